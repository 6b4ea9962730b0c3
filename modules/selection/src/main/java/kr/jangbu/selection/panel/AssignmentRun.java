package kr.jangbu.selection.panel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.jangbu.selection.Kept;
import kr.jangbu.selection.assign.Assignment;
import kr.jangbu.selection.assign.Certificate;
import kr.jangbu.selection.assign.Shortage;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One run of the solver over a call: what it was made from, what came of it, and the proof. */
@Entity
@Immutable
@Table(schema = "selection", name = "assignment_run")
public class AssignmentRun {
    /**
     * What came of it.
     *
     * @param certificate null when some lack readings
     * @param shortages empty when nobody lacks any
     */
    public record Result(@Nullable Certificate certificate, List<Shortage> shortages) {
        static Result of(Assignment assignment) {
            return switch (assignment) {
                case Assignment.Complete c -> new Result(c.certificate(), List.of());
                case Assignment.Impossible i -> new Result(null, i.shortages());
            };
        }

        /** {@code COMPLETE} or {@code IMPOSSIBLE}. */
        public String outcome() {
            return shortages.isEmpty() ? "COMPLETE" : "IMPOSSIBLE";
        }
    }

    @Id private UUID id;

    @Column(name = "call_id")
    private UUID callId;

    private int number;

    @Column(name = "roster_sha256")
    private String rosterSha256;

    private String outcome;
    private int pairs;

    @ColumnTransformer(write = "?::jsonb")
    private String result;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected AssignmentRun() {}

    /** Of what call, which run, and by whom. */
    record Made(UUID callId, int number, String by, Instant at) {}

    AssignmentRun(UUID id, Made made, String rosterSha256, Assignment assignment) {
        this();
        this.id = id;
        this.callId = made.callId();
        this.number = made.number();
        this.madeBy = made.by();
        this.madeAt = made.at();
        this.rosterSha256 = rosterSha256;
        this.pairs = assignment instanceof Assignment.Complete c ? c.pairs().size() : 0;
        Result came = Result.of(assignment);
        this.outcome = came.outcome();
        this.result = Kept.write(came);
    }

    public UUID id() {
        return id;
    }

    public UUID callId() {
        return callId;
    }

    /** From 1 within the call. */
    public int number() {
        return number;
    }

    /** SHA-256 of the roster it was made from. */
    public String rosterSha256() {
        return rosterSha256;
    }

    public String outcome() {
        return outcome;
    }

    /** Readings in all, scores that were in already among them. */
    public int pairs() {
        return pairs;
    }

    public Result result() {
        return Kept.read(result, Result.class);
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
