package kr.jangbu.guarantees.money;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.banks.ReceiptRecorded;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** Money came in for a fee, or from a debtor. */
@ApplicationScoped
class OnReceiptRecorded implements Listener<ReceiptRecorded> {
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
        switch (fact.purpose()) {
            case ApplyMoney.FEE -> applyMoney.toFee(fact);
            case ApplyMoney.RECOVERY -> applyMoney.toDebt(fact);
            default -> {}
        }
    }
}
