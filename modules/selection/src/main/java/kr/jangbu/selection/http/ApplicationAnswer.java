package kr.jangbu.selection.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationContent;
import kr.jangbu.selection.ApplicationFinding;
import kr.jangbu.selection.Submission;
import kr.jangbu.web.page.Language;
import org.jspecify.annotations.Nullable;

/**
 * An application as clients read it.
 *
 * @param callVersion under which it was handed in, or begun
 * @param submission how often it was handed in; 0 before the first
 * @param unsentChanges whether something was saved after the last handing-in
 * @param content to its firm what it last saved, to all others what it last handed in
 * @param missing what keeps it from being handed in; empty for all but its firm
 */
public record ApplicationAnswer(
        UUID id,
        String number,
        UUID callId,
        int callVersion,
        String programmeId,
        UUID firmId,
        String state,
        int submission,
        @Nullable Instant submittedAt,
        boolean unsentChanges,
        Instant savedAt,
        ApplicationContent content,
        List<MissingAnswer> missing,
        List<FindingAnswer> findings,
        @Nullable String reason) {
    /** What is missing, and the field where it belongs. */
    public record MissingAnswer(String field, String message) {}

    /** A finding, and how an officer resolved it. */
    public record FindingAnswer(
            String code,
            String severity,
            String message,
            String citation,
            @Nullable String resolution,
            @Nullable String resolvedBy,
            @Nullable Instant resolvedAt) {
        static FindingAnswer of(ApplicationFinding f, Language language) {
            return new FindingAnswer(
                    f.code(),
                    f.severity().name(),
                    language.text(f.finding().message()),
                    f.finding().citation(),
                    f.resolution(),
                    f.resolvedBy(),
                    f.resolvedAt());
        }
    }

    /**
     * One line of a list.
     *
     * @param blocks findings that block it
     * @param unresolved findings that wait for somebody to resolve them
     */
    public record Line(
            UUID id,
            String number,
            UUID callId,
            UUID firmId,
            String firmName,
            String state,
            @Nullable Instant submittedAt,
            int blocks,
            int unresolved) {}

    /** A receipt (접수증). */
    public record ReceiptAnswer(
            String receiptNumber,
            String applicationNumber,
            int submission,
            int callVersion,
            Instant receivedAt,
            String contentSha256,
            String submittedBy) {
        static ReceiptAnswer of(Submission s, Application application) {
            return new ReceiptAnswer(
                    s.receiptNumber(),
                    application.number(),
                    s.number(),
                    s.callVersion(),
                    s.receivedAt(),
                    s.sha256(),
                    s.submittedBy());
        }
    }
}
