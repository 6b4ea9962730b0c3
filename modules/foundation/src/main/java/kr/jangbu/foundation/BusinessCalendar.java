package kr.jangbu.foundation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The days on which Korean banks are open. Saturdays, Sundays, public and substitute holidays and
 * Labour Day (5/1, a bank holiday) are closed.
 *
 * <p>Knows only the years whose holidays were announced: asking beyond them is an error, never a
 * guess.
 */
public final class BusinessCalendar {
    /** A closed day's name. */
    public record Holiday(LocalDate on, Text name) {}

    private final TreeMap<LocalDate, Holiday> holidays = new TreeMap<>();
    private final int firstYear;
    private final int lastYear;

    public BusinessCalendar(Iterable<Holiday> announced, int firstYear, int lastYear) {
        announced.forEach(h -> holidays.put(h.on(), h));
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return lastYear;
    }

    /**
     * @throws IllegalArgumentException for a year without announced holidays
     */
    public boolean isBusinessDay(LocalDate date) {
        return !isWeekend(date) && holiday(date).isEmpty();
    }

    /**
     * @throws IllegalArgumentException for a year without announced holidays
     */
    public Optional<Holiday> holiday(LocalDate date) {
        if (date.getYear() < firstYear || date.getYear() > lastYear) {
            throw new IllegalArgumentException(
                    "holidays are known from %d to %d, not for %s"
                            .formatted(firstYear, lastYear, date));
        }
        return Optional.ofNullable(holidays.get(date));
    }

    /** The date itself when banks are open, else the next day on which they are. */
    public LocalDate following(LocalDate date) {
        LocalDate day = date;
        while (!isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The date itself when banks are open, else the last day before on which they are. */
    public LocalDate preceding(LocalDate date) {
        LocalDate day = date;
        while (!isBusinessDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    public NavigableMap<LocalDate, Holiday> holidays() {
        return holidays;
    }

    public static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
