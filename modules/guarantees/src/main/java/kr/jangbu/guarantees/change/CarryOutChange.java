package kr.jangbu.guarantees.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.guarantees.GuaranteeEnded;
import kr.jangbu.contracts.guarantees.GuaranteeExposureChanged;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.Charge;
import kr.jangbu.guarantees.Charges;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeAccounts;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.Products;
import kr.jangbu.guarantees.contract.Tariff;
import kr.jangbu.guarantees.letter.IssueLetter;
import kr.jangbu.guarantees.pay.RefundFee;
import kr.jangbu.guarantees.reckon.Debt;

/** What happens once two officers agreed to a change; the last act of their transaction. */
@ApplicationScoped
class CarryOutChange {
    private final Charges charges;
    private final Tariff tariff;
    private final Products products;
    private final IssueLetter issueLetter;
    private final RefundFee refundFee;
    private final GuaranteeAccounts accounts;
    private final GuaranteeNotices notices;
    private final Outbox outbox;
    private final Today today;

    CarryOutChange(
            Charges charges,
            Tariff tariff,
            Products products,
            IssueLetter issueLetter,
            RefundFee refundFee,
            GuaranteeAccounts accounts,
            GuaranteeNotices notices,
            Outbox outbox,
            Today today) {
        this.charges = charges;
        this.tariff = tariff;
        this.products = products;
        this.issueLetter = issueLetter;
        this.refundFee = refundFee;
        this.accounts = accounts;
        this.notices = notices;
        this.outbox = outbox;
        this.today = today;
    }

    void of(Guarantee g, Change change) {
        switch (change.kind()) {
            case EXTENSION -> extend(g, change);
            case REDUCTION -> reduce(g, change);
            case SETTLEMENT -> settle(g, change);
            case WRITE_OFF -> writeOff(g, change);
        }
    }

    /** Its fee is due no longer. */
    void drop(Guarantee g, Change change) {
        UUID charge = change.chargeId();
        if (change.state() == Change.State.AGREED && charge != null) {
            charges.findByIdOptional(charge)
                    .filter(Charge::isDue)
                    .ifPresent(c -> {
                        c.drop(today.businessDate());
                        g.owe(-c.fee());
                    });
        }
    }

    /** The fee for the longer time is due; the letter follows when it is paid. */
    private void extend(Guarantee g, Change change) {
        LocalDate from = g.requireEnd();
        Charge charge =
                tariff.charge(
                        Ids.next(),
                        g,
                        Charge.Kind.EXTENSION,
                        new Charge.Span(from, from.plusMonths(change.requireMonths())));
        charges.persist(charge);
        g.owe(charge.fee());
        change.agree(charge.id());
        notices.tell(
                g,
                "%d개월 연장을 승인했습니다. 보증료 %s을 납부하면 새 보증서를 은행에 보냅니다."
                        .formatted(change.requireMonths(), Won.exact(charge.fee())),
                "extended by %d months once the fee of %s is paid"
                        .formatted(change.requireMonths(), Won.exact(charge.fee())));
    }

    private void reduce(Guarantee g, Change change) {
        LocalDate day = today.businessDate();
        long freed = g.amount() - change.requireAmount();
        long exposureEnded = g.reduceTo(change.requireAmount());
        List<Charge> running = charges.running(g.id());
        var booked = charges.earned(running.stream().map(Charge::id).toList());
        List<Charge.Ended> ended =
                running.stream().map(c -> c.reduce(day, g.amount(), Ids.next())).toList();
        for (Charge.Ended e : ended) {
            charges.noteEarned(
                    e.charge(), day, e.earned() - booked.getOrDefault(e.charge().id(), 0L));
            Charge rest = e.rest();
            if (rest != null) {
                charges.persist(rest);
            }
        }
        long refund = ended.stream().mapToLong(Charge.Ended::refund).sum();
        g.refund(refund);
        change.done();
        issueLetter.issue(g, day);
        notices.tell(
                g,
                "보증금액을 %s으로 줄였습니다. 돌려드릴 보증료: %s."
                        .formatted(Won.korean(g.amount()), Won.exact(refund)),
                "reduced to %s; fee to be refunded: %s"
                        .formatted(Won.exact(g.amount()), Won.exact(refund)));
        outbox.publish(
                new GuaranteeExposureChanged(
                        g.id(),
                        g.firmId(),
                        g.programmeId(),
                        g.bankCode(),
                        g.outstanding(),
                        g.exposure(),
                        day));
        refundFee.askIfPossible(g);
        accounts.end(g, change.id(), freed, exposureEnded, ended, booked, day);
    }

    /** Damages stop; what was agreed is still to come, or nothing is. */
    private void settle(Guarantee g, Change change) {
        LocalDate day = today.businessDate();
        long damages = g.fixDamages(day, products.damages(g));
        g.agreeSettlement(change.requireAmount());
        change.done();
        notices.tell(
                g,
                "채무 조정에 합의했습니다. 낼 금액: %s.".formatted(Won.exact(change.requireAmount())),
                "settled for %s".formatted(Won.exact(change.requireAmount())));
        Guarantee.Recovered nothing = new Guarantee.Recovered(damages, Debt.none(), 0);
        if (g.isReadyToSettle()) {
            Debt waived = g.settle();
            outbox.publish(new GuaranteeEnded(g.id(), g.firmId(), g.programmeId(), "SETTLED", day));
            accounts.settle(g, change.id(), nothing, waived, day);
        } else {
            accounts.recover(g, change.id(), nothing, day);
        }
    }

    private void writeOff(Guarantee g, Change change) {
        LocalDate day = today.businessDate();
        long damages = g.fixDamages(day, products.damages(g));
        Debt writtenOff = g.writeOff(change.reason());
        change.done();
        outbox.publish(new GuaranteeEnded(g.id(), g.firmId(), g.programmeId(), "WRITTEN_OFF", day));
        accounts.writeOff(g, change.id(), damages, writtenOff, day);
    }
}
