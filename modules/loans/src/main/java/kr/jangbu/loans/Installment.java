package kr.jangbu.loans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
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

    Installment(UUID loanId, Planned planned) {
        this.id = Ids.derived(loanId, "installment/" + planned.number());
        this.loanId = loanId;
        this.number = planned.number();
        this.dueOn = planned.dueOn();
        this.days = planned.days();
        this.principal = planned.principal();
        this.interest = planned.interest();
        this.outstandingAfter = planned.outstandingAfter();
    }

    /** Takes at most what is owed on interest and says how much it took. */
    long payInterest(long available) {
        long taken = Math.min(available, interest - interestPaid);
        interestPaid += taken;
        return taken;
    }

    /** Takes at most what is owed on principal and says how much it took. */
    long payPrincipal(long available) {
        long taken = Math.min(available, principal - principalPaid);
        principalPaid += taken;
        return taken;
    }

    /** Notes that the due date has come; true the first time. */
    boolean fallDue() {
        boolean first = !fellDue;
        fellDue = true;
        return first;
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
