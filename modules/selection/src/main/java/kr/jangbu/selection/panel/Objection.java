package kr.jangbu.selection.panel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.assign.Pair;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why a reviewer must not read an application, on one of three ways. An exclusion and a recusal
 * stand at once; a challenge waits for an officer, and until then the reviewer does not read
 * either.
 */
@Entity
@Table(schema = "selection", name = "objection")
public class Objection {
    /** How it came about. */
    public enum Way {
        /** By law (제척): found in the graph of parties, or by an officer. */
        EXCLUSION("제척", "Exclusion"),
        /** The applicant asked for it (기피). */
        CHALLENGE("기피", "Challenge"),
        /** The reviewer stepped back (회피). */
        RECUSAL("회피", "Recusal");

        private final Text label;

        Way(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    /** Whether it stands. */
    public enum State {
        OPEN("결정 대기", "Open"),
        UPHELD("인용", "Upheld"),
        DISMISSED("기각", "Dismissed");

        private final Text label;

        State(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }

        /** The colour of its badge. */
        public String tone() {
            return switch (this) {
                case OPEN -> "warning";
                case UPHELD -> "danger";
                case DISMISSED -> "gray";
            };
        }
    }

    @Id private UUID id;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "reviewer_id")
    private UUID reviewerId;

    @Enumerated(EnumType.STRING)
    private Way way;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;

    @Column(name = "raised_by")
    private String raisedBy;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String decision;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Objection() {}

    /** What is said, by whom, and when. */
    record Raised(Way way, String reason, String by, Instant at) {}

    Objection(UUID id, UUID callId, Pair pair, Raised raised) {
        this();
        this.id = id;
        this.callId = callId;
        this.applicationId = pair.application();
        this.reviewerId = pair.reviewer();
        this.way = raised.way();
        this.reason = raised.reason();
        this.raisedBy = raised.by();
        this.raisedAt = raised.at();
        this.state = way == Way.CHALLENGE ? State.OPEN : State.UPHELD;
    }

    /**
     * An officer decides on a challenge.
     *
     * @throws Problem CONFLICT for what stands already
     */
    void decide(State to, String why, String by, Instant at) {
        if (state != State.OPEN) {
            throw Problem.conflict(
                            Text.of("이미 결정된 신청입니다.", "this objection is %s".formatted(state)))
                    .with("state", state.name());
        }
        state = to;
        decision = why;
        decidedBy = by;
        decidedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID callId() {
        return callId;
    }

    public Pair pair() {
        return new Pair(reviewerId, applicationId);
    }

    public Way way() {
        return way;
    }

    public State state() {
        return state;
    }

    /** Whether the reviewer is kept from reading. */
    public boolean keepsOut() {
        return state != State.DISMISSED;
    }

    public String reason() {
        return reason;
    }

    public String raisedBy() {
        return raisedBy;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable String decision() {
        return decision;
    }

    public long version() {
        return version;
    }
}
