package kr.jangbu.loans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.loans.life.Due;
import kr.jangbu.loans.plan.Planned;

/** One installment (회차) of an active loan: what is due, and how much of it was paid. In won. */
@Entity
@Table(schema = "loans", name = "installment")
public class Installment {
    @Id private UUID id;

    @Column(name = "loan_id", insertable = false, updatable = false)
    private UUID loanId;

    private int number;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private int days;
    private long principal;
    private long interest;

    @Column(name = "outstanding_after")
    private long outstandingAfter;

    @Column(name = "principal_paid")
    private long principalPaid;

    @Column(name = "interest_paid")
    private long interestPaid;

    @Column(name = "fell_due")
    private boolean fellDue;

    @SuppressWarnings("NullAway.Init")
    protected Installment() {}

    Installment(UUID loanId, int number) {
        this.id = Ids.derived(loanId, "installment/" + number);
        this.loanId = loanId;
        this.number = number;
        this.dueOn = LocalDate.EPOCH;
    }

    /** It is to come, as planned now. */
    void show(Planned planned) {
        dueOn = planned.dueOn();
        days = planned.days();
        principal = planned.principal();
        interest = planned.interest();
        outstandingAfter = planned.outstandingAfter();
        principalPaid = 0;
        interestPaid = 0;
        fellDue = false;
    }

    /** It has fallen due. */
    void show(Due due) {
        dueOn = due.on();
        days = due.days();
        principal = due.principal();
        interest = due.interest();
        outstandingAfter = due.outstandingAfter();
        principalPaid = due.principalPaid();
        interestPaid = due.interestPaid();
        fellDue = true;
    }

    public boolean hasFallenDue() {
        return fellDue;
    }

    public int number() {
        return number;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public int days() {
        return days;
    }

    public long principal() {
        return principal;
    }

    public long interest() {
        return interest;
    }

    public long total() {
        return Math.addExact(principal, interest);
    }

    public long outstandingAfter() {
        return outstandingAfter;
    }

    public long paid() {
        return principalPaid + interestPaid;
    }

    public long unpaid() {
        return total() - paid();
    }

    public boolean isPaid() {
        return unpaid() == 0;
    }

    public boolean isDueBy(LocalDate day) {
        return !dueOn.isAfter(day);
    }
}
