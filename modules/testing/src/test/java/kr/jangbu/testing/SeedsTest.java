package kr.jangbu.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A random case that failed can be had again. */
class SeedsTest {
    @Test
    void the_seed_of_a_failure_repeats_it() {
        List<Long> seen = new ArrayList<>();

        AssertionError failure =
                assertThrows(
                        AssertionError.class,
                        () ->
                                Seeds.forEach(
                                        100,
                                        seeds -> {
                                            seen.add(seeds.between(0L, Long.MAX_VALUE));
                                            assertTrue(seen.size() < 3);
                                        }));

        Matcher told =
                Pattern.compile("case 3 failed; .* -Djangbu\\.seed=(-?\\d+)")
                        .matcher(String.valueOf(failure.getMessage()));
        assertTrue(told.find(), failure.getMessage());
        Seeds again = Seeds.of(Long.parseLong(told.group(1)));
        assertEquals(seen.getLast(), again.between(0L, Long.MAX_VALUE));
    }

    @Test
    void numbers_stay_within_their_bounds_even_at_the_ends_of_long() {
        Seeds.forEach(
                1000,
                seeds -> {
                    assertEquals(7, seeds.between(7, 7));
                    long high = seeds.between(Long.MAX_VALUE - 1, Long.MAX_VALUE);
                    assertTrue(high >= Long.MAX_VALUE - 1);
                    int die = seeds.between(1, 6);
                    assertTrue(die >= 1 && die <= 6);
                    assertTrue(List.of("a", "b").contains(seeds.pick(List.of("a", "b"))));
                });
    }
}
