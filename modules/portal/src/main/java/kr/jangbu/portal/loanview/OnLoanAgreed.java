package kr.jangbu.portal.loanview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.loans.LoanAgreed;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** The firm signed. */
@ApplicationScoped
class OnLoanAgreed implements Listener<LoanAgreed> {
    private final LoanViews loans;

    OnLoanAgreed(LoanViews loans) {
        this.loans = loans;
    }

    @Override
    public Class<LoanAgreed> fact() {
        return LoanAgreed.class;
    }

    @Override
    public void on(LoanAgreed fact, Envelope envelope) {
        loans.change(fact.loanId(), loan -> loan.agreed(fact.bankCode(), fact.agreedOn()));
    }
}
