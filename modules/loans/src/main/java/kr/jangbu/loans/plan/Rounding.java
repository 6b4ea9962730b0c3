package kr.jangbu.loans.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How amounts become whole.
 *
 * @param mode of interest, installments and equal principals alike
 * @param interestMultiple interest is a multiple of so many units
 * @param installmentMultiple equal installments and equal principals are
 * @param remainderTo which amortising installment absorbs what rounding leaves
 */
public record Rounding(
        RoundingMode mode, long interestMultiple, long installmentMultiple, Remainder remainderTo) {
    /** Which installment absorbs the remainder. */
    public enum Remainder {
        FIRST,
        LAST
    }

    public Rounding {
        if (interestMultiple < 1 || installmentMultiple < 1) {
            throw new IllegalArgumentException("multiples must be at least 1");
        }
    }

    /** Whatever is under so many won is dropped, as of treasury money (국고금 관리법 제47조). */
    public static Rounding dropping(long multiple, Remainder remainderTo) {
        return new Rounding(RoundingMode.DOWN, multiple, multiple, remainderTo);
    }

    long installment(BigDecimal amount) {
        return toMultiple(amount, installmentMultiple);
    }

    /** In one step, so that nothing is rounded twice. */
    long interest(long outstanding, BigDecimal annualRate, YearFraction fraction) {
        return interestMultiple == 1
                ? fraction.interest(outstanding, annualRate, mode)
                : new YearFraction(
                                        fraction.numerator(),
                                        Math.multiplyExact(
                                                fraction.denominator(), interestMultiple))
                                .interest(outstanding, annualRate, mode)
                        * interestMultiple;
    }

    /** In one step, too. */
    long interest(BigDecimal numerator, long denominator) {
        return numerator
                        .divide(
                                BigDecimal.valueOf(
                                        Math.multiplyExact(denominator, interestMultiple)),
                                0,
                                mode)
                        .longValueExact()
                * interestMultiple;
    }

    private long toMultiple(BigDecimal amount, long multiple) {
        return amount.divide(BigDecimal.valueOf(multiple), 0, mode).longValueExact() * multiple;
    }
}
