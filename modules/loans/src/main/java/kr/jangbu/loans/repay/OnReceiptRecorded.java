package kr.jangbu.loans.repay;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.banks.ReceiptRecorded;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** Money came in for a loan: it pays what is due, the rest waits. */
@ApplicationScoped
class OnReceiptRecorded implements Listener<ReceiptRecorded> {
    private static final String LOAN_REPAYMENT = "LOAN_REPAYMENT";

    private final ApplyMoney applyMoney;

    OnReceiptRecorded(ApplyMoney applyMoney) {
        this.applyMoney = applyMoney;
    }

    @Override
    public Class<ReceiptRecorded> fact() {
        return ReceiptRecorded.class;
    }

    @Override
    public void on(ReceiptRecorded fact, Envelope envelope) {
        if (fact.purpose().equals(LOAN_REPAYMENT)) {
            applyMoney.to(
                    fact.reference(),
                    new ApplyMoney.Incoming(fact.receiptId(), fact.amount()),
                    fact.valueDate());
        }
    }
}
