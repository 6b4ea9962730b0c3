package kr.jangbu.banks.receive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.banks.Receipts;
import kr.jangbu.contracts.grants.GrantReturnApplied;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** A grant has used a receipt: the bank that reported it may ask how. */
@ApplicationScoped
class OnGrantReturnApplied implements Listener<GrantReturnApplied> {
    private final Receipts receipts;

    OnGrantReturnApplied(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public Class<GrantReturnApplied> fact() {
        return GrantReturnApplied.class;
    }

    @Override
    public void on(GrantReturnApplied fact, Envelope envelope) {
        UUID receipt = fact.receiptId();
        if (receipt != null) {
            receipts.noteApplied(receipt, fact.returned(), 0, fact.unapplied());
        }
    }
}
