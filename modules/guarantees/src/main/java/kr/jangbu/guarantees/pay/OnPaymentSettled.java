package kr.jangbu.guarantees.pay;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.banks.PaymentSettled;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeAccounts;
import kr.jangbu.guarantees.Guarantees;
import kr.jangbu.guarantees.claim.ExamineClaim;

/** The bank paid: itself, in the debtor's place, or a refund to the firm. */
@ApplicationScoped
class OnPaymentSettled implements Listener<PaymentSettled> {
    private final Guarantees guarantees;
    private final Subrogate subrogate;
    private final RefundFee refundFee;
    private final GuaranteeAccounts accounts;

    OnPaymentSettled(
            Guarantees guarantees,
            Subrogate subrogate,
            RefundFee refundFee,
            GuaranteeAccounts accounts) {
        this.guarantees = guarantees;
        this.subrogate = subrogate;
        this.refundFee = refundFee;
        this.accounts = accounts;
    }

    @Override
    public Class<PaymentSettled> fact() {
        return PaymentSettled.class;
    }

    @Override
    public void on(PaymentSettled fact, Envelope envelope) {
        switch (fact.kind()) {
            case ExamineClaim.PAYMENT ->
                    subrogate.paid(
                            PaidGuarantee.of(guarantees, fact.reference()),
                            fact.paymentId(),
                            fact.valueDate());
            case RefundFee.KIND -> {
                Guarantee g = guarantees.lock(fact.reference()).orElse(null);
                if (g != null && fact.paymentId().equals(g.refundId())) {
                    g.refundPaid(fact.amount());
                    refundFee.askIfPossible(g);
                    accounts.refunded(g, fact.paymentId(), fact.amount(), fact.valueDate());
                }
            }
            default -> {}
        }
    }
}
