package kr.jangbu.selection.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallVersion;
import kr.jangbu.selection.VersionState;
import kr.jangbu.selection.terms.CallTerms;
import org.jspecify.annotations.Nullable;

/**
 * A call as clients read it.
 *
 * @param role {@code FIRST}, {@code STAGE}: the review of a stage, or {@code REPLACEMENT}
 * @param firstCallId the call from which it follows; null for one that stands by itself
 * @param stage which it reviews, or whose review freed the seats; 0 for a first one
 * @param takesApplications whether it would take one now
 * @param terms of the published version; of the draft before the first
 * @param draft what is being written to take their place; null for all but the agency's officers
 *     and auditors, and when nothing is
 */
public record CallAnswer(
        UUID id,
        String number,
        String programmeId,
        String agency,
        String state,
        String role,
        @Nullable UUID firstCallId,
        int stage,
        boolean takesApplications,
        int version,
        CallTerms terms,
        List<VersionAnswer> versions,
        @Nullable DraftAnswer draft) {
    /** A published version, and what its successor said of it. */
    public record VersionAnswer(
            int number,
            String state,
            Instant opensAt,
            Instant closesAt,
            @Nullable String reason,
            @Nullable Instant publishedAt) {
        static VersionAnswer of(CallVersion v) {
            return new VersionAnswer(
                    v.number(),
                    v.state().name(),
                    v.opensAt(),
                    v.closesAt(),
                    v.reason(),
                    v.publishedAt());
        }
    }

    /** What is being written. */
    public record DraftAnswer(
            int number,
            String state,
            String templateId,
            @Nullable String reason,
            @Nullable String proposedBy,
            CallTerms terms) {
        static DraftAnswer of(Call call, CallVersion v) {
            return new DraftAnswer(
                    v.number(),
                    v.state().name(),
                    call.templateId(),
                    v.reason(),
                    v.proposedBy(),
                    v.terms());
        }
    }

    /** One line of a list. */
    public record Line(
            UUID id,
            String number,
            String programmeId,
            String agency,
            String state,
            boolean takesApplications,
            int version,
            String name,
            Instant opensAt,
            Instant closesAt) {}

    static CallAnswer forAll(Call call, Instant now) {
        return of(call, now, null);
    }

    static CallAnswer forOffice(Call call, Instant now) {
        CallVersion latest = call.latest();
        boolean writing =
                latest.state() == VersionState.DRAFT || latest.state() == VersionState.PROPOSED;
        return of(call, now, writing ? DraftAnswer.of(call, latest) : null);
    }

    private static CallAnswer of(Call call, Instant now, @Nullable DraftAnswer draft) {
        return new CallAnswer(
                call.id(),
                call.number(),
                call.programmeId(),
                call.agency(),
                call.state().name(),
                call.role().name(),
                call.firstCallId(),
                call.stage(),
                call.takesApplicationsAt(now),
                call.shown().number(),
                call.terms(),
                call.versions().stream()
                        .filter(v -> v.publishedAt() != null)
                        .map(VersionAnswer::of)
                        .toList(),
                draft);
    }
}
