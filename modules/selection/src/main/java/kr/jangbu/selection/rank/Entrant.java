package kr.jangbu.selection.rank;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One application in the ranking.
 *
 * @param sheets in any order; none: it cannot be scored and fails
 */
public record Entrant(UUID id, Instant submittedAt, Traits traits, List<Sheet> sheets) {
    /**
     * What the firm is, as far as bonuses, ties and caps ask. What is not known is told as false
     * and earns nothing.
     *
     * @param region the firm's region; firms of one region share it
     * @param relatedGroup firms under one control share it
     */
    public record Traits(
            boolean nonCapital, boolean youthFounder, String region, String relatedGroup) {}

    public Entrant {
        sheets = List.copyOf(sheets);
    }

    /** Without what one reviewer said; itself where the reviewer said nothing. */
    Entrant without(UUID reviewer) {
        return new Entrant(
                id,
                submittedAt,
                traits,
                sheets.stream().filter(s -> !s.reviewer().equals(reviewer)).toList());
    }
}
