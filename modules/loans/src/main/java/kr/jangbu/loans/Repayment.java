package kr.jangbu.loans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How money went into a loan: a receipt's, or what an earlier one had left when an installment fell
 * due. In won.
 */
@Entity
@Table(schema = "loans", name = "repayment")
public class Repayment {
    @Id private UUID id;

    @Column(name = "loan_id")
    private UUID loanId;

    @Column(name = "receipt_id")
    private @Nullable UUID receiptId;

    private long received;
    private long principal;
    private long interest;
    private long unapplied;

    @Column(name = "value_date")
    private LocalDate valueDate;

    @Column(name = "applied_on")
    private LocalDate appliedOn;

    @SuppressWarnings("NullAway.Init")
    protected Repayment() {}

    /**
     * One application of money.
     *
     * @param unapplied what stays with the firm afterwards
     */
    public Repayment(
            UUID id,
            UUID loanId,
            @Nullable UUID receiptId,
            long received,
            Loan.Applied applied,
            long unapplied,
            LocalDate valueDate,
            LocalDate appliedOn) {
        this.id = id;
        this.loanId = loanId;
        this.receiptId = receiptId;
        this.received = received;
        this.principal = applied.principal();
        this.interest = applied.interest();
        this.unapplied = unapplied;
        this.valueDate = valueDate;
        this.appliedOn = appliedOn;
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID receiptId() {
        return receiptId;
    }

    public long received() {
        return received;
    }

    public long principal() {
        return principal;
    }

    public long interest() {
        return interest;
    }

    public long unapplied() {
        return unapplied;
    }

    /** What it left of the receipt behind it; below 0 where it used what others had left. */
    long left() {
        return received - principal - interest;
    }

    public LocalDate valueDate() {
        return valueDate;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }
}
