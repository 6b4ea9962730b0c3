package kr.jangbu.loans.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fractions of a year by every convention; in the same units on both sides. */
class DayCountTest {
    @ParameterizedTest
    @CsvSource({
        "THIRTY_360, 2026-01-15, 2026-02-15, 30, 360",
        "THIRTY_360, 2026-01-31, 2026-02-28, 28, 360",
        "THIRTY_360, 2026-02-28, 2026-03-31, 30, 360",
        "THIRTY_360, 2026-03-31, 2026-04-30, 30, 360",
        "THIRTY_360, 2024-02-29, 2025-02-28, 360, 360",
        "ACT_360, 2026-01-31, 2026-03-31, 59, 360",
        "ACT_365F, 2024-01-01, 2025-01-01, 366, 365",
        "ACT_ACT, 2024-01-01, 2025-01-01, 1, 1",
        "ACT_ACT, 2023-11-01, 2024-05-01, 0, 1",
        "NOMINAL, 2026-01-31, 2026-02-28, 28, 365",
        "NOMINAL, 2026-01-31, 2026-03-31, 2, 12"
    })
    void parts_of_a_year(
            DayCount count, LocalDate from, LocalDate to, double numerator, double denominator) {
        YearFraction fraction = count.between(from, to);

        double found = (double) fraction.numerator() / fraction.denominator();
        double expected =
                count == DayCount.ACT_ACT && from.getYear() == 2023
                        ? 61 / 365.0 + 121 / 366.0 // the example of ISDA's memo of 1998
                        : numerator / denominator;
        assertEquals(expected, found, 1e-15);
    }
}
