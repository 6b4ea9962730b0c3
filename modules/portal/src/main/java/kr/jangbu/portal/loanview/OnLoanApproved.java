package kr.jangbu.portal.loanview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.loans.LoanApproved;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** Two officers approved. */
@ApplicationScoped
class OnLoanApproved implements Listener<LoanApproved> {
    private final LoanViews loans;

    OnLoanApproved(LoanViews loans) {
        this.loans = loans;
    }

    @Override
    public Class<LoanApproved> fact() {
        return LoanApproved.class;
    }

    @Override
    public void on(LoanApproved fact, Envelope envelope) {
        loans.change(
                fact.loanId(),
                loan -> loan.approved(fact.amount(), fact.annualRate(), fact.decidedOn()));
    }
}
