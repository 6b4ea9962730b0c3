package kr.jangbu.portal.loanview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.loans.LoanPaidOff;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** All of it was paid. */
@ApplicationScoped
class OnLoanPaidOff implements Listener<LoanPaidOff> {
    private final LoanViews loans;

    OnLoanPaidOff(LoanViews loans) {
        this.loans = loans;
    }

    @Override
    public Class<LoanPaidOff> fact() {
        return LoanPaidOff.class;
    }

    @Override
    public void on(LoanPaidOff fact, Envelope envelope) {
        loans.change(fact.loanId(), loan -> loan.paidOff(fact.paidOffOn()));
    }
}
