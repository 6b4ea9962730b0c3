package kr.jangbu.selection.conflict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That two parties have to do with each other. It ties both ways.
 *
 * @param one a party's key: {@code brn:} and ten digits for a firm, {@code person:} and a hash for
 *     a person
 * @param other the other's key
 * @param relation e.g. {@code OWNER}, {@code AFFILIATE}, {@code EMPLOYEE}; an open list
 * @param from null where it is not known since when
 * @param to the last day; null while it goes on
 * @param source who says so
 */
public record Tie(
        String one,
        String other,
        String relation,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String source) {
    /** The party at the other end. */
    String across(String party) {
        return party.equals(one) ? other : one;
    }

    /**
     * Whether it counts on a day: it has begun, and if it ended, then no longer ago than so many
     * years.
     */
    boolean countsOn(LocalDate day, int coolingYears) {
        LocalDate began = from;
        LocalDate ended = to;
        return (began == null || !began.isAfter(day))
                && (ended == null || !ended.plusYears(coolingYears).isBefore(day));
    }
}
