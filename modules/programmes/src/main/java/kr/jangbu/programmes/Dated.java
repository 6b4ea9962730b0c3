package kr.jangbu.programmes;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
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

    public Optional<DatedValue<T>> on(LocalDate date) {
        return values.stream().filter(v -> v.holdsOn(date)).findFirst();
    }

    /**
     * @param what names the value in the error, e.g. {@code kosme-youth-startup: rate}
     * @throws NotRecorded when no value holds on that day
     */
    public T require(LocalDate date, String what) {
        return on(date).map(DatedValue::value).orElseThrow(() -> new NotRecorded(what, date));
    }
}
