package kr.jangbu.selection.score;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.Kept;
import kr.jangbu.selection.assign.Pair;
import kr.jangbu.selection.terms.ReviewTerms;
import kr.jangbu.web.problem.Problem;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One reviewer's review of one application, from the assignment to the sheet handed in. */
@Entity
@Table(schema = "selection", name = "review")
public class Review {
    /** How far it is. */
    public enum State {
        /** Waits for the reviewer; what is written is a draft. */
        ASSIGNED("평가 전", "To do"),
        /** Handed in: counts, and does not change any more. */
        SUBMITTED("제출", "Handed in"),
        /** Counts for nothing: the reviewer stepped back, was excluded, left, or was relieved. */
        DISCARDED("무효", "Discarded");

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
                case ASSIGNED -> "warning";
                case SUBMITTED -> "success";
                case DISCARDED -> "gray";
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

    @Column(name = "run_id")
    private UUID runId;

    @Enumerated(EnumType.STRING)
    private State state = State.ASSIGNED;

    @ColumnTransformer(write = "?::jsonb")
    private String sheet = Kept.write(SheetContent.EMPTY);

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Column(name = "saved_at")
    private @Nullable Instant savedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    /** Why it was discarded. */
    private @Nullable String reason;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    /** The run of the solver that gave it, and when. */
    public record Given(UUID callId, UUID runId, Instant at) {}

    public Review(UUID id, Pair pair, Given given) {
        this();
        this.id = id;
        this.applicationId = pair.application();
        this.reviewerId = pair.reviewer();
        this.callId = given.callId();
        this.runId = given.runId();
        this.assignedAt = given.at();
    }

    /**
     * Keeps a draft.
     *
     * @throws Problem CONFLICT when it is handed in or discarded, INVALID for what does not belong
     *     on the sheet
     */
    void save(SheetContent content, ReviewTerms terms, Instant at) {
        requireAssigned();
        List<String> faults = content.faults(terms);
        if (!faults.isEmpty()) {
            throw Problem.invalid("sheet", String.join("; ", faults));
        }
        sheet = Kept.write(content);
        savedAt = at;
    }

    /**
     * Hands it in.
     *
     * @throws Problem CONFLICT when it is handed in or discarded, or something is missing
     */
    void submit(ReviewTerms terms, Instant at) {
        requireAssigned();
        List<String> missing = content().missing(terms);
        if (!missing.isEmpty()) {
            throw Problem.conflict(
                            Text.of(
                                    "점수나 사유가 없는 항목이 있습니다: " + String.join(", ", missing),
                                    "these lack points or a reason: " + missing))
                    .with("missing", missing);
        }
        state = State.SUBMITTED;
        submittedAt = at;
    }

    /** Counts for nothing from now on; once is enough. */
    public void discard(String why) {
        if (state != State.DISCARDED) {
            state = State.DISCARDED;
            reason = why;
        }
    }

    private void requireAssigned() {
        if (state != State.ASSIGNED) {
            throw Problem.conflict(
                            Text.of(
                                    "더 고칠 수 없는 평가입니다(%s).".formatted(state.label().ko()),
                                    "the review is %s".formatted(state)))
                    .with("state", state.name());
        }
    }

    public UUID id() {
        return id;
    }

    public UUID callId() {
        return callId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID reviewerId() {
        return reviewerId;
    }

    public Pair pair() {
        return new Pair(reviewerId, applicationId);
    }

    public State state() {
        return state;
    }

    public boolean isSubmitted() {
        return state == State.SUBMITTED;
    }

    public SheetContent content() {
        return Kept.read(sheet, SheetContent.class);
    }

    public Instant assignedAt() {
        return assignedAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    public long version() {
        return version;
    }
}
