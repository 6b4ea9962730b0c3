package kr.jangbu.guarantees.follow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/** What a bank told of the loan that is guaranteed; never changed. */
@Entity(name = "GuaranteeReport")
@Table(schema = "guarantees", name = "report")
public class Report {
    /** What it tells. */
    public enum Kind {
        EXECUTION("대출 실행", "Loan made"),
        BALANCE("잔액 보고", "Balance");

        private final Text label;

        Kind(String ko, String en) {
            label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    /**
     * A loan, or a part of it, as the bank made it.
     *
     * @param annualRate the rate before maturity, a fraction of one
     */
    public record Loan(String bankReference, BigDecimal annualRate, LocalDate maturesOn) {}

    @Id private UUID id;

    @Column(name = "guarantee_id")
    private UUID guaranteeId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "counts_on")
    private LocalDate on;

    @Column(name = "told_at")
    private Instant toldAt;

    private long amount;
    private long outstanding;
    private long exposure;

    @Column(name = "bank_reference")
    private @Nullable String bankReference;

    @Column(name = "annual_rate")
    private @Nullable BigDecimal annualRate;

    @Column(name = "matures_on")
    private @Nullable LocalDate maturesOn;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    /**
     * @param told won that were lent, or are outstanding, and when
     * @param after what is outstanding and guaranteed then
     * @param loan of an execution; null for a balance
     */
    Report(UUID id, UUID guaranteeId, Told told, After after, @Nullable Loan loan) {
        this.id = id;
        this.guaranteeId = guaranteeId;
        this.kind = loan == null ? Kind.BALANCE : Kind.EXECUTION;
        this.on = told.on();
        this.toldAt = told.at();
        this.amount = told.amount();
        this.outstanding = after.outstanding();
        this.exposure = after.exposure();
        if (loan != null) {
            bankReference = loan.bankReference();
            annualRate = loan.annualRate();
            maturesOn = loan.maturesOn();
        }
    }

    /** When something counts, when it was told, and how much. */
    record Told(LocalDate on, Instant at, long amount) {}

    /** What stood afterwards, in won. */
    record After(long outstanding, long exposure) {}

    public UUID id() {
        return id;
    }

    public UUID guaranteeId() {
        return guaranteeId;
    }

    public Kind kind() {
        return kind;
    }

    /** The day for which it counts. */
    public LocalDate on() {
        return on;
    }

    public Instant toldAt() {
        return toldAt;
    }

    public long amount() {
        return amount;
    }

    public long outstanding() {
        return outstanding;
    }

    public long exposure() {
        return exposure;
    }

    public @Nullable String bankReference() {
        return bankReference;
    }

    public @Nullable BigDecimal annualRate() {
        return annualRate;
    }

    public @Nullable LocalDate maturesOn() {
        return maturesOn;
    }
}
