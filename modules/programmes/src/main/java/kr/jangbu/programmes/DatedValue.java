package kr.jangbu.programmes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value with the dates for which it holds.
 *
 * @param from the first day
 * @param to the last day; null until a successor is recorded
 * @param source key among the sources of the file it stands in
 */
public record DatedValue<T>(
        T value, LocalDate from, @Nullable LocalDate to, String source, Confidence confidence) {
    /**
     * @throws IllegalArgumentException when it ends before it begins
     */
    public DatedValue {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends on %s, before %s".formatted(to, from));
        }
    }

    /** The same with another last day. */
    DatedValue<T> until(LocalDate lastDay) {
        return new DatedValue<>(value, from, lastDay, source, confidence);
    }

    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
}
