package kr.jangbu.loans.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kr.jangbu.foundation.BusinessCalendar;

/**
 * Equal installments after a principal grace (거치 후 원리금균등분할상환).
 *
 * <p>Due dates count from the disbursement by whole periods, month ends clamped and not chained,
 * and move to the next business day. Interest is actual days over 365 on the principal outstanding;
 * it and the installment drop what is under {@code multiple} won. The installment is the level
 * payment whose present value over the actual period fractions is the principal.
 */
public final class Schedule {
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final BigDecimal DAYS_A_YEAR = BigDecimal.valueOf(365);

    /** Rounding moves the end by some won; shifting it to the front settles within a few rounds. */
    private static final int MOST_ROUNDS = 20;

    private final Terms terms;
    private final List<LocalDate> dueDates;

    private Schedule(Terms terms, BusinessCalendar calendar) {
        this.terms = terms;
        List<LocalDate> dates = new ArrayList<>(terms.periods());
        for (int k = 1; k <= terms.periods(); k++) {
            dates.add(
                    calendar.following(
                            terms.disbursedOn().plusMonths((long) k * terms.monthsPerPeriod())));
        }
        dueDates = List.copyOf(dates);
    }

    /**
     * Plans every installment; the principals sum to the principal, to the won.
     *
     * @throws IllegalArgumentException when it runs past the years whose holidays are known
     */
    public static List<Planned> of(Terms terms, BusinessCalendar calendar) {
        return new Schedule(terms, calendar).plan();
    }

    private List<Planned> plan() {
        long level = dropped(levelPayment());
        long shift = 0;
        List<Planned> plan = lay(level, shift);
        if (terms.remainderTo() == Terms.Remainder.LAST || amortising() == 1) {
            return plan;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long excess = plan.getLast().total() - level;
            long step = dropped(Math.abs(excess)) * Long.signum(excess);
            if (step == 0) {
                return plan;
            }
            shift += step;
            plan = lay(level, shift);
        }
        return plan;
    }

    /**
     * Lays out installments of {@code level} won; the first amortising one pays {@code shift} more.
     */
    private List<Planned> lay(long level, long shift) {
        List<Planned> plan = new ArrayList<>(terms.periods());
        long outstanding = terms.principal();
        for (int k = 1; k <= terms.periods(); k++) {
            long interest = dropped(interestOf(outstanding, k));
            long principal = principalOf(k, outstanding, interest, level, shift);
            outstanding -= principal;
            plan.add(
                    new Planned(
                            k, dueDates.get(k - 1), daysOf(k), principal, interest, outstanding));
        }
        return List.copyOf(plan);
    }

    private long principalOf(int k, long outstanding, long interest, long level, long shift) {
        if (k <= terms.gracePeriods()) {
            return 0;
        }
        if (k == terms.periods()) {
            return outstanding;
        }
        long extra = k == terms.gracePeriods() + 1 ? shift : 0;
        return Math.clamp(level + extra - interest, 0, outstanding);
    }

    private BigDecimal levelPayment() {
        BigDecimal factor = BigDecimal.ONE;
        BigDecimal annuity = BigDecimal.ZERO;
        for (int k = terms.gracePeriods() + 1; k <= terms.periods(); k++) {
            factor = factor.divide(BigDecimal.ONE.add(rateOf(k)), PRECISION);
            annuity = annuity.add(factor);
        }
        return BigDecimal.valueOf(terms.principal()).divide(annuity, PRECISION);
    }

    private BigDecimal interestOf(long outstanding, int k) {
        return BigDecimal.valueOf(outstanding).multiply(rateOf(k), PRECISION);
    }

    private BigDecimal rateOf(int k) {
        return terms.annualRate()
                .multiply(BigDecimal.valueOf(daysOf(k)))
                .divide(DAYS_A_YEAR, PRECISION);
    }

    private int daysOf(int k) {
        LocalDate from = k == 1 ? terms.disbursedOn() : dueDates.get(k - 2);
        return Math.toIntExact(ChronoUnit.DAYS.between(from, dueDates.get(k - 1)));
    }

    private int amortising() {
        return terms.periods() - terms.gracePeriods();
    }

    private long dropped(BigDecimal amount) {
        return dropped(amount.setScale(0, RoundingMode.DOWN).longValueExact());
    }

    private long dropped(long amount) {
        return amount - amount % terms.multiple();
    }
}
