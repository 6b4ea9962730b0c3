package kr.jangbu.banks.receive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.banks.Receipts;
import kr.jangbu.contracts.guarantees.GuaranteeMoneyApplied;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** A guarantee has used a receipt: the bank that reported it may ask how. */
@ApplicationScoped
class OnGuaranteeMoneyApplied implements Listener<GuaranteeMoneyApplied> {
    private final Receipts receipts;

    OnGuaranteeMoneyApplied(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public Class<GuaranteeMoneyApplied> fact() {
        return GuaranteeMoneyApplied.class;
    }

    @Override
    public void on(GuaranteeMoneyApplied fact, Envelope envelope) {
        UUID receipt = fact.receiptId();
        if (receipt != null) {
            receipts.noteApplied(receipt, fact.applied(), 0, fact.unapplied());
        }
    }
}
