package kr.jangbu.guarantees.reckon;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Damages for delay (손해금) on what a guarantor paid: simple interest from the day of payment, at the
 * rate of each day. A change of rates splits the time into segments.
 *
 * @param total won: the sum of the segments, exactly
 */
public record Damages(List<Segment> segments, long total) {
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);

    /**
     * A rate and the days on which it holds.
     *
     * @param to the last day; null while it lasts
     */
    public record Rate(LocalDate from, @Nullable LocalDate to, BigDecimal annual) {
        private boolean holdsOn(LocalDate day) {
            LocalDate last = to;
            return !day.isBefore(from) && (last == null || !day.isAfter(last));
        }

        private LocalDate endWithin(LocalDate end) {
            LocalDate last = to;
            return last == null || !last.isBefore(end) ? end : last.plusDays(1);
        }
    }

    /**
     * Days at one rate.
     *
     * @param from the first day
     * @param until the day after the last
     * @param amount won; what rounding leaves goes to the segment that completes the won
     */
    public record Segment(
            LocalDate from, LocalDate until, long days, BigDecimal annual, long amount) {}

    /**
     * The damages of a time.
     *
     * @param principal won, the same over the whole time
     * @param from the first day
     * @param until the day after the last; the same as {@code from} for no days
     * @throws IllegalArgumentException for a negative principal or time
     * @throws IllegalStateException for a day on which no rate holds: a neighbour's is never taken
     */
    public static Damages of(long principal, LocalDate from, LocalDate until, List<Rate> rates) {
        if (principal < 0 || until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "no damages on ₩%d from %s until %s".formatted(principal, from, until));
        }
        List<Segment> segments = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        long total = 0;
        for (LocalDate day = from; day.isBefore(until); ) {
            Rate rate = on(day, rates);
            LocalDate end = rate.endWithin(until);
            long days = ChronoUnit.DAYS.between(day, end);
            exact = exact.add(Fee.exact(principal, rate.annual(), days));
            long soFar = exact.divide(DAYS_OF_A_YEAR, 0, RoundingMode.DOWN).longValueExact();
            segments.add(new Segment(day, end, days, rate.annual(), soFar - total));
            total = soFar;
            day = end;
        }
        return new Damages(List.copyOf(segments), total);
    }

    private static Rate on(LocalDate day, List<Rate> rates) {
        return rates.stream()
                .filter(r -> r.holdsOn(day))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no rate of damages is recorded for " + day));
    }
}
