package kr.jangbu.programmes;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a value was, is and will be: at most one per day, without holes. Before the first and after
 * the last it is not known; the nearest one is never taken instead.
 *
 * @param values oldest first; empty where nothing is recorded yet
 */
public record Dated<T>(List<DatedValue<T>> values) {
    /**
     * @throws IllegalArgumentException for values that overlap, leave a hole or stand out of order
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Dated {
        values = List.copyOf(values);
        for (int i = 1; i < values.size(); i++) {
            LocalDate end = values.get(i - 1).to();
            LocalDate next = values.get(i).from();
            if (end == null || !end.isBefore(next)) {
                throw new IllegalArgumentException(
                        "the value from %s overlaps the one before it".formatted(next));
            }
            if (!end.plusDays(1).equals(next)) {
                throw new IllegalArgumentException(
                        "no value holds between %s and %s".formatted(end, next));
            }
        }
    }

    public static <T> Dated<T> unrecorded() {
        return new Dated<>(List.of());
    }

    /**
     * This with a successor. What was to hold until a successor is recorded ends the day before it.
     *
     * @throws IllegalArgumentException when it overlaps another value or leaves a gap
     */
    public Dated<T> followedBy(DatedValue<T> next) {
        List<DatedValue<T>> all = new ArrayList<>(values);
        if (!all.isEmpty() && all.getLast().to() == null) {
            DatedValue<T> last = all.removeLast();
            if (!next.from().isAfter(last.from())) {
                throw new IllegalArgumentException(
                        "the value from %s overlaps the one before it".formatted(next.from()));
            }
            all.add(last.until(next.from().minusDays(1)));
        }
        all.add(next);
        return new Dated<>(all);
    }

    public Optional<DatedValue<T>> on(LocalDate date) {
        return values.stream().filter(v -> v.holdsOn(date)).findFirst();
    }

    /** Whether one of the values begins on that day. */
    public boolean beginsOn(LocalDate date) {
        return values.stream().anyMatch(v -> v.from().equals(date));
    }

    /**
     * @param what names the value in the error, e.g. {@code kosme-youth-startup: rate}
     * @throws NotRecorded when no value holds on that day
     */
    public T require(LocalDate date, String what) {
        return on(date).map(DatedValue::value).orElseThrow(() -> new NotRecorded(what, date));
    }
}
