package kr.jangbu.selection.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.jangbu.selection.award.Award;

/**
 * A document that a team filed for the review of its stage (단계 보고). Never changed: a later one says
 * more, and what reviewers read stays.
 */
@Entity
@Table(schema = "selection", name = "stage_report")
public class StageReport {
    public static final int NOTE_CHARS = 1_000;

    @Id private UUID id;

    @Column(name = "award_id")
    private UUID awardId;

    private int stage;

    @Column(name = "document_id")
    private UUID documentId;

    private String sha256;
    private String note;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "filed_at")
    private Instant filedAt;

    @SuppressWarnings("NullAway.Init")
    protected StageReport() {}

    /**
     * A filed document of the team.
     *
     * @param sha256 of its content
     * @param note what it shows, in the team's words
     */
    public record Paper(UUID documentId, String sha256, String note) {}

    StageReport(UUID id, Award award, Paper paper, String by, Instant at) {
        this();
        this.id = id;
        this.awardId = award.id();
        this.stage = award.stage();
        this.documentId = paper.documentId();
        this.sha256 = paper.sha256();
        this.note = paper.note();
        this.filedBy = by;
        this.filedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID awardId() {
        return awardId;
    }

    /** The stage that the award was in, from 1. */
    public int stage() {
        return stage;
    }

    public UUID documentId() {
        return documentId;
    }

    public String sha256() {
        return sha256;
    }

    public String note() {
        return note;
    }

    public String filedBy() {
        return filedBy;
    }

    public Instant filedAt() {
        return filedAt;
    }
}
