package kr.jangbu.foundation;

import java.time.LocalDate;

/**
 * Work that belongs to one business date and is done once for each, in the order of the dates. It
 * runs in one transaction or in several, the last of which also records that it ran: cut off
 * between two, it goes on where it stopped.
 */
public interface DayJob {
    /** Stable and unique. */
    String name();

    /**
     * Does the day's work, or the next part of it, in the caller's transaction.
     *
     * @param day the business date that has just begun
     */
    Progress run(LocalDate day);

    /** Whether the day's work is done, or more of it waits for the next transaction. */
    enum Progress {
        DONE,
        MORE
    }
}
