package kr.jangbu.selection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * One handing-in of an application, and its receipt (접수증). Written once, by the statement that also
 * looks at the clock, and never changed.
 */
@Entity
@Immutable
@Table(schema = "selection", name = "submission")
public class Submission {
    @Id private UUID id;

    @Column(name = "application_id")
    private UUID applicationId;

    private int number;

    @Column(name = "receipt_number")
    private String receiptNumber;

    @Column(name = "call_version")
    private int callVersion;

    private String content;

    private String sha256;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "received_at")
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    public UUID id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }

    /** From 1; each handing-in is a version of the application. */
    public int number() {
        return number;
    }

    /** For people: {@code R2026-000042}. */
    public String receiptNumber() {
        return receiptNumber;
    }

    /** The version of the call under which it came in. */
    public int callVersion() {
        return callVersion;
    }

    public ApplicationContent content() {
        return Kept.read(content, ApplicationContent.class);
    }

    /** {@link ApplicationContent#digest()} of what came in. */
    public String sha256() {
        return sha256;
    }

    public String submittedBy() {
        return submittedBy;
    }

    /** By the database's clock, before the bell. */
    public Instant receivedAt() {
        return receivedAt;
    }
}
