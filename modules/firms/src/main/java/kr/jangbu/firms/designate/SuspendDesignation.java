package kr.jangbu.firms.designate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.contracts.firms.DesignationReinstated;
import kr.jangbu.contracts.firms.DesignationSuspended;
import kr.jangbu.events.Outbox;
import kr.jangbu.firms.designate.DesignationEvent.Act;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An officer suspends a designation at once, alone: nothing is lost by it. Taking it away for good
 * needs two ({@link DecideDesignation}).
 */
@ApplicationScoped
public class SuspendDesignation {
    private final VisibleDesignations visible;
    private final SupportAccount support;
    private final Outbox outbox;
    private final DesignationNotices notices;
    private final Caller caller;
    private final Today today;

    SuspendDesignation(
            VisibleDesignations visible,
            SupportAccount support,
            Outbox outbox,
            DesignationNotices notices,
            Caller caller,
            Today today) {
        this.visible = visible;
        this.support = support;
        this.outbox = outbox;
        this.notices = notices;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Suspends.
     *
     * @throws Problem NOT_FOUND for another agency's; CONFLICT unless it is valid; STALE
     */
    @Transactional
    public Designation suspend(
            UUID id, @Nullable String ifMatch, String reason, String legalBasis) {
        Designation designation = visible.lockAsOfficer(id, ifMatch);
        LocalDate day = today.businessDate();
        designation.suspend(Ids.next(), new Act(day, caller.person(), reason, legalBasis));
        notices.tell(
                designation,
                "전문기업 지정의 효력이 정지되었습니다. 사유: " + reason,
                "Your designation is suspended, because: " + reason);
        outbox.publish(
                new DesignationSuspended(
                        designation.firmId(),
                        designation.id(),
                        designation.awardId(),
                        designation.programmeId(),
                        day));
        support.withhold(designation);
        return designation;
    }

    /**
     * Lets it count again.
     *
     * @throws Problem NOT_FOUND for another agency's; CONFLICT unless it is suspended; STALE
     */
    @Transactional
    public Designation reinstate(UUID id, @Nullable String ifMatch, String reason) {
        Designation designation = visible.lockAsOfficer(id, ifMatch);
        LocalDate day = today.businessDate();
        UUID withheldBy = designation.withheldBy();
        designation.reinstate(new Act(day, caller.person(), reason, null));
        notices.tell(designation, "전문기업 지정의 효력이 회복되었습니다.", "Your designation counts again.");
        outbox.publish(
                new DesignationReinstated(
                        designation.firmId(),
                        designation.id(),
                        designation.awardId(),
                        designation.programmeId(),
                        day));
        support.giveBack(designation, Objects.requireNonNull(withheldBy, "what suspended it"));
        return designation;
    }
}
