package kr.jangbu.guarantees.firmview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.firms.FirmRegistered;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** A firm made itself known: from now on it can apply. */
@ApplicationScoped
class OnFirmRegistered implements Listener<FirmRegistered> {
    private final FirmViews views;

    OnFirmRegistered(FirmViews views) {
        this.views = views;
    }

    @Override
    public Class<FirmRegistered> fact() {
        return FirmRegistered.class;
    }

    @Override
    public void on(FirmRegistered fact, Envelope envelope) {
        views.know(fact);
    }
}
