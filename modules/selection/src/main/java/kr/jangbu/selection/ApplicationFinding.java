package kr.jangbu.selection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/** What a clause said of an application, and how it was resolved in writing: who, when, why. */
@Embeddable
public class ApplicationFinding {
    private String code;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Column(name = "message_ko")
    private String messageKo;

    @Column(name = "message_en")
    private String messageEn;

    private String citation;

    private @Nullable String resolution;

    @Column(name = "resolved_by")
    private @Nullable String resolvedBy;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApplicationFinding() {}

    ApplicationFinding(Finding finding) {

        code = finding.code();
        severity = finding.severity();
        messageKo = finding.message().ko();
        messageEn = finding.message().en();
        citation = finding.citation();
    }

    void resolve(String note, String by, Instant at) {
        resolution = note;
        resolvedBy = by;
        resolvedAt = at;
    }

    public Finding finding() {
        return new Finding(code, severity, Text.of(messageKo, messageEn), citation);
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    public @Nullable String resolution() {
        return resolution;
    }

    public @Nullable String resolvedBy() {
        return resolvedBy;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    /** Whether it still stands in the way: a block, or something open that nobody resolved. */
    public boolean standsInTheWay() {
        return (severity == Severity.BLOCK || severity.isOpen()) && resolution == null;
    }
}
