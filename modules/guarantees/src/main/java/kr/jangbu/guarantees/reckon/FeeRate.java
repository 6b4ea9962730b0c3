package kr.jangbu.guarantees.reckon;

import java.math.BigDecimal;
import java.util.List;

/**
 * The yearly rate of a guarantee fee with all that it is made of: {@code clamp(base(grade) +
 * Σadditions − Σdeductions + step per year beyond the first, least, most)}. Rates are fractions of
 * one.
 *
 * @param parts the base first, deductions negative
 * @param sum of all parts, before the bounds
 * @param rate what applies
 */
public record FeeRate(
        List<Part> parts, BigDecimal sum, BigDecimal least, BigDecimal most, BigDecimal rate) {
    /** One summand, by its code; negative for a deduction. */
    public record Part(String code, BigDecimal rate) {}

    /**
     * @throws IllegalArgumentException without parts, or when the bounds are the wrong way round
     */
    public static FeeRate of(List<Part> parts, BigDecimal least, BigDecimal most) {
        if (parts.isEmpty() || least.signum() < 0 || least.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "no rate of %s between %s and %s".formatted(parts, least, most));
        }
        BigDecimal sum = parts.stream().map(Part::rate).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new FeeRate(List.copyOf(parts), sum, least, most, sum.max(least).min(most));
    }

    /** Whether a bound decided, and not the sum. */
    public boolean isClamped() {
        return rate.compareTo(sum) != 0;
    }

    /**
     * How many years lie beyond the first: a begun year counts as one.
     *
     * @param months at least 1
     */
    public static int yearsBeyondFirst(int months) {
        if (months < 1) {
            throw new IllegalArgumentException("a guarantee lasts a month at least: " + months);
        }
        return (months - 1) / 12;
    }
}
