package kr.jangbu.portal.loanview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.loans.RepaymentApplied;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** Something was paid. */
@ApplicationScoped
class OnRepaymentApplied implements Listener<RepaymentApplied> {
    private final LoanViews loans;

    OnRepaymentApplied(LoanViews loans) {
        this.loans = loans;
    }

    @Override
    public Class<RepaymentApplied> fact() {
        return RepaymentApplied.class;
    }

    @Override
    public void on(RepaymentApplied fact, Envelope envelope) {
        loans.change(
                fact.loanId(),
                loan -> loan.repaid(fact.principal(), fact.interest(), fact.outstanding()));
    }
}
