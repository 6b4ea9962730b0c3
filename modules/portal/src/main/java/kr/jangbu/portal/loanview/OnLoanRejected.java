package kr.jangbu.portal.loanview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.loans.LoanRejected;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** Two officers said no. */
@ApplicationScoped
class OnLoanRejected implements Listener<LoanRejected> {
    private final LoanViews loans;

    OnLoanRejected(LoanViews loans) {
        this.loans = loans;
    }

    @Override
    public Class<LoanRejected> fact() {
        return LoanRejected.class;
    }

    @Override
    public void on(LoanRejected fact, Envelope envelope) {
        loans.change(
                fact.loanId(),
                loan -> loan.ended(LoanStage.REJECTED, fact.reason(), fact.decidedOn()));
    }
}
