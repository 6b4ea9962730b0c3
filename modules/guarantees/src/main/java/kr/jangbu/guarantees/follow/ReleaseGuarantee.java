package kr.jangbu.guarantees.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.guarantees.GuaranteeEnded;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.Charge;
import kr.jangbu.guarantees.Charges;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeAccounts;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.pay.RefundFee;

/** A guarantee ends well: nothing is outstanding, and the fee that is not earned goes back. */
@ApplicationScoped
public class ReleaseGuarantee {
    private final Charges charges;
    private final RefundFee refundFee;
    private final GuaranteeAccounts accounts;
    private final GuaranteeNotices notices;
    private final Outbox outbox;
    private final Today today;

    ReleaseGuarantee(
            Charges charges,
            RefundFee refundFee,
            GuaranteeAccounts accounts,
            GuaranteeNotices notices,
            Outbox outbox,
            Today today) {
        this.charges = charges;
        this.refundFee = refundFee;
        this.accounts = accounts;
        this.notices = notices;
        this.outbox = outbox;
        this.today = today;
    }

    /**
     * In the caller's transaction, as its last act.
     *
     * @param exposureEnded won that the caller's act took off the exposure
     * @throws kr.jangbu.web.problem.Problem CONFLICT while the bank's loan is outstanding
     */
    public void release(Guarantee g, String why, long exposureEnded) {
        g.release(why);
        end(g, "RELEASED", exposureEnded);
    }

    /** Whatever ended it: charges end, caps are free, what is not earned goes back. */
    public void end(Guarantee g, String how, long exposureEnded) {
        LocalDate day = today.businessDate();
        UUID act = Ids.derived(g.id(), "end");
        List<Charge> running = charges.running(g.id());
        var booked = charges.earned(running.stream().map(Charge::id).toList());
        List<Charge.Ended> ended = running.stream().map(c -> c.end(day)).toList();
        ended.forEach(e ->
                charges.noteEarned(
                        e.charge(), day, e.earned() - booked.getOrDefault(e.charge().id(), 0L)));
        charges.due(g.id()).forEach(c -> c.drop(day));
        long refund = ended.stream().mapToLong(Charge.Ended::refund).sum();
        g.refund(refund);
        notices.tell(
                g,
                "보증이 끝났습니다. 돌려드릴 보증료: %s.".formatted(Won.exact(refund)),
                "over; fee to be refunded: %s".formatted(Won.exact(refund)));
        outbox.publish(new GuaranteeEnded(g.id(), g.firmId(), g.programmeId(), how, day));
        refundFee.askIfPossible(g);
        accounts.end(g, act, g.amount(), exposureEnded, ended, booked, day);
    }
}
