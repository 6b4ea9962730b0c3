package kr.jangbu.portal.loanview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.loans.LoanActivated;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** The bank paid: there is something to repay. */
@ApplicationScoped
class OnLoanActivated implements Listener<LoanActivated> {
    private final LoanViews loans;

    OnLoanActivated(LoanViews loans) {
        this.loans = loans;
    }

    @Override
    public Class<LoanActivated> fact() {
        return LoanActivated.class;
    }

    @Override
    public void on(LoanActivated fact, Envelope envelope) {
        loans.change(
                fact.loanId(),
                loan ->
                        loan.activated(
                                fact.principal(),
                                fact.firstDueOn(),
                                fact.maturesOn(),
                                fact.disbursedOn()));
    }
}
