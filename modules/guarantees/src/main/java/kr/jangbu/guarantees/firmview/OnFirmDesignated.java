package kr.jangbu.guarantees.firmview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.firms.FirmDesignated;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** A firm is designated: its guarantees draw on its support account. */
@ApplicationScoped
class OnFirmDesignated implements Listener<FirmDesignated> {
    private final Designations designations;

    OnFirmDesignated(Designations designations) {
        this.designations = designations;
    }

    @Override
    public Class<FirmDesignated> fact() {
        return FirmDesignated.class;
    }

    @Override
    public void on(FirmDesignated fact, Envelope envelope) {
        designations.know(fact);
    }
}
