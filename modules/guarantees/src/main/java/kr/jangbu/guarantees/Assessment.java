package kr.jangbu.guarantees;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What officers found out and thought of an application: consultation, credit investigation, the
 * grade that a model proposed and the one that a person set.
 */
@Embeddable
public class Assessment {
    /** How many notes were taken; what has none is as empty as one that is not there. */
    @Column(name = "assessment_steps")
    private int steps;

    @Column(name = "consulted_by")
    private @Nullable String consultedBy;

    @Column(name = "consulted_on")
    private @Nullable LocalDate consultedOn;

    @Column(name = "consultation_note")
    private @Nullable String consultationNote;

    @Column(name = "investigated_by")
    private @Nullable String investigatedBy;

    @Column(name = "investigated_on")
    private @Nullable LocalDate investigatedOn;

    @Column(name = "investigation_note")
    private @Nullable String investigationNote;

    @Column(name = "model_version")
    private @Nullable String modelVersion;

    @Column(name = "model_score")
    private @Nullable Integer modelScore;

    @Column(name = "model_grade")
    private @Nullable String modelGrade;

    private @Nullable String grade;

    @Column(name = "grade_reason")
    private @Nullable String gradeReason;

    @Column(name = "evaluated_by")
    private @Nullable String evaluatedBy;

    @Column(name = "evaluated_on")
    private @Nullable LocalDate evaluatedOn;

    public Assessment() {}

    /** Who did something, when, and what he wrote. */
    public record Note(String by, LocalDate on, String text) {}

    /** What a model says; shown with its reasons, decides nothing. */
    public record Proposed(String version, int score, String grade) {}

    void consulted(Note note) {
        steps++;
        consultedBy = note.by();
        consultedOn = note.on();
        consultationNote = note.text();
    }

    void investigated(Note note) {
        steps++;
        investigatedBy = note.by();
        investigatedOn = note.on();
        investigationNote = note.text();
    }

    void evaluated(Proposed model, String setGrade, Note why) {
        steps++;
        modelVersion = model.version();
        modelScore = model.score();
        modelGrade = model.grade();
        grade = setGrade;
        gradeReason = why.text();
        evaluatedBy = why.by();
        evaluatedOn = why.on();
    }

    public @Nullable Note consultation() {
        return note(consultedBy, consultedOn, consultationNote);
    }

    public @Nullable Note investigation() {
        return note(investigatedBy, investigatedOn, investigationNote);
    }

    /** Why the grade is what it is, in a person's words. */
    public @Nullable Note evaluation() {
        return note(evaluatedBy, evaluatedOn, gradeReason);
    }

    public @Nullable Proposed model() {
        return modelVersion == null || modelScore == null || modelGrade == null
                ? null
                : new Proposed(modelVersion, modelScore, modelGrade);
    }

    /** As a person set it; null before. */
    public @Nullable String grade() {
        return grade;
    }

    private static @Nullable Note note(
            @Nullable String by, @Nullable LocalDate on, @Nullable String text) {
        return by == null || on == null || text == null ? null : new Note(by, on, text);
    }
}
