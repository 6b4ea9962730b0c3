package kr.jangbu.selection.assign;

import java.util.List;
import java.util.UUID;

/**
 * Why an assignment cannot be: these applications together need more readings than anybody may give
 * them. No other way of sharing out helps; only more reviewers, fewer readings or a higher load do.
 *
 * @param needed readings that the applications need together
 * @param possible readings that all reviewers can give them together
 */
public record Shortage(
        List<UUID> applications, long needed, long possible, List<Standing> reviewers) {
    /** What keeps a reviewer from giving these applications more. */
    public enum Why {
        /** Reads as many as they may already. */
        FULL,
        /** Reads each of these that they may. */
        READS_ALL_THEY_MAY,
        /** In conflict with each of these that they know the field of. */
        CONFLICT,
        /** Knows the field of none. */
        NO_EXPERTISE
    }

    public record Standing(UUID reviewer, Why why) {}

    public Shortage {
        applications = List.copyOf(applications);
        reviewers = List.copyOf(reviewers);
    }
}
