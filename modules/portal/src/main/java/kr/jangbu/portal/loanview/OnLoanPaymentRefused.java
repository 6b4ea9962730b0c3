package kr.jangbu.portal.loanview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.loans.LoanPaymentRefused;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** The bank would not pay. */
@ApplicationScoped
class OnLoanPaymentRefused implements Listener<LoanPaymentRefused> {
    private final LoanViews loans;

    OnLoanPaymentRefused(LoanViews loans) {
        this.loans = loans;
    }

    @Override
    public Class<LoanPaymentRefused> fact() {
        return LoanPaymentRefused.class;
    }

    @Override
    public void on(LoanPaymentRefused fact, Envelope envelope) {
        loans.change(
                fact.loanId(),
                loan -> loan.ended(LoanStage.PAYMENT_REFUSED, fact.reason(), fact.refusedOn()));
    }
}
