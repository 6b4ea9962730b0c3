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
    private final Today today;

    GiveAward(
            Awards awards,
            Applications applications,
            Calls calls,
            SeatAccounts seats,
            Outbox outbox,
            Today today) {
        this.awards = awards;
        this.applications = applications;
        this.calls = calls;
        this.seats = seats;
        this.outbox = outbox;
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
                                today.businessDate(),
                                calls.clock()));
        awards.persist(award);
        outbox.publish(
                new AwardGranted(
                        award.id(),
                        application.id(),
                        call.id(),
                        award.callVersion(),
                        award.programmeId(),
                        award.firmId(),
                        1,
                        rank,
                        items(call),
                        award.awardedOn()));
        seats.take(award);
        return award;
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
        applications.lock(award.applicationId()).orElseThrow().notSelect(reason);
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
