package kr.jangbu.loans.repay;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.loans.InstallmentFellDue;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** An installment fell due: money that waited unapplied pays it. */
@ApplicationScoped
class OnInstallmentFellDue implements Listener<InstallmentFellDue> {
    private final ApplyMoney applyMoney;

    OnInstallmentFellDue(ApplyMoney applyMoney) {
        this.applyMoney = applyMoney;
    }

    @Override
    public Class<InstallmentFellDue> fact() {
        return InstallmentFellDue.class;
    }

    @Override
    public void on(InstallmentFellDue fact, Envelope envelope) {
        applyMoney.to(fact.loanId(), null, fact.dueOn());
    }
}
