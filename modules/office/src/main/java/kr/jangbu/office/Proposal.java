package kr.jangbu.office;

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
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What one person proposed and another must confirm before it happens (이중 확인). */
@Entity
@Table(schema = "office", name = "proposal")
public class Proposal {
    /** Open until a second person has spoken. */
    public enum State {
        OPEN("확인 대기", "Waiting"),
        CONFIRMED("확인", "Confirmed"),
        REJECTED("돌려보냄", "Sent back");

        private final Text label;

        State(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    @Id private UUID id;

    /** What it is about, e.g. {@code LOAN_APPROVAL}. */
    private String kind;

    /** The thing's id. */
    private UUID subject;

    @Column(name = "programme_id")
    private String programmeId;

    private long amount;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Proposal() {}

    Proposal(
            UUID id,
            String kind,
            UUID subject,
            String programmeId,
            long amount,
            String proposedBy,
            Instant proposedAt) {
        this.id = id;
        this.kind = kind;
        this.subject = subject;
        this.programmeId = programmeId;
        this.amount = amount;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    void decide(State to, String by, Instant at, @Nullable String why) {
        if (state != State.OPEN) {
            throw Problem.conflict(
                    Text.of(
                            "이미 결정된 제안입니다(%s). 결정한 담당자: %s"
                                    .formatted(state.label().ko(), decidedBy),
                            "this proposal was already %s by %s"
                                    .formatted(
                                            state.name().toLowerCase(java.util.Locale.ROOT),
                                            decidedBy)));
        }
        state = to;
        decidedBy = by;
        decidedAt = at;
        reason = why;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public UUID subject() {
        return subject;
    }

    public String programmeId() {
        return programmeId;
    }

    /** In won. */
    public long amount() {
        return amount;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public State state() {
        return state;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String reason() {
        return reason;
    }
}
