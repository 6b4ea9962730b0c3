package kr.jangbu.loans.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What fixes a repayment schedule.
 *
 * @param principal in won, above 0
 * @param annualRate nominal, as a fraction, at least 0
 * @param disbursedOn the day the money was paid: interest runs from it
 * @param firstDueOn the first due date before it is moved; null: a period after the disbursement
 * @param periods how many installments in all, grace included, 1 to 1,200
 * @param gracePeriods how many of them pay interest only, fewer than {@code periods}
 */
public record Terms(
        long principal,
        BigDecimal annualRate,
        LocalDate disbursedOn,
        @Nullable LocalDate firstDueOn,
        int periods,
        Period period,
        int gracePeriods,
        Method method,
        DayCount dayCount,
        DueRule dueRule,
        Rounding rounding) {
    public static final int MOST_PERIODS = 1_200;

    public Terms {
        require(principal > 0, "principal must be above 0");
        require(annualRate.signum() >= 0, "annualRate must not be negative");
        require(periods >= 1 && periods <= MOST_PERIODS, "periods must be 1 to " + MOST_PERIODS);
        require(
                gracePeriods >= 0 && gracePeriods < periods,
                "gracePeriods must be fewer than periods");
        require(
                firstDueOn == null || firstDueOn.isAfter(disbursedOn),
                "firstDueOn must be after disbursedOn");
    }

    /** The due date of an installment, from 1, before it is moved to a business day. */
    LocalDate dueOn(int number) {
        return firstDueOn == null
                ? period.after(disbursedOn, number)
                : period.after(firstDueOn, number - 1);
    }

    /** Before it is moved to a business day. */
    public LocalDate lastDueOn() {
        return dueOn(periods);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
