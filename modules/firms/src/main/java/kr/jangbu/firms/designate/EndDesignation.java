package kr.jangbu.firms.designate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.firms.DesignationEnded;
import kr.jangbu.events.Outbox;
import kr.jangbu.firms.designate.DesignationEvent.Act;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Ends a designation: revoked, expired, given up. Nothing new is granted on it, what was held or is
 * owed stays. The caller's transaction ends with it: it posts.
 */
@ApplicationScoped
public class EndDesignation {
    private static final String GIVEN_UP = "GIVEN_UP";

    private final VisibleDesignations visible;
    private final Designations designations;
    private final SupportAccount support;
    private final Outbox outbox;
    private final DesignationNotices notices;
    private final Caller caller;
    private final Today today;

    EndDesignation(
            VisibleDesignations visible,
            Designations designations,
            SupportAccount support,
            Outbox outbox,
            DesignationNotices notices,
            Caller caller,
            Today today) {
        this.visible = visible;
        this.designations = designations;
        this.support = support;
        this.outbox = outbox;
        this.notices = notices;
        this.caller = caller;
        this.today = today;
    }

    /**
     * The firm's owner gives the designation up.
     *
     * @throws Problem NOT_FOUND for another firm's; FORBIDDEN for staff; CONFLICT when it is over;
     *     STALE
     */
    @Transactional
    public Designation giveUp(UUID id, @Nullable String ifMatch, String reason) {
        Designation designation = visible.lockAsFirm(id, ifMatch);
        caller.firmAsOwner();
        UUID act = Ids.next();
        designation.giveUp(act, new Act(today.businessDate(), caller.person(), reason, null));
        ended(designation, GIVEN_UP, act);
        return designation;
    }

    /** The second officer confirmed. */
    void revoke(Designation designation, Act act) {
        UUID id = Ids.next();
        designation.revoke(id, act);
        ended(designation, "REVOKED", id);
    }

    /** The award that it rests on is over; one that is over already, or rests on another, stays. */
    void awardEnded(UUID awardId, String reason, LocalDate day) {
        designations
                .lockOfAward(awardId)
                .filter(d -> !d.state().isOver())
                .ifPresent(d -> {
                    UUID act = Ids.next();
                    Act why = Act.ofTheHouse(day, reason);
                    if (reason.equals(GIVEN_UP)) {
                        d.giveUp(act, why);
                        ended(d, GIVEN_UP, act);
                    } else {
                        d.revoke(act, why);
                        ended(d, "REVOKED", act);
                    }
                });
    }

    /** Its last day has passed. */
    void expire(Designation designation, LocalDate day) {
        UUID act = Ids.next();
        designation.expire(act, day);
        ended(designation, "EXPIRED", act);
    }

    private void ended(Designation designation, String reason, UUID act) {
        LocalDate day = designation.endedOn();
        notices.tell(
                designation,
                "전문기업 지정이 끝났습니다: %s.".formatted(designation.state().label().ko()),
                "Your designation is over: %s.".formatted(designation.state().label().en()));
        outbox.publish(
                new DesignationEnded(
                        designation.firmId(),
                        designation.id(),
                        designation.awardId(),
                        designation.programmeId(),
                        reason,
                        day == null ? today.businessDate() : day));
        support.end(designation, act);
    }
}
