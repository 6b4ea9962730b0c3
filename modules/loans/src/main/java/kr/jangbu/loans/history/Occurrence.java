package kr.jangbu.loans.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.loans.life.LoanEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a loan, as it was recorded: never changed but for being taken back.
 * What it means is {@link #event()}.
 */
@Entity
@Table(schema = "loans", name = "occurrence")
public class Occurrence {
    /** Which event it is. */
    public enum Kind {
        DRAWN,
        REPRICED,
        RESCHEDULED,
        SUSPENDED,
        ACCELERATED,
        CHARGED,
        WAIVED,
        RECEIVED,
        PAID_EARLY,
        REFUNDED,
        WRITTEN_OFF
    }

    @Id private UUID id;

    @Column(name = "loan_id")
    private UUID loanId;

    private int number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "counts_on")
    private LocalDate countsOn;

    private @Nullable Long amount;
    private @Nullable BigDecimal rate;

    @Column(name = "more_periods")
    private @Nullable Integer morePeriods;

    @Column(name = "more_grace")
    private @Nullable Integer moreGrace;

    @Enumerated(EnumType.STRING)
    private LoanEvent.@Nullable Arrears arrears;

    @Enumerated(EnumType.STRING)
    private LoanEvent.@Nullable Keep keep;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Column(name = "receipt_id")
    private @Nullable UUID receiptId;

    private String reason;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_on")
    private LocalDate recordedOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "taken_back_on")
    private @Nullable LocalDate takenBackOn;

    @Column(name = "taken_back_because")
    private @Nullable String takenBackBecause;

    @SuppressWarnings("NullAway.Init")
    protected Occurrence() {}

    /**
     * Records an event.
     *
     * @param number counts from 1 within the loan
     */
    Occurrence(UUID loanId, int number, LoanEvent event, Because because) {
        this.id = Ids.derived(loanId, "occurrence/" + number);
        this.loanId = loanId;
        this.number = number;
        this.countsOn = event.on();
        this.reason = because.reason();
        this.recordedBy = because.by();
        this.recordedOn = because.on();
        this.recordedAt = because.at();
        this.kind = take(event);
    }

    /** Why and by whom it was recorded, on which business date and when. */
    public record Because(String reason, String by, LocalDate on, Instant at) {}

    private Kind take(LoanEvent event) {
        return switch (event) {
            case LoanEvent.Drawn e -> of(Kind.DRAWN, e.amount());
            case LoanEvent.Charged e -> of(Kind.CHARGED, e.amount());
            case LoanEvent.Waived e -> of(Kind.WAIVED, e.amount());
            case LoanEvent.Refunded e -> of(Kind.REFUNDED, e.amount());
            case LoanEvent.Accelerated e -> Kind.ACCELERATED;
            case LoanEvent.WrittenOff e -> Kind.WRITTEN_OFF;
            case LoanEvent.Repriced e -> {
                rate = e.annualRate();
                yield Kind.REPRICED;
            }
            case LoanEvent.Suspended e -> {
                until = e.until();
                yield Kind.SUSPENDED;
            }
            case LoanEvent.Received e -> {
                receiptId = e.receiptId();
                yield of(Kind.RECEIVED, e.amount());
            }
            case LoanEvent.PaidEarly e -> {
                keep = e.keep();
                yield of(Kind.PAID_EARLY, e.amount());
            }
            case LoanEvent.Rescheduled e -> {
                morePeriods = e.morePeriods();
                moreGrace = e.moreGrace();
                arrears = e.arrears();
                yield Kind.RESCHEDULED;
            }
        };
    }

    private Kind of(Kind of, long won) {
        amount = won;
        return of;
    }

    /** What it means. */
    public LoanEvent event() {
        return switch (kind) {
            case DRAWN -> new LoanEvent.Drawn(countsOn, won());
            case REPRICED -> new LoanEvent.Repriced(countsOn, Objects.requireNonNull(rate));
            case RESCHEDULED ->
                    new LoanEvent.Rescheduled(
                            countsOn,
                            Objects.requireNonNull(morePeriods),
                            Objects.requireNonNull(moreGrace),
                            Objects.requireNonNull(arrears));
            case SUSPENDED -> new LoanEvent.Suspended(countsOn, Objects.requireNonNull(until));
            case ACCELERATED -> new LoanEvent.Accelerated(countsOn);
            case CHARGED -> new LoanEvent.Charged(countsOn, won());
            case WAIVED -> new LoanEvent.Waived(countsOn, won());
            case RECEIVED ->
                    new LoanEvent.Received(countsOn, Objects.requireNonNull(receiptId), won());
            case PAID_EARLY ->
                    new LoanEvent.PaidEarly(countsOn, won(), Objects.requireNonNull(keep));
            case REFUNDED -> new LoanEvent.Refunded(countsOn, won());
            case WRITTEN_OFF -> new LoanEvent.WrittenOff(countsOn);
        };
    }

    private long won() {
        return Objects.requireNonNull(amount);
    }

    /** It does not count any more. */
    void takeBack(String because, LocalDate on) {
        takenBackBecause = because;
        takenBackOn = on;
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    /** The day from which it counts. */
    public LocalDate countsOn() {
        return countsOn;
    }

    /** In won; null where there is none. */
    public @Nullable Long amount() {
        return amount;
    }

    public @Nullable BigDecimal rate() {
        return rate;
    }

    public @Nullable LocalDate until() {
        return until;
    }

    public @Nullable UUID receiptId() {
        return receiptId;
    }

    public String reason() {
        return reason;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public LocalDate recordedOn() {
        return recordedOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable LocalDate takenBackOn() {
        return takenBackOn;
    }

    public @Nullable String takenBackBecause() {
        return takenBackBecause;
    }

    public boolean counts() {
        return takenBackOn == null;
    }
}
