package kr.jangbu.grants;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.foundation.Text;

/** Money moved, or to be moved, from one budget line to another (비목 간 전용). */
@Entity
@Table(schema = "grants", name = "budget_move")
public class BudgetMove {
    /** Within the tolerance it is made at once, beyond it two officers decide. */
    public enum State {
        REQUESTED("승인 대기", "Waiting"),
        MADE("변경 완료", "Made"),
        REFUSED("반려", "Refused");

        private final Text label;

        State(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    @Id private UUID id;

    @Column(name = "from_category")
    private String from;

    @Column(name = "to_category")
    private String to;

    private long amount;
    private String reason;

    @Enumerated(EnumType.STRING)
    private State state = State.REQUESTED;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @SuppressWarnings("NullAway.Init")
    protected BudgetMove() {}

    BudgetMove(UUID id, Wish wish, LocalDate askedOn) {
        this.id = id;
        this.from = wish.from();
        this.to = wish.to();
        this.amount = wish.amount();
        this.reason = wish.reason();
        this.askedOn = askedOn;
    }

    /** What a firm wishes to move, in won, and why. */
    public record Wish(String from, String to, long amount, String reason) {}

    void make() {
        state = State.MADE;
    }

    void refuse() {
        state = State.REFUSED;
    }

    public UUID id() {
        return id;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    public long amount() {
        return amount;
    }

    public String reason() {
        return reason;
    }

    public State state() {
        return state;
    }

    public LocalDate askedOn() {
        return askedOn;
    }
}
