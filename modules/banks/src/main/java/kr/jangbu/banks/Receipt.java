package kr.jangbu.banks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that a bank says came in (수납). In the books at once as unapplied; how it was applied is
 * learnt later.
 */
@Entity
@Table(schema = "banks", name = "receipt")
public class Receipt {
    @Id private UUID id;

    @Column(name = "bank_code")
    private String bankCode;

    @Column(name = "bank_reference")
    private String bankReference;

    private UUID reference;
    private String purpose;
    private long amount;

    @Column(name = "value_date")
    private LocalDate valueDate;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "request_id")
    private UUID requestId;

    private @Nullable Long principal;
    private @Nullable Long interest;
    private @Nullable Long unapplied;

    @Column(name = "reversal_reference")
    private @Nullable String reversalReference;

    @Column(name = "reversed_because")
    private @Nullable String reversedBecause;

    @Column(name = "reversed_on")
    private @Nullable LocalDate reversedOn;

    @SuppressWarnings("NullAway.Init")
    protected Receipt() {}

    /** The bank takes it back. */
    public void reverse(String ownReference, String because, LocalDate on) {
        reversalReference = ownReference;
        reversedBecause = because;
        reversedOn = on;
    }

    /** The bank's own number of the reversal; null while it stands. */
    public @Nullable String reversalReference() {
        return reversalReference;
    }

    public @Nullable String reversedBecause() {
        return reversedBecause;
    }

    public @Nullable LocalDate reversedOn() {
        return reversedOn;
    }

    /** Notes how it was applied, in won. */
    void applied(long toPrincipal, long toInterest, long left) {
        principal = toPrincipal;
        interest = toInterest;
        unapplied = left;
    }

    public UUID id() {
        return id;
    }

    public String bankCode() {
        return bankCode;
    }

    public String bankReference() {
        return bankReference;
    }

    public UUID reference() {
        return reference;
    }

    public String purpose() {
        return purpose;
    }

    public long amount() {
        return amount;
    }

    public LocalDate valueDate() {
        return valueDate;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public UUID requestId() {
        return requestId;
    }

    /** In won; null until it was applied. */
    public @Nullable Long principal() {
        return principal;
    }

    public @Nullable Long interest() {
        return interest;
    }

    public @Nullable Long unapplied() {
        return unapplied;
    }
}
