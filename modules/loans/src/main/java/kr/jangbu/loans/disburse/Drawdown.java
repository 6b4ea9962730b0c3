package kr.jangbu.loans.disburse;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/** One drawing of a loan's money (기성 인출): asked for against evidence, then paid or refused. */
@Entity
@Table(schema = "loans", name = "drawdown")
public class Drawdown {
    /** How far it is. */
    public enum State {
        REQUESTED("지급 요청", "Requested"),
        PAID("지급", "Paid"),
        REFUSED("지급 거절", "Refused");

        private final Text label;

        State(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    /** Of the payment: the bank's idempotency key. */
    @Id
    @Column(name = "payment_id")
    private UUID paymentId;

    @Column(name = "loan_id")
    private UUID loanId;

    private int number;
    private long amount;

    @Enumerated(EnumType.STRING)
    private State state = State.REQUESTED;

    @Column(name = "requested_on")
    private LocalDate requestedOn;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "settled_on")
    private @Nullable LocalDate settledOn;

    private @Nullable String refusal;

    @ElementCollection
    @CollectionTable(
            schema = "loans",
            name = "drawdown_evidence",
            joinColumns = @JoinColumn(name = "payment_id"))
    @OrderColumn(name = "position")
    @Column(name = "document_id")
    private List<UUID> evidence = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Drawdown() {}

    /**
     * A firm asks for money.
     *
     * @param number counts from 1 within the loan
     * @param amount in won
     */
    Drawdown(UUID paymentId, UUID loanId, int number, long amount, Asked asked) {
        this.paymentId = paymentId;
        this.loanId = loanId;
        this.number = number;
        this.amount = amount;
        this.requestedOn = asked.on();
        this.requestedBy = asked.by();
        this.evidence.addAll(asked.evidence());
    }

    /** Who asked, when, and against which filed documents. */
    record Asked(String by, LocalDate on, List<UUID> evidence) {}

    void settle(LocalDate on) {
        state = State.PAID;
        settledOn = on;
    }

    void refuse(String why, LocalDate on) {
        state = State.REFUSED;
        refusal = why;
        settledOn = on;
    }

    public UUID paymentId() {
        return paymentId;
    }

    public UUID loanId() {
        return loanId;
    }

    public int number() {
        return number;
    }

    /** In won. */
    public long amount() {
        return amount;
    }

    public State state() {
        return state;
    }

    public LocalDate requestedOn() {
        return requestedOn;
    }

    public String requestedBy() {
        return requestedBy;
    }

    /** When it was paid or refused; null while it is under way. */
    public @Nullable LocalDate settledOn() {
        return settledOn;
    }

    public @Nullable String refusal() {
        return refusal;
    }

    public List<UUID> evidence() {
        return List.copyOf(evidence);
    }
}
