package kr.jangbu.loans.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.loans.InstallmentFellDue;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.DayJob;
import kr.jangbu.loans.Installment;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.Loans;

/** Each business date, says of every installment whose due date has come that it has. */
@ApplicationScoped
class AnnounceDueInstallments implements DayJob {
    private static final int LOANS_AT_ONCE = 500;

    private final Loans loans;
    private final Outbox outbox;

    AnnounceDueInstallments(Loans loans, Outbox outbox) {
        this.loans = loans;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "loans.due-installments";
    }

    @Override
    public void run(LocalDate day) {
        List<UUID> due = loans.withUnannouncedDue(day, LOANS_AT_ONCE);
        while (!due.isEmpty()) {
            due.forEach(id -> loans.lock(id).ifPresent(loan -> announce(loan, day)));
            loans.flush();
            due = loans.withUnannouncedDue(day, LOANS_AT_ONCE);
        }
    }

    private void announce(Loan loan, LocalDate day) {
        for (Installment installment : loan.announceDue(day)) {
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
}
