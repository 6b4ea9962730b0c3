package kr.jangbu.selection.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.eligibility.Tables;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** An officer writes a call: from a template, or a new version of one that is out. */
@ApplicationScoped
public class DraftCall {
    private final Calls calls;
    private final CallTemplates templates;
    private final Programmes programmes;
    private final Tables tables;
    private final Caller caller;
    private final Today today;

    DraftCall(
            Calls calls,
            CallTemplates templates,
            Programmes programmes,
            Tables tables,
            Caller caller,
            Today today) {
        this.calls = calls;
        this.templates = templates;
        this.programmes = programmes;
        this.tables = tables;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Starts a call as a copy of a template, open from the next full hour for as long as that says.
     *
     * @throws Problem INVALID for an unknown template; FORBIDDEN for another agency's programme
     */
    @Transactional
    public Call fromTemplate(String templateId) {
        CallTemplate template =
                templates
                        .find(templateId)
                        .orElseThrow(() ->
                                Problem.invalid(
                                        "templateId",
                                        Text.of(
                                                "없는 서식입니다.",
                                                "there is no template " + templateId)));
        Programme programme = programmes.find(template.programme()).orElseThrow();
        if (!programme.agency().equals(caller.agency())) {
            throw Problem.forbidden(
                    Text.of("다른 기관의 사업입니다.", "another agency runs " + programme.id()));
        }
        Instant now = calls.clock();
        Instant opens = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        int year = today.businessDate().getYear();
        Call call =
                new Call(
                        Ids.next(),
                        calls.nextNumber(year),
                        new Call.Origin(programme.id(), programme.agency(), template.id()),
                        template.terms(opens, year),
                        caller.person(),
                        now);
        calls.persist(call);
        return call;
    }

    /**
     * Rewrites the draft of a call, or of its next version.
     *
     * @throws Problem INVALID naming what is not in order; CONFLICT for what is proposed or out;
     *     NOT_FOUND for another agency's; STALE
     */
    @Transactional
    public Call rewrite(UUID callId, @Nullable String ifMatch, CallTerms terms) {
        CallRules.require(terms, tables);
        Call call = ofMyAgency(callId, ifMatch);
        if (call.currentVersion() > 0
                && terms.window().closesAt().isBefore(call.current().closesAt())) {
            throw Problem.invalid(
                    "window.closesAt",
                    Text.of(
                            "마감을 앞당길 수 없습니다. 공고된 마감을 믿고 준비하는 기업이 있습니다.",
                            "is earlier than published: firms rely on the published deadline"));
        }
        call.rewrite(terms);
        return call;
    }

    /**
     * Refuses terms that no call may have, before anything is looked up.
     *
     * @throws Problem INVALID naming every field
     */
    public void requireInOrder(CallTerms terms) {
        CallRules.require(terms, tables);
    }

    /**
     * Begins a version that is to take the published one's place.
     *
     * @throws Problem CONFLICT when one is begun already or applications have closed; NOT_FOUND;
     *     STALE
     */
    @Transactional
    public Call beginVersion(UUID callId, @Nullable String ifMatch, String reason) {
        Call call = ofMyAgency(callId, ifMatch);
        call.beginVersion(caller.person(), reason, calls.clock());
        return call;
    }

    private Call ofMyAgency(UUID callId, @Nullable String ifMatch) {
        Call call =
                calls.lock(callId)
                        .filter(c -> c.agency().equals(caller.agency()))
                        .orElseThrow(() -> Problem.notFound("call"));
        ETags.requireMatch(ifMatch, call.version());
        return call;
    }
}
