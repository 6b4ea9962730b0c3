package kr.jangbu.portal.loanview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.loans.LoanStandingChanged;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** A running loan stands otherwise than before. */
@ApplicationScoped
class OnLoanStandingChanged implements Listener<LoanStandingChanged> {
    private final LoanViews loans;

    OnLoanStandingChanged(LoanViews loans) {
        this.loans = loans;
    }

    @Override
    public Class<LoanStandingChanged> fact() {
        return LoanStandingChanged.class;
    }

    @Override
    public void on(LoanStandingChanged fact, Envelope envelope) {
        loans.change(
                fact.loanId(),
                loan ->
                        loan.stands(
                                new LoanView.Standing(
                                        fact.telling(),
                                        LoanStage.valueOf(fact.state()),
                                        fact.outstanding(),
                                        Math.addExact(
                                                fact.overduePrincipal(), fact.overdueInterest()),
                                        fact.daysLate(),
                                        fact.day())));
    }
}
