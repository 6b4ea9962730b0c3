package kr.jangbu.guarantees.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A change of a guarantee, or of what its debtor owes, that somebody asked for and two officers
 * decide.
 */
@Entity(name = "GuaranteeChange")
@Table(schema = "guarantees", name = "change")
public class Change {
    /** What shall change. */
    public enum Kind {
        /** By {@code months}. */
        EXTENSION("기한 연장", "Extension"),
        /** To {@code amount} won: a partial release (일부 해지). */
        REDUCTION("일부 해지·감액", "Reduction"),
        /** {@code amount} won in all; the rest is waived (채무 조정). */
        SETTLEMENT("채무 조정 합의", "Settlement"),
        WRITE_OFF("특수채권 편입", "Write-off");

        private final Text label;

        Kind(String ko, String en) {
            label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    /** How far it is. */
    public enum State {
        ASKED("접수", "Asked for"),
        PROPOSED("확인 대기", "Proposed"),
        /** Its fee is due. */
        AGREED("보증료 납부 대기", "Agreed, fee due"),
        DONE("완료", "Done"),
        REFUSED("거절", "Refused");

        private final Text label;

        State(String ko, String en) {
            label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }

        public Set<State> next() {
            return switch (this) {
                case ASKED -> Set.of(PROPOSED, REFUSED);
                case PROPOSED -> Set.of(ASKED, AGREED, DONE);
                case AGREED -> Set.of(DONE, REFUSED);
                case DONE, REFUSED -> Set.of();
            };
        }
    }

    @Id private UUID id;

    @Column(name = "guarantee_id")
    private UUID guaranteeId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state = State.ASKED;

    private @Nullable Integer months;
    private @Nullable Long amount;

    private String reason;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "proposal_id")
    private @Nullable UUID proposalId;

    @Column(name = "charge_id")
    private @Nullable UUID chargeId;

    private @Nullable String answer;

    @SuppressWarnings("NullAway.Init")
    protected Change() {}

    Change(UUID id, UUID guaranteeId, Wish wish, String askedBy, LocalDate askedOn) {
        this.id = id;
        this.guaranteeId = guaranteeId;
        this.kind = wish.kind();
        this.months = wish.months();
        this.amount = wish.amount();
        this.reason = wish.reason();
        this.askedBy = askedBy;
        this.askedOn = askedOn;
    }

    /**
     * What is asked for.
     *
     * @param months of an extension
     * @param amount won of a reduction or settlement
     */
    public record Wish(Kind kind, @Nullable Integer months, @Nullable Long amount, String reason) {}

    void propose(UUID proposal, String why) {
        moveTo(State.PROPOSED);
        proposalId = proposal;
        answer = why;
    }

    void sendBack(String why) {
        moveTo(State.ASKED);
        proposalId = null;
        answer = why;
    }

    void refuse(String why) {
        moveTo(State.REFUSED);
        answer = why;
    }

    void agree(UUID charge) {
        moveTo(State.AGREED);
        chargeId = charge;
    }

    void done() {
        moveTo(State.DONE);
    }

    private void moveTo(State to) {
        if (!state.next().contains(to)) {
            throw Problem.conflict(
                            Text.of(
                                    "지금 상태(%s)에서는 할 수 없습니다.".formatted(state.label().ko()),
                                    "the change is %s; from there it cannot become %s"
                                            .formatted(state, to)))
                    .with("state", state.name());
        }
        state = to;
    }

    public boolean isOpen() {
        return !state.next().isEmpty();
    }

    public UUID id() {
        return id;
    }

    public UUID guaranteeId() {
        return guaranteeId;
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public @Nullable Integer months() {
        return months;
    }

    public @Nullable Long amount() {
        return amount;
    }

    public String reason() {
        return reason;
    }

    public String askedBy() {
        return askedBy;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    public @Nullable UUID proposalId() {
        return proposalId;
    }

    public @Nullable UUID chargeId() {
        return chargeId;
    }

    public @Nullable String answer() {
        return answer;
    }

    /**
     * @throws IllegalStateException where the kind has none
     */
    public int requireMonths() {
        Integer given = months;
        if (given == null) {
            throw new IllegalStateException(kind + " has no months");
        }
        return given;
    }

    /**
     * @throws IllegalStateException where the kind has none
     */
    public long requireAmount() {
        Long given = amount;
        if (given == null) {
            throw new IllegalStateException(kind + " has no amount");
        }
        return given;
    }
}
