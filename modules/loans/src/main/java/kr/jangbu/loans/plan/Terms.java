package kr.jangbu.loans.plan;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What fixes an equal-installment schedule (원리금균등).
 *
 * @param principal in won, above 0
 * @param annualRate nominal, as a fraction, at least 0
 * @param disbursedOn the day the money was paid: interest runs from it
 * @param periods how many installments in all, grace included, 1 to 600
 * @param gracePeriods how many of them pay interest only, fewer than {@code periods}
 * @param monthsPerPeriod 1 to 12
 * @param multiple amounts are multiples of this many won; what is under it is dropped
 * @param remainderTo which amortising installment absorbs what rounding leaves
 */
public record Terms(
        long principal,
        BigDecimal annualRate,
        LocalDate disbursedOn,
        int periods,
        int gracePeriods,
        int monthsPerPeriod,
        long multiple,
        Remainder remainderTo) {
    /** Which installment absorbs the remainder. */
    public enum Remainder {
        FIRST,
        LAST
    }

    private static final int MOST_PERIODS = 600;

    public Terms {
        require(principal > 0, "principal must be above 0");
        require(annualRate.signum() >= 0, "annualRate must not be negative");
        require(periods >= 1 && periods <= MOST_PERIODS, "periods must be 1 to " + MOST_PERIODS);
        require(
                gracePeriods >= 0 && gracePeriods < periods,
                "gracePeriods must be fewer than periods");
        require(monthsPerPeriod >= 1 && monthsPerPeriod <= 12, "monthsPerPeriod must be 1 to 12");
        require(multiple >= 1, "multiple must be at least 1");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
