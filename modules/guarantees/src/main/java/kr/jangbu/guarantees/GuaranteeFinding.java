package kr.jangbu.guarantees;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/** What a clause said of an application, and how an officer resolved it. */
@Embeddable
public class GuaranteeFinding {
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

    @SuppressWarnings("NullAway.Init")
    protected GuaranteeFinding() {}

    GuaranteeFinding(Finding finding) {
        code = finding.code();
        severity = finding.severity();
        messageKo = finding.message().ko();
        messageEn = finding.message().en();
        citation = finding.citation();
    }

    void resolve(String note, String by) {
        resolution = note;
        resolvedBy = by;
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

    /** Whether somebody must still say in writing why it does not stand in the way. */
    public boolean isUnresolved() {
        return severity.isOpen() && resolution == null;
    }
}
