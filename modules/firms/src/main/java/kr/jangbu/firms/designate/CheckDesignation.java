package kr.jangbu.firms.designate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.firms.designate.DesignationEvent.Act;
import kr.jangbu.firms.designate.DesignationEvent.Kind;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.web.problem.Problem;

/** The annual check: the firm answers, an officer judges. */
@ApplicationScoped
public class CheckDesignation {
    private final AnnualChecks checks;
    private final VisibleDesignations visible;
    private final Caller caller;
    private final Today today;

    CheckDesignation(AnnualChecks checks, VisibleDesignations visible, Caller caller, Today today) {
        this.checks = checks;
        this.visible = visible;
        this.caller = caller;
        this.today = today;
    }

    /**
     * The firm says what there is to see.
     *
     * @throws Problem NOT_FOUND for another firm's; CONFLICT once it is judged, or when the
     *     designation is over
     */
    @Transactional
    public Designation answer(UUID checkId, String evidence) {
        AnnualCheck check = require(checkId);
        Designation designation = visible.lockAsFirm(check.designationId(), null);
        requireRunning(designation);
        LocalDate day = today.businessDate();
        check.answer(evidence, caller.person(), day);
        designation.note(Kind.CHECK_ANSWERED, new Act(day, caller.person(), evidence, null));
        return designation;
    }

    /**
     * An officer records the outcome.
     *
     * @throws Problem NOT_FOUND for another agency's; CONFLICT once it is judged, or when the
     *     designation is over
     */
    @Transactional
    public Designation judge(UUID checkId, AnnualCheck.Outcome outcome, String note) {
        AnnualCheck check = require(checkId);
        Designation designation = visible.lockAsOfficer(check.designationId(), null);
        requireRunning(designation);
        LocalDate day = today.businessDate();
        check.judge(outcome, note, caller.person(), day);
        designation.note(
                Kind.CHECK_RECORDED,
                new Act(
                        day,
                        caller.person(),
                        "%s: %s".formatted(outcome.label().ko(), note),
                        null));
        return designation;
    }

    private AnnualCheck require(UUID checkId) {
        return checks.findByIdOptional(checkId).orElseThrow(() -> Problem.notFound("annual check"));
    }

    private static void requireRunning(Designation designation) {
        if (designation.state().isOver()) {
            throw Problem.conflict(
                    Text.of(
                            "지정이 끝났습니다(%s).".formatted(designation.state().label().ko()),
                            "the designation is over: " + designation.state()));
        }
    }
}
