package kr.jangbu.guarantees.pay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.contracts.guarantees.GuaranteePaymentRequested;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.BusinessCalendar;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeAccounts;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.guarantees.firmview.FirmView;
import kr.jangbu.guarantees.firmview.FirmViews;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What of a fee is not earned goes back to the account that the firm registered: by itself when the
 * bank names the firm as its holder, else when the firm asks.
 */
@ApplicationScoped
public class RefundFee {
    static final String KIND = "REFUND";

    private final VisibleGuarantees visible;
    private final FirmViews firms;
    private final GuaranteeAccounts accounts;
    private final Outbox outbox;
    private final BusinessCalendar calendar;
    private final Today today;

    RefundFee(
            VisibleGuarantees visible,
            FirmViews firms,
            GuaranteeAccounts accounts,
            Outbox outbox,
            BusinessCalendar calendar,
            Today today) {
        this.visible = visible;
        this.firms = firms;
        this.accounts = accounts;
        this.outbox = outbox;
        this.calendar = calendar;
        this.today = today;
    }

    /**
     * In the caller's transaction; nothing where nothing is to be paid or the holder is unknown.
     */
    public void askIfPossible(Guarantee g) {
        FirmView firm = firms.require(g.firmId());
        if (g.refundable() > 0 && g.refundId() == null && firm.isHolderConfirmed()) {
            ask(g, firm);
        }
    }

    /**
     * The firm asks for what is to be refunded.
     *
     * @throws Problem NOT_FOUND for another firm's; CONFLICT when nothing is, it is under way, or
     *     the account's holder is not confirmed; STALE
     */
    @Transactional
    public Guarantee ask(UUID id, @Nullable String ifMatch) {
        Guarantee g = visible.own(id, ifMatch);
        FirmView firm = firms.require(g.firmId());
        firm.requireConfirmedHolder();
        long waited = g.giveBackWaiting();
        UUID payment = ask(g, firm);
        accounts.giveBack(g, payment, waited, today.businessDate());
        return g;
    }

    private UUID ask(Guarantee g, FirmView firm) {
        UUID payment = Ids.next();
        g.payRefund(payment);
        outbox.publish(
                new GuaranteePaymentRequested(
                        g.id(),
                        g.firmId(),
                        g.programmeId(),
                        payment,
                        g.bankCode(),
                        g.refundable(),
                        KIND,
                        firm.payeeName(),
                        firm.payoutBankCode(),
                        firm.payoutAccountSealed(),
                        calendar.following(today.businessDate())));
        return payment;
    }
}
