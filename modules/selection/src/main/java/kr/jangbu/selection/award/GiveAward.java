package kr.jangbu.selection.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.selection.AwardEnded;
import kr.jangbu.contracts.selection.AwardGranted;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationNotices;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.terms.AwardItem;
import org.jspecify.annotations.Nullable;

/**
 * Gives an award and takes it back: state, fact and seat in one transaction, which is the caller's.
 * The seat is the last act of it.
 */
@ApplicationScoped
public class GiveAward {
    private final Awards awards;
    private final Applications applications;
    private final Calls calls;
    private final SeatAccounts seats;
    private final Outbox outbox;
    private final ApplicationNotices notices;
    private final Today today;

    GiveAward(
            Awards awards,
            Applications applications,
            Calls calls,
            SeatAccounts seats,
            Outbox outbox,
            ApplicationNotices notices,
            Today today) {
        this.awards = awards;
        this.applications = applications;
        this.calls = calls;
        this.seats = seats;
        this.outbox = outbox;
        this.notices = notices;
        this.today = today;
    }

    /**
     * Gives one.
     *
     * @param rank null on appeal
     * @throws kr.jangbu.web.problem.Problem LIMIT_EXCEEDED when no seat is left; CONFLICT when the
     *     application cannot win any more
     */
    public Award to(Application application, Call call, @Nullable Integer rank, String why) {
        application.select(why);
        Award award =
                new Award(
                        Ids.next(),
                        application,
                        new Award.Seat(
                                call.terms().seatYear(),
                                rank,
                                call.stage() + 1,
                                today.businessDate(),
                                calls.clock()));
        awards.persist(award);
        notices.tell(application, "선정되었습니다.", "selected");
        outbox.publish(
                new AwardGranted(
                        award.id(),
                        application.id(),
                        call.id(),
                        award.callVersion(),
                        award.programmeId(),
                        award.firmId(),
                        award.stage(),
                        rank,
                        items(call),
                        award.awardedOn()));
        seats.take(award);
        return award;
    }

    /**
     * An award passed the gate of its stage: the next one begins, if there is one. Posts nothing:
     * the seat stays taken.
     *
     * @param review of the stage; its items are what the next stage brings
     */
    void advance(Award award, Application entrant, Call review) {
        award.advance();
        notices.tell(
                entrant,
                "%d단계 평가를 통과하였습니다.".formatted(review.stage()),
                "passed the review of stage %d".formatted(review.stage()));
        if (!review.terms().outcome().items().isEmpty()) {
            outbox.publish(
                    new AwardGranted(
                            award.id(),
                            award.applicationId(),
                            award.callId(),
                            award.callVersion(),
                            award.programmeId(),
                            award.firmId(),
                            award.stage(),
                            award.rank(),
                            items(review),
                            today.businessDate()));
        }
    }

    private static List<AwardGranted.Item> items(Call call) {
        return call.terms().outcome().items().stream().map(GiveAward::item).toList();
    }

    private static AwardGranted.Item item(AwardItem item) {
        return new AwardGranted.Item(
                item.kind().name(), item.quantity(), item.detail(), item.months());
    }

    /**
     * Ends one and frees its seat.
     *
     * @param reason a code of {@link AwardEnded}
     * @throws kr.jangbu.web.problem.Problem CONFLICT when it has ended
     */
    public void end(UUID awardId, String reason) {
        Award award = awards.lock(awardId).orElseThrow();
        award.end(reason, today.businessDate());
        Application application = applications.lock(award.applicationId()).orElseThrow();
        application.notSelect(reason);
        notices.tell(
                application,
                "선정이 종료되었습니다. 사유 코드: " + reason,
                "the award ended, reason code " + reason);
        outbox.publish(
                new AwardEnded(
                        award.id(),
                        award.applicationId(),
                        award.callId(),
                        award.programmeId(),
                        award.firmId(),
                        reason,
                        today.businessDate()));
        seats.giveBack(award);
    }
}
