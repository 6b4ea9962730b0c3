package kr.jangbu.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatedTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate END_OF_JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Test
    void a_value_holds_from_its_first_to_its_last_day() {
        Dated<Integer> rate =
                new Dated<>(List.of(value(1, NEW_YEAR, END_OF_JUNE), value(2, JULY, null)));

        assertEquals(1, rate.require(NEW_YEAR, "rate"));
        assertEquals(1, rate.require(END_OF_JUNE, "rate"));
        assertEquals(2, rate.require(JULY, "rate"));
        assertEquals(2, rate.require(LocalDate.of(2099, 1, 1), "rate"));
    }

    @Test
    void before_the_first_value_nothing_is_known() {
        Dated<Integer> rate = new Dated<>(List.of(value(1, NEW_YEAR, null)));

        NotRecorded error =
                assertThrows(
                        NotRecorded.class, () -> rate.require(NEW_YEAR.minusDays(1), "the rate"));

        assertEquals("the rate is not recorded for 2025-12-31", error.getMessage());
    }

    @Test
    void after_the_last_value_the_nearest_one_is_not_taken() {
        Dated<Integer> rate = new Dated<>(List.of(value(1, NEW_YEAR, END_OF_JUNE)));

        assertThrows(NotRecorded.class, () -> rate.require(JULY, "rate"));
        assertTrue(rate.on(JULY).isEmpty());
    }

    @Test
    void two_values_for_one_day_are_refused() {
        assertRefused("overlaps", value(1, NEW_YEAR, JULY), value(2, JULY, null));
    }

    @Test
    void a_value_behind_one_without_an_end_is_refused() {
        assertRefused("overlaps", value(1, NEW_YEAR, null), value(2, JULY, null));
    }

    @Test
    void values_out_of_order_are_refused() {
        assertRefused("overlaps", value(2, JULY, null), value(1, NEW_YEAR, END_OF_JUNE));
    }

    @Test
    void a_hole_between_values_is_refused() {
        assertRefused(
                "no value holds between 2026-06-29 and 2026-07-01",
                value(1, NEW_YEAR, END_OF_JUNE.minusDays(1)),
                value(2, JULY, null));
    }

    @Test
    void a_value_that_ends_before_it_begins_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> value(1, JULY, NEW_YEAR));
    }

    private static void assertRefused(
            String reason, DatedValue<Integer> first, DatedValue<Integer> second) {
        IllegalArgumentException error =
                assertThrows(
                        IllegalArgumentException.class, () -> new Dated<>(List.of(first, second)));
        assertTrue(String.valueOf(error.getMessage()).contains(reason), error.getMessage());
    }

    private static DatedValue<Integer> value(int value, LocalDate from, @Nullable LocalDate to) {
        return new DatedValue<>(value, from, to, "test", Confidence.HIGH);
    }
}
