package kr.jangbu.guarantees.reckon;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A guarantee fee (보증료), a penalty, or whatever else is an amount times a yearly rate for some
 * days: paid ahead for its whole time, earned day by day.
 *
 * <p>Source: the computation of a court, ₩85,000,000 × 55/365 × 2.5 % = ₩320,205.47, of which
 * ₩320,200 were awarded; the year has 365 days, what is under ₩10 is dropped.
 */
public final class Fee {
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);

    private Fee() {}

    /**
     * {@code amount × rate × days / 365}, rounded down to whole multiples once, at the end.
     *
     * @param amount won, at least 0
     * @param annualRate a fraction of one: 0.012 is 1.2 %
     * @param days at least 0
     * @param multipleWon 10 where less is dropped, 1 where it is not
     * @throws IllegalArgumentException outside these bounds
     */
    public static long of(long amount, BigDecimal annualRate, long days, long multipleWon) {
        if (amount < 0 || days < 0 || multipleWon < 1 || annualRate.signum() < 0) {
            throw new IllegalArgumentException(
                    "no fee for ₩%d at %s for %d days in multiples of %d"
                            .formatted(amount, annualRate, days, multipleWon));
        }
        BigDecimal multiple = BigDecimal.valueOf(multipleWon);
        return exact(amount, annualRate, days)
                .divide(DAYS_OF_A_YEAR.multiply(multiple), 0, RoundingMode.DOWN)
                .multiply(multiple)
                .longValueExact();
    }

    /** 365 times the amount that the days bear, without any rounding. */
    static BigDecimal exact(long amount, BigDecimal annualRate, long days) {
        return BigDecimal.valueOf(amount).multiply(annualRate).multiply(BigDecimal.valueOf(days));
    }

    /**
     * What of a fee is earned after some of its days, rounded down: the differences from day to day
     * add up to the whole fee.
     *
     * @param elapsed days that are over; before the first 0, after the last all
     */
    public static long earned(long fee, long days, long elapsed) {
        if (fee < 0 || days < 1) {
            throw new IllegalArgumentException("₩%d over %d days".formatted(fee, days));
        }
        long over = Math.clamp(elapsed, 0, days);
        return BigInteger.valueOf(fee)
                .multiply(BigInteger.valueOf(over))
                .divide(BigInteger.valueOf(days))
                .longValueExact();
    }
}
