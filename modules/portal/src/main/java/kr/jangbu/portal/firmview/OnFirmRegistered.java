package kr.jangbu.portal.firmview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.firms.FirmRegistered;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** A firm made itself known. */
@ApplicationScoped
class OnFirmRegistered implements Listener<FirmRegistered> {
    private final FirmViews firms;

    OnFirmRegistered(FirmViews firms) {
        this.firms = firms;
    }

    @Override
    public Class<FirmRegistered> fact() {
        return FirmRegistered.class;
    }

    @Override
    public void on(FirmRegistered fact, Envelope envelope) {
        firms.know(fact.firmId(), fact.name(), fact.nameEn());
    }
}
