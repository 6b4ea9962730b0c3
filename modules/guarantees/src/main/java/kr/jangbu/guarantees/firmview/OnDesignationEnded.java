package kr.jangbu.guarantees.firmview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.firms.DesignationEnded;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** A designation is over: the firm is guaranteed like any other. */
@ApplicationScoped
class OnDesignationEnded implements Listener<DesignationEnded> {
    private final Designations designations;

    OnDesignationEnded(Designations designations) {
        this.designations = designations;
    }

    @Override
    public Class<DesignationEnded> fact() {
        return DesignationEnded.class;
    }

    @Override
    public void on(DesignationEnded fact, Envelope envelope) {
        designations.know(fact);
    }
}
