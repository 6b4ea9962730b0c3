package kr.jangbu.firms.designate;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.selection.AwardEnded;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** An award is over, and with it the designation that rests on it. */
@ApplicationScoped
class OnAwardEnded implements Listener<AwardEnded> {
    private final EndDesignation endDesignation;

    OnAwardEnded(EndDesignation endDesignation) {
        this.endDesignation = endDesignation;
    }

    @Override
    public Class<AwardEnded> fact() {
        return AwardEnded.class;
    }

    @Override
    public void on(AwardEnded fact, Envelope envelope) {
        endDesignation.awardEnded(fact.awardId(), fact.reason(), fact.endedOn());
    }
}
