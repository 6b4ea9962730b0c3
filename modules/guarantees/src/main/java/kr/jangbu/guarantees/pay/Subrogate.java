package kr.jangbu.guarantees.pay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.guarantees.GuaranteeSubrogated;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.Charge;
import kr.jangbu.guarantees.Charges;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeAccounts;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.Products;
import kr.jangbu.guarantees.claim.Claim;
import kr.jangbu.guarantees.claim.Claims;
import kr.jangbu.guarantees.reckon.Debt;
import kr.jangbu.guarantees.reckon.Fee;
import kr.jangbu.guarantees.reckon.Subrogation;

/** The bank was paid in the debtor's place (대위변제): from now on the debtor owes the guarantor. */
@ApplicationScoped
class Subrogate {
    private static final long PENALTY_MULTIPLE = 10;

    private final Claims claims;
    private final Charges charges;
    private final Products products;
    private final GuaranteeAccounts accounts;
    private final GuaranteeNotices notices;
    private final Outbox outbox;

    Subrogate(
            Claims claims,
            Charges charges,
            Products products,
            GuaranteeAccounts accounts,
            GuaranteeNotices notices,
            Outbox outbox) {
        this.claims = claims;
        this.charges = charges;
        this.products = products;
        this.accounts = accounts;
        this.notices = notices;
        this.outbox = outbox;
    }

    /** In the listener's transaction, as its last act. */
    void paid(Guarantee g, UUID payment, LocalDate on) {
        if (!payment.equals(g.paymentId())) {
            throw new IllegalStateException(
                    "guarantee %s asked for payment %s, not %s"
                            .formatted(g.number(), g.paymentId(), payment));
        }
        Claim claim =
                claims.latest(g.id()).orElseThrow(() -> new IllegalStateException("no claim"));
        claim.paid(on);
        Subrogation paid = claim.allowed();
        List<Charge> running = charges.running(g.id());
        var booked = charges.earned(running.stream().map(Charge::id).toList());
        List<Charge.Ended> ended = running.stream().map(c -> c.setOff(on)).toList();
        ended.forEach(e ->
                charges.noteEarned(
                        e.charge(), on, e.earned() - booked.getOrDefault(e.charge().id(), 0L)));
        charges.due(g.id()).forEach(c -> c.drop(on));
        long unearned = ended.stream().mapToLong(Charge.Ended::refund).sum();
        long setOff = Math.min(unearned, paid.total());
        long penalty = penalty(g, on);
        Debt debt = Debt.afterSubrogation(paid.total(), setOff).plus(Debt.Item.PENALTY, penalty);
        long exposureEnded = g.subrogate(debt, on);
        g.refund(unearned - setOff);
        notices.tell(
                g,
                "기금이 %s을 대신 갚았습니다. 갚을 금액: %s."
                        .formatted(Won.exact(paid.total()), Won.exact(debt.total())),
                "the fund paid %s; you owe it %s"
                        .formatted(Won.exact(paid.total()), Won.exact(debt.total())));
        outbox.publish(
                new GuaranteeSubrogated(
                        g.id(),
                        g.firmId(),
                        g.programmeId(),
                        paid.principal(),
                        paid.interest(),
                        paid.costs(),
                        setOff,
                        debt.total(),
                        on));
        accounts.subrogate(
                g,
                payment,
                new GuaranteeAccounts.Paid(paid.total(), exposureEnded, penalty),
                ended,
                booked,
                on);
    }

    /** For the days after the last one of its term, up to the payment. */
    private long penalty(Guarantee g, LocalDate on) {
        long days = ChronoUnit.DAYS.between(g.requireEnd().plusDays(1), on);
        return days <= 0 ? 0 : Fee.of(g.amount(), products.penalty(g, on), days, PENALTY_MULTIPLE);
    }
}
