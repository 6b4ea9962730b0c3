package kr.jangbu.banks.receive;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.banks.Collectables;
import kr.jangbu.contracts.guarantees.GuaranteeContracted;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** A guarantee's fee is due: its bank may report the money. */
@ApplicationScoped
class OnGuaranteeContracted implements Listener<GuaranteeContracted> {
    private final Collectables collectables;

    OnGuaranteeContracted(Collectables collectables) {
        this.collectables = collectables;
    }

    @Override
    public Class<GuaranteeContracted> fact() {
        return GuaranteeContracted.class;
    }

    @Override
    public void on(GuaranteeContracted fact, Envelope envelope) {
        collectables.open(
                fact.bankCode(), fact.guaranteeId(), RecordReceipts.Purpose.GUARANTEE_FEE.name());
    }
}
