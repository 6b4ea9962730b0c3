package kr.jangbu.loans.plan;

import java.time.LocalDate;

/**
 * The time between two installments.
 *
 * @param every 1 to 1,200
 */
public record Period(int every, Unit unit) {
    /** What is counted. */
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS
    }

    private static final int MOST = 1_200;

    public Period {
        if (every < 1 || every > MOST) {
            throw new IllegalArgumentException("every must be 1 to " + MOST);
        }
    }

    public static Period ofMonths(int months) {
        return new Period(months, Unit.MONTHS);
    }

    /** So many periods later, counted from the start; a month's end is clamped, not chained. */
    LocalDate after(LocalDate start, int periods) {
        long count = (long) every * periods;
        return switch (unit) {
            case DAYS -> start.plusDays(count);
            case WEEKS -> start.plusWeeks(count);
            case MONTHS -> start.plusMonths(count);
        };
    }

    YearFraction nominal() {
        return switch (unit) {
            case DAYS -> new YearFraction(every, 365);
            case WEEKS -> new YearFraction(7L * every, 365);
            case MONTHS -> new YearFraction(every, 12);
        };
    }
}
