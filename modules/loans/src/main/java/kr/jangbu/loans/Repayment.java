package kr.jangbu.loans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.loans.life.Allocation;
import org.jspecify.annotations.Nullable;

/**
 * How money went into a loan: a receipt's, or what an earlier one had left. Told anew when news
 * comes late. In won.
 */
@Entity
@Table(schema = "loans", name = "repayment")
public class Repayment {
    @Id private UUID id;

    @Column(name = "loan_id")
    private UUID loanId;

    private int position;

    @Column(name = "receipt_id")
    private @Nullable UUID receiptId;

    private long received;
    private long costs;

    @Column(name = "default_interest")
    private long defaultInterest;

    private long interest;
    private long principal;
    private long recovered;
    private long unapplied;

    @Column(name = "value_date")
    private LocalDate valueDate;

    @Column(name = "applied_on")
    private LocalDate appliedOn;

    @SuppressWarnings("NullAway.Init")
    protected Repayment() {}

    /** Of a loan's life, told on a business date. */
    public Repayment(UUID loanId, int position, Allocation told, LocalDate appliedOn) {
        this.id = Ids.derived(loanId, "repayment/%d/%s".formatted(position, told));
        this.loanId = loanId;
        this.position = position;
        this.receiptId = told.receiptId();
        this.received = told.received();
        this.costs = told.costs();
        this.defaultInterest = told.defaultInterest();
        this.interest = told.interest();
        this.principal = told.principal();
        this.recovered = told.recovered();
        this.unapplied = told.unapplied();
        this.valueDate = told.on();
        this.appliedOn = appliedOn;
    }

    /** Whether it says the same. */
    public boolean tells(Allocation told) {
        return told.equals(
                new Allocation(
                        valueDate,
                        receiptId,
                        received,
                        costs,
                        defaultInterest,
                        interest,
                        principal,
                        recovered,
                        unapplied));
    }

    public UUID id() {
        return id;
    }

    /** Its place among the loan's, from 0. */
    public int position() {
        return position;
    }

    public @Nullable UUID receiptId() {
        return receiptId;
    }

    public long received() {
        return received;
    }

    public long costs() {
        return costs;
    }

    public long defaultInterest() {
        return defaultInterest;
    }

    public long interest() {
        return interest;
    }

    public long principal() {
        return principal;
    }

    /** Of what had been written off. */
    public long recovered() {
        return recovered;
    }

    public long unapplied() {
        return unapplied;
    }

    public LocalDate valueDate() {
        return valueDate;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }
}
