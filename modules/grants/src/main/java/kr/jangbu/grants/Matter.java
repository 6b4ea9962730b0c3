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
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Something that a firm put before the officers (안건): a signed agreement, an instalment, a move
 * between budget lines, a settlement. One officer proposes how to decide, another confirms.
 */
@Entity
@Table(schema = "grants", name = "matter")
public class Matter {
    /** What it is. */
    public enum Kind {
        AGREEMENT("협약", "Agreement"),
        INSTALMENT("연구비 지급", "Instalment"),
        BUDGET_MOVE("비목 변경", "Budget move"),
        SETTLEMENT("정산", "Settlement");

        private final Text label;

        Kind(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    /** How an officer proposes to decide. */
    public enum Outcome {
        APPROVE("승인", "Approve"),
        REFUSE("반려", "Refuse");

        private final Text label;

        Outcome(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID about;
    private long amount;

    @Enumerated(EnumType.STRING)
    private MatterState state = MatterState.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String reason;

    @Column(name = "proposal_id")
    private @Nullable UUID proposalId;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @SuppressWarnings("NullAway.Init")
    protected Matter() {}

    /**
     * A new matter.
     *
     * @param about the instalment, move or settlement; for an agreement the grant itself
     * @param amount in won: what the confirming officer's limit must cover
     */
    Matter(UUID id, Kind kind, UUID about, long amount, Opening opening) {
        this.id = id;
        this.kind = kind;
        this.about = about;
        this.amount = amount;
        this.openedBy = opening.by();
        this.openedOn = opening.on();
    }

    /** Who put it before the officers, and when. */
    public record Opening(String by, LocalDate on) {}

    /** A first officer's proposal. */
    void propose(Outcome how, String why, UUID proposal) {
        moveTo(MatterState.PROPOSED);
        outcome = how;
        reason = why;
        proposalId = proposal;
    }

    /**
     * The four-eyes proposal that waits for a second officer.
     *
     * @throws Problem CONFLICT when nothing is proposed
     */
    public UUID openProposal() {
        UUID proposal = proposalId;
        if (state != MatterState.PROPOSED || proposal == null) {
            throw Problem.conflict(
                            Text.of(
                                    "제안된 결정이 없습니다. 지금 상태: " + state.label().ko(),
                                    "the matter is %s: nothing is proposed".formatted(state)))
                    .with("state", state.name());
        }
        return proposal;
    }

    /** The second officer confirmed what the first had proposed. */
    Outcome decide() {
        Outcome how = outcome;
        if (how == null) {
            throw new IllegalStateException("matter " + id + " was decided without a proposal");
        }
        moveTo(how == Outcome.APPROVE ? MatterState.APPROVED : MatterState.REFUSED);
        return how;
    }

    /** The second officer sent the proposal back. */
    void reopen(String why) {
        moveTo(MatterState.OPEN);
        outcome = null;
        proposalId = null;
        reason = why;
    }

    void withdraw() {
        moveTo(MatterState.WITHDRAWN);
    }

    private void moveTo(MatterState to) {
        if (!state.next().contains(to)) {
            throw Problem.conflict(
                            Text.of(
                                    "지금 상태(%s)에서는 할 수 없습니다.".formatted(state.label().ko()),
                                    "the matter is %s; from there it cannot become %s"
                                            .formatted(state, to)))
                    .with("state", state.name());
        }
        state = to;
    }

    public boolean isOpen() {
        return state == MatterState.OPEN || state == MatterState.PROPOSED;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public UUID about() {
        return about;
    }

    /** In won. */
    public long amount() {
        return amount;
    }

    public MatterState state() {
        return state;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable UUID proposalId() {
        return proposalId;
    }

    public String openedBy() {
        return openedBy;
    }

    public LocalDate openedOn() {
        return openedOn;
    }
}
