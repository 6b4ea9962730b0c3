package kr.jangbu.selection.award;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.firms.DesignationEnded;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.selection.firmview.Designations;

/**
 * A designation is over: the award that brought it ends, and its seat goes to the next, and its
 * firm may apply again.
 */
@ApplicationScoped
class OnDesignationEnded implements Listener<DesignationEnded> {
    private static final String DESIGNATION_ENDED = "DESIGNATION_ENDED";

    private final Designations designations;
    private final Awards awards;
    private final GiveAward giveAward;

    OnDesignationEnded(Designations designations, Awards awards, GiveAward giveAward) {
        this.designations = designations;
        this.awards = awards;
        this.giveAward = giveAward;
    }

    @Override
    public Class<DesignationEnded> fact() {
        return DesignationEnded.class;
    }

    @Override
    public void on(DesignationEnded fact, Envelope envelope) {
        designations.know(fact);
        awards.lock(fact.awardId())
                .filter(Award::isActive)
                .ifPresent(award -> giveAward.end(award.id(), DESIGNATION_ENDED));
    }
}
