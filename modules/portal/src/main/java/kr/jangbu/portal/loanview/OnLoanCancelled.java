package kr.jangbu.portal.loanview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.loans.LoanCancelled;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** The firm let it go. */
@ApplicationScoped
class OnLoanCancelled implements Listener<LoanCancelled> {
    private final LoanViews loans;

    OnLoanCancelled(LoanViews loans) {
        this.loans = loans;
    }

    @Override
    public Class<LoanCancelled> fact() {
        return LoanCancelled.class;
    }

    @Override
    public void on(LoanCancelled fact, Envelope envelope) {
        loans.change(
                fact.loanId(),
                loan -> loan.ended(LoanStage.CANCELLED, fact.reason(), fact.cancelledOn()));
    }
}
