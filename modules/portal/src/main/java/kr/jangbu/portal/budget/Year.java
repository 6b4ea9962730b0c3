package kr.jangbu.portal.budget;

import kr.jangbu.foundation.Today;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A budget year as asked for in an address. */
final class Year {
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private Year() {}

    /**
     * This year when none was asked for.
     *
     * @throws Problem INVALID for anything but a year of four digits, {@value #FIRST} to {@value
     *     #LAST}
     */
    static int of(@Nullable String written, Today today) {
        if (written == null || written.isEmpty()) {
            return today.businessDate().getYear();
        }
        if (!written.matches("[0-9]{4}")) {
            throw Problem.invalid("year", "must be a year of four digits");
        }
        int year = Integer.parseInt(written);
        if (year < FIRST || year > LAST) {
            throw Problem.invalid("year", "must be %d to %d".formatted(FIRST, LAST));
        }
        return year;
    }
}
