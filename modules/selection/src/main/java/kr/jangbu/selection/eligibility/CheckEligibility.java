package kr.jangbu.selection.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Seoul;
import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.firmview.Designations;
import kr.jangbu.selection.firmview.FirmFigures;
import kr.jangbu.selection.firmview.FirmView;
import kr.jangbu.selection.firmview.FirmViews;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.selection.terms.EntryTerms;
import kr.jangbu.web.problem.Problem;

/** What the clauses of a call say of a firm, asked before it applies and when it does. */
@ApplicationScoped
public class CheckEligibility {
    private final Calls calls;
    private final FirmViews firms;
    private final Designations designations;
    private final Tables tables;
    private final Caller caller;
    private final Today today;

    CheckEligibility(
            Calls calls,
            FirmViews firms,
            Designations designations,
            Tables tables,
            Caller caller,
            Today today) {
        this.calls = calls;
        this.firms = firms;
        this.designations = designations;
        this.tables = tables;
        this.caller = caller;
        this.today = today;
    }

    /**
     * What the clauses would say of the firm for which the caller acts. Changes nothing.
     *
     * @param declarations what it would swear
     * @throws Problem NOT_FOUND for a call that is not public; NOT_YET_KNOWN for a firm registered
     *     a moment ago
     */
    public List<Finding> before(UUID callId, Map<String, Boolean> declarations) {
        Call call = calls.findPublic(callId).orElseThrow(() -> Problem.notFound("call"));
        return of(call.programmeId(), call.terms(), caller.firm(), declarations);
    }

    /** What the clauses say of a firm today. */
    public List<Finding> of(
            String programmeId, CallTerms terms, UUID firmId, Map<String, Boolean> declarations) {
        FirmView firm = firms.require(firmId);
        LocalDate day = today.businessDate();
        List<Finding> findings =
                new ArrayList<>(
                        EligibilityRules.examine(
                                new EligibilityCase(
                                        terms,
                                        firm,
                                        declarations,
                                        designations.lastDay(firmId, programmeId),
                                        Seoul.dateOf(terms.window().closesAt()),
                                        day),
                                tables));
        if (terms.entry().onePer() == EntryTerms.OnePer.GROUP) {
            findings.add(group(firm.figures(), day));
        }
        return List.copyOf(findings);
    }

    /** Only what firms tell can be compared: a firm that tells nothing is not clear. */
    private static Finding group(FirmFigures figures, LocalDate day) {
        boolean told = !figures.related().isEmpty();
        boolean hidden =
                figures.related().stream()
                        .anyMatch(r ->
                                r.relation().equals("OWNER")
                                        && r.share() == null
                                        && r.holdsOn(day));
        String citation = "공고: 기업 및 관계기업당 1건";
        if (!told || hidden) {
            return new Finding(
                    "RELATED_GROUP",
                    Severity.UNKNOWN,
                    Text.of(
                            "지분 관계가 등록되지 않아 관계기업의 중복 신청을 확인할 수 없습니다",
                            "Owners or their shares are not on file: related firms cannot be ruled"
                                    + " out"),
                    citation);
        }
        return new Finding(
                "RELATED_GROUP",
                Severity.INFO,
                Text.of(
                        "등록된 지분 관계로 중복 신청을 확인합니다",
                        "Related firms are told apart by the owners on file"),
                citation);
    }
}
