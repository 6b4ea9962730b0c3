package kr.jangbu.banks.receive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.banks.Receipts;
import kr.jangbu.contracts.loans.RepaymentApplied;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** A loan has used a receipt: the bank that reported it may ask how. */
@ApplicationScoped
class OnRepaymentApplied implements Listener<RepaymentApplied> {
    private final Receipts receipts;

    OnRepaymentApplied(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public Class<RepaymentApplied> fact() {
        return RepaymentApplied.class;
    }

    @Override
    public void on(RepaymentApplied fact, Envelope envelope) {
        UUID receipt = fact.receiptId();
        if (receipt != null) {
            receipts.noteApplied(receipt, fact.principal(), fact.interest(), fact.unapplied());
        }
    }
}
