package kr.jangbu.loans.plan;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Interest as it grows, exactly: parts of different amounts, rates and days are summed before
 * anything is rounded. For day counts in which days add up ({@code ACT_…}).
 */
public final class Accrual {
    private final DayCount dayCount;
    private BigDecimal numerator = BigDecimal.ZERO;
    private long denominator = 1;

    /**
     * @throws IllegalArgumentException for a day count in which the days of two parts do not add up
     *     to those of the whole
     */
    public Accrual(DayCount dayCount) {
        if (!dayCount.addsUp()) {
            throw new IllegalArgumentException(dayCount + " does not add up day by day");
        }
        this.dayCount = dayCount;
    }

    /**
     * Adds the interest on an amount over some days.
     *
     * @param amount in won, at least 0
     * @param annualRate as a fraction
     * @param from the first day that is not counted any more, {@code to} the last that is
     */
    public void add(long amount, BigDecimal annualRate, LocalDate from, LocalDate to) {
        if (amount == 0 || !from.isBefore(to)) {
            return;
        }
        YearFraction fraction = dayCount.between(from, to);
        denominator = fraction.denominator();
        numerator =
                numerator.add(
                        annualRate
                                .multiply(BigDecimal.valueOf(amount))
                                .multiply(BigDecimal.valueOf(fraction.numerator())));
    }

    /** In won, rounded once from the exact sum. */
    public long rounded(Rounding rounding) {
        return rounding.interest(numerator, denominator);
    }

    /** In won, as an exact fraction. */
    public record Sum(BigDecimal numerator, long denominator) {}

    public Sum sum() {
        return new Sum(numerator, denominator);
    }

    public void clear() {
        numerator = BigDecimal.ZERO;
    }
}
