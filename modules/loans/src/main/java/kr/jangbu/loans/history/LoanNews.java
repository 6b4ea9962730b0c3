package kr.jangbu.loans.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.contracts.loans.InstallmentFellDue;
import kr.jangbu.contracts.loans.LoanPaidOff;
import kr.jangbu.contracts.loans.LoanStandingChanged;
import kr.jangbu.contracts.loans.RepaymentApplied;
import kr.jangbu.events.Outbox;
import kr.jangbu.loans.Installment;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanState;
import kr.jangbu.loans.Standing;
import kr.jangbu.loans.life.Allocation;
import kr.jangbu.loans.life.Life;

/** What others hear of a loan's life. */
@ApplicationScoped
class LoanNews {
    private final Outbox outbox;

    LoanNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void fellDue(Loan loan, List<Installment> fallen) {
        for (Installment installment : fallen) {
            outbox.publish(
                    new InstallmentFellDue(
                            loan.id(),
                            loan.firmId(),
                            loan.programmeId(),
                            installment.number(),
                            installment.dueOn(),
                            installment.principal(),
                            installment.interest(),
                            installment.outstandingAfter() + installment.principal()));
        }
    }

    void applied(Loan loan, Life life, List<Allocation> applied) {
        for (Allocation allocation : applied) {
            outbox.publish(
                    new RepaymentApplied(
                            loan.id(),
                            loan.firmId(),
                            loan.programmeId(),
                            allocation.receiptId(),
                            allocation.principal(),
                            allocation.interest(),
                            allocation.unapplied(),
                            life.outstanding(),
                            allocation.on(),
                            allocation.costs(),
                            allocation.defaultInterest(),
                            allocation.recovered()));
        }
    }

    void stands(Loan loan, Standing standing, LoanState before) {
        outbox.publish(
                new LoanStandingChanged(
                        loan.id(),
                        loan.firmId(),
                        loan.programmeId(),
                        standing.tellings(),
                        loan.state().name(),
                        standing.outstanding(),
                        standing.overduePrincipal(),
                        standing.overdueInterest(),
                        standing.lateDue(),
                        standing.unapplied(),
                        standing.daysLate(standing.toldThrough()),
                        standing.annualRate(),
                        standing.toldThrough()));
        if (loan.state() == LoanState.PAID_OFF && before != LoanState.PAID_OFF) {
            outbox.publish(
                    new LoanPaidOff(
                            loan.id(),
                            loan.firmId(),
                            loan.programmeId(),
                            loan.amount(),
                            standing.toldThrough()));
        }
    }
}
