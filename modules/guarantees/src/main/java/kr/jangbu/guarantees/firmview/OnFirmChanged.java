package kr.jangbu.guarantees.firmview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.firms.FirmChanged;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** Something about a firm changed: the copy follows. */
@ApplicationScoped
class OnFirmChanged implements Listener<FirmChanged> {
    private final FirmViews views;

    OnFirmChanged(FirmViews views) {
        this.views = views;
    }

    @Override
    public Class<FirmChanged> fact() {
        return FirmChanged.class;
    }

    @Override
    public void on(FirmChanged fact, Envelope envelope) {
        views.know(fact);
    }
}
