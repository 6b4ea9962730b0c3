package kr.jangbu.firms.designate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The yearly look at a designated firm (연차 점검): due on a date, answered by the firm with evidence,
 * judged by an officer. A bad outcome decides nothing by itself: an officer suspends or revokes.
 */
@Entity
@Table(schema = "firms", name = "annual_check")
public class AnnualCheck {
    /** How it came out. */
    public enum Outcome {
        PASSED("충족", "Passed", "success"),
        CONDITIONS("조건부", "With conditions", "warning"),
        FAILED("미충족", "Failed", "danger");

        private final Text label;
        private final String tone;

        Outcome(String ko, String en, String tone) {
            this.label = Text.of(ko, en);
            this.tone = tone;
        }

        public Text label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    @Id private UUID id;

    @Column(name = "designation_id")
    private UUID designationId;

    private int number;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private @Nullable String evidence;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_on")
    private @Nullable LocalDate answeredOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String note;

    @Column(name = "judged_by")
    private @Nullable String judgedBy;

    @Column(name = "judged_on")
    private @Nullable LocalDate judgedOn;

    private boolean reminded;
    private boolean flagged;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected AnnualCheck() {}

    AnnualCheck(UUID id, UUID designationId, int number, LocalDate dueOn) {
        this.id = id;
        this.designationId = designationId;
        this.number = number;
        this.dueOn = dueOn;
    }

    /**
     * The firm says what there is to see; it may add to it until an officer has judged.
     *
     * @throws Problem CONFLICT once the outcome is recorded
     */
    void answer(String what, String by, LocalDate on) {
        requireOpen();
        evidence = what;
        answeredBy = by;
        answeredOn = on;
    }

    /**
     * An officer judges, with or without an answer.
     *
     * @throws Problem CONFLICT once the outcome is recorded
     */
    void judge(Outcome how, String why, String by, LocalDate on) {
        requireOpen();
        outcome = how;
        note = why;
        judgedBy = by;
        judgedOn = on;
    }

    /** Marks that the firm was told that it comes due; true the first time. */
    boolean remind() {
        boolean first = !reminded;
        reminded = true;
        return first;
    }

    /** Marks it as overdue; true the first time. */
    boolean flagIfOverdue(LocalDate day) {
        boolean first = isOverdue(day) && !flagged;
        flagged = flagged || first;
        return first;
    }

    private void requireOpen() {
        if (outcome != null) {
            throw Problem.conflict(
                    Text.of(
                            "이미 결과를 기록한 점검입니다(%s).".formatted(outcome.label().ko()),
                            "the outcome of this check is recorded: " + outcome));
        }
    }

    /** Whether the date has passed without an outcome. */
    public boolean isOverdue(LocalDate day) {
        return outcome == null && dueOn.isBefore(day);
    }

    public boolean isOpen() {
        return outcome == null;
    }

    public UUID id() {
        return id;
    }

    public UUID designationId() {
        return designationId;
    }

    /** Counts from 1 over all periods. */
    public int number() {
        return number;
    }

    /** The last day. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable String evidence() {
        return evidence;
    }

    public @Nullable String answeredBy() {
        return answeredBy;
    }

    public @Nullable LocalDate answeredOn() {
        return answeredOn;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable String judgedBy() {
        return judgedBy;
    }

    public @Nullable LocalDate judgedOn() {
        return judgedOn;
    }

    public long version() {
        return version;
    }
}
