package kr.jangbu.web.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads dates and times as callers write them, the same way wherever they stand: in JSON, in a
 * query, in a cursor or in a form. Not for files of the house's own.
 */
public final class Dates {
    /** Years beyond these are typing mistakes here, and some databases' end. */
    private static final int FIRST_YEAR = 1850;

    private static final int LAST_YEAR = 2199;

    static final String DATE_WANTED =
            "a date such as 2026-01-15, years " + FIRST_YEAR + " to " + LAST_YEAR;
    static final String TIME_WANTED =
            "a time such as 2026-01-15T09:00:00Z, years " + FIRST_YEAR + " to " + LAST_YEAR;

    private Dates() {}

    /**
     * @throws DateTimeException unless written yyyy-MM-dd, years 1850 to 2199
     */
    public static LocalDate date(String written) {
        LocalDate date = LocalDate.parse(written);
        requireYear(date.getYear());
        return date;
    }

    /**
     * Another offset than Z is taken for the same instant.
     *
     * @throws DateTimeException unless written in ISO 8601 with an offset, years 1850 to 2199 of
     *     UTC
     */
    public static Instant time(String written) {
        OffsetDateTime time = OffsetDateTime.parse(written).withOffsetSameInstant(ZoneOffset.UTC);
        requireYear(time.getYear());
        return time.toInstant();
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("the year " + year + " is beyond those that we take");
        }
    }
}
