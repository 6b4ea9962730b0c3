package kr.jangbu.programmes;

import java.time.LocalDate;

/**
 * A value was used for a day for which none is recorded. The program should have asked before
 * whether the programme is open.
 */
public final class NotRecorded extends RuntimeException {
    public NotRecorded(String what, LocalDate date) {
        super("%s is not recorded for %s".formatted(what, date));
    }
}
