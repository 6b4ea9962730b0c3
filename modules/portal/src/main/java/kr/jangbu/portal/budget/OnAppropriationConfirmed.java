package kr.jangbu.portal.budget;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.programmes.AppropriationConfirmed;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** A programme has money: here is the document behind the figure. */
@ApplicationScoped
class OnAppropriationConfirmed implements Listener<AppropriationConfirmed> {
    private final AppropriationViews appropriations;

    OnAppropriationConfirmed(AppropriationViews appropriations) {
        this.appropriations = appropriations;
    }

    @Override
    public Class<AppropriationConfirmed> fact() {
        return AppropriationConfirmed.class;
    }

    @Override
    public void on(AppropriationConfirmed fact, Envelope envelope) {
        appropriations.persist(
                new AppropriationView(
                        fact.appropriationId(),
                        fact.programmeId(),
                        fact.budgetYear(),
                        fact.amount(),
                        fact.document(),
                        fact.confirmedOn()));
    }
}
