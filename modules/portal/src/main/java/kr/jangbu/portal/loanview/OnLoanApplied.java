package kr.jangbu.portal.loanview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.loans.LoanApplied;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** A firm applied: the loan is known from now on. */
@ApplicationScoped
class OnLoanApplied implements Listener<LoanApplied> {
    private final LoanViews loans;

    OnLoanApplied(LoanViews loans) {
        this.loans = loans;
    }

    @Override
    public Class<LoanApplied> fact() {
        return LoanApplied.class;
    }

    @Override
    public void on(LoanApplied fact, Envelope envelope) {
        loans.persist(
                new LoanView(
                        new LoanView.Applied(
                                fact.loanId(),
                                fact.firmId(),
                                fact.programmeId(),
                                fact.number(),
                                fact.purpose(),
                                fact.amount(),
                                fact.appliedOn())));
    }
}
