package kr.jangbu.portal.firmview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.firms.FirmChanged;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** A firm may be called otherwise now. */
@ApplicationScoped
class OnFirmChanged implements Listener<FirmChanged> {
    private final FirmViews firms;

    OnFirmChanged(FirmViews firms) {
        this.firms = firms;
    }

    @Override
    public Class<FirmChanged> fact() {
        return FirmChanged.class;
    }

    @Override
    public void on(FirmChanged fact, Envelope envelope) {
        firms.know(fact.firmId(), fact.name(), fact.nameEn());
    }
}
