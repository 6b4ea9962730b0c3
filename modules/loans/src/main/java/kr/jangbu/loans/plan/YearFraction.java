package kr.jangbu.loans.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Part of a year, exactly. */
record YearFraction(long numerator, long denominator) {
    /** Interest on an amount, rounded once from the exact product. */
    long interest(long outstanding, BigDecimal annualRate, RoundingMode rounding) {
        return BigDecimal.valueOf(outstanding)
                .multiply(annualRate)
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), 0, rounding)
                .longValueExact();
    }

    BigDecimal of(BigDecimal annualRate, MathContext precision) {
        return annualRate
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), precision);
    }
}
