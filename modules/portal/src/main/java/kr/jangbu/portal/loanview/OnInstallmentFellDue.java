package kr.jangbu.portal.loanview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.loans.InstallmentFellDue;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** Something is to be paid. */
@ApplicationScoped
class OnInstallmentFellDue implements Listener<InstallmentFellDue> {
    private final LoanViews loans;

    OnInstallmentFellDue(LoanViews loans) {
        this.loans = loans;
    }

    @Override
    public Class<InstallmentFellDue> fact() {
        return InstallmentFellDue.class;
    }

    @Override
    public void on(InstallmentFellDue fact, Envelope envelope) {
        loans.change(fact.loanId(), loan -> loan.fellDue(fact.number(), fact.dueOn()));
    }
}
