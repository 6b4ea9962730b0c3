package kr.jangbu.loans.apply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import kr.jangbu.contracts.programmes.TermsChanged;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.foundation.Today;
import kr.jangbu.programmes.Programmes;

/** A change of terms that holds already was confirmed; one that begins later waits for its day. */
@ApplicationScoped
class OnTermsChanged implements Listener<TermsChanged> {
    private final TakeOverTerms terms;
    private final Programmes programmes;
    private final Today today;

    OnTermsChanged(TakeOverTerms terms, Programmes programmes, Today today) {
        this.terms = terms;
        this.programmes = programmes;
        this.today = today;
    }

    @Override
    public Class<TermsChanged> fact() {
        return TermsChanged.class;
    }

    @Override
    public void on(TermsChanged fact, Envelope envelope) {
        LocalDate day = today.businessDate();
        if (fact.from().isAfter(day)) {
            return;
        }
        String baseRate = fact.baseRateId();
        terms.takeOver(
                baseRate == null
                        ? Set.of(fact.programmeId())
                        : ImpactOnLoans.standingOn(programmes, baseRate),
                day);
    }
}
