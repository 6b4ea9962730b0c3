package kr.jangbu.portal.loanview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.loans.LoanReopened;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** A refused loan is decided on again. */
@ApplicationScoped
class OnLoanReopened implements Listener<LoanReopened> {
    private final LoanViews loans;

    OnLoanReopened(LoanViews loans) {
        this.loans = loans;
    }

    @Override
    public Class<LoanReopened> fact() {
        return LoanReopened.class;
    }

    @Override
    public void on(LoanReopened fact, Envelope envelope) {
        loans.change(fact.loanId(), loan -> loan.reopened(fact.reopenedOn()));
    }
}
