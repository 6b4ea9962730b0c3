package kr.jangbu.foundation;

import java.time.LocalDate;

/**
 * Work that belongs to one business date and is done once for each, in the order of the dates. It
 * runs inside a transaction that also records that it ran.
 */
public interface DayJob {
    /** Stable and unique. */
    String name();

    /**
     * Does the day's work.
     *
     * @param day the business date that has just begun
     */
    void run(LocalDate day);
}
