package kr.jangbu.loans.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kr.jangbu.foundation.BusinessCalendar;

/**
 * The repayment schedule (상환 계획). During grace only interest is due; after it principal is repaid
 * by the terms' method. Interest of a period is on what is outstanding. An equal installment is the
 * level payment whose present value over the actual period fractions is the principal; its
 * principal is what the interest leaves. The principals sum to the principal, to the won.
 */
public final class Schedule {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /** Rounding moves the end by some won; shifting it to the front settles within a few rounds. */
    private static final int MOST_ROUNDS = 20;

    private final Terms terms;
    private final Rest rest;
    private final List<LocalDate> dueDates;
    private final List<YearFraction> fractions;

    private Schedule(Terms terms, Rest rest, DueDates dates) {
        this.terms = terms;
        this.rest = rest;
        List<LocalDate> due = new ArrayList<>(terms.periods());
        List<YearFraction> parts = new ArrayList<>(terms.periods());
        LocalDate from = rest.from();
        for (int k = rest.first(); k <= terms.periods(); k++) {
            LocalDate on = dates.of(k);
            LocalDate to = on.isBefore(from) ? from : on; // never before the money was paid
            parts.add(fraction(k, from, to));
            due.add(to);
            from = to;
        }
        dueDates = List.copyOf(due);
        fractions = List.copyOf(parts);
    }

    /**
     * What is still to be planned.
     *
     * @param first the number of the next installment
     * @param principal in won, of the installments from there on
     * @param annualRate nominal, as a fraction
     * @param from the day from which their interest runs
     */
    public record Rest(int first, long principal, BigDecimal annualRate, LocalDate from) {}

    /** Nominally every period is as long as the others; a first one of its own length is not. */
    private YearFraction fraction(int k, LocalDate from, LocalDate to) {
        boolean regular = k > 1 || terms.firstDueOn() == null;
        return terms.dayCount() == DayCount.NOMINAL && regular
                ? terms.period().nominal()
                : terms.dayCount().between(from, to);
    }

    /**
     * Plans every installment.
     *
     * @throws IllegalArgumentException when due dates are moved to business days and run past the
     *     years whose holidays are known
     * @throws ArithmeticException when interest does not fit a {@code long}
     */
    public static List<Planned> of(Terms terms, BusinessCalendar calendar) {
        Rest whole = new Rest(1, terms.principal(), terms.annualRate(), terms.disbursedOn());
        return new Schedule(terms, whole, new DueDates(terms, calendar)).plan();
    }

    /**
     * Plans the installments that are left, by the same terms: what a changed principal or rate
     * makes of them.
     *
     * @throws ArithmeticException when interest does not fit a {@code long}
     */
    public static List<Planned> rest(Terms terms, Rest rest, DueDates dates) {
        return new Schedule(terms, rest, dates).plan();
    }

    private List<Planned> plan() {
        return switch (terms.method()) {
            case BULLET -> lay(0, 0);
            case EQUAL_PRINCIPAL -> lay(equalPrincipal(), firstPrincipal());
            case EQUAL_INSTALLMENT -> levelled();
        };
    }

    private long equalPrincipal() {
        return terms.rounding()
                .installment(
                        BigDecimal.valueOf(rest.principal())
                                .divide(BigDecimal.valueOf(amortising()), PRECISION));
    }

    /** More or less than the others where the first absorbs the remainder. */
    private long firstPrincipal() {
        long equal = equalPrincipal();
        return terms.rounding().remainderTo() == Rounding.Remainder.LAST
                ? 0
                : rest.principal() - equal * amortising();
    }

    private List<Planned> levelled() {
        long level = terms.rounding().installment(levelPayment());
        long shift = 0;
        List<Planned> plan = lay(level, shift);
        if (terms.rounding().remainderTo() == Rounding.Remainder.LAST || amortising() == 1) {
            return plan;
        }
        BigDecimal growth = growth();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long step = step(plan.getLast().total() - level, growth);
            if (step == 0) {
                return plan;
            }
            shift += step;
            plan = lay(level, shift);
        }
        return plan;
    }

    /** A won more at the front is so many less at the end. */
    private BigDecimal growth() {
        BigDecimal growth = BigDecimal.ONE;
        for (int k = firstAmortising() + 1; k <= terms.periods(); k++) {
            BigDecimal rate = rateOf(k);
            growth = growth.multiply(BigDecimal.ONE.add(rate), PRECISION);
        }
        return growth;
    }

    /** What to shift so that the last installment comes near the others; 0 when it is. */
    private long step(long excess, BigDecimal growth) {
        long multiple = terms.rounding().installmentMultiple();
        long step = BigDecimal.valueOf(excess).divide(growth, PRECISION).longValue();
        return step - step % multiple;
    }

    /** Lays out equal parts; the first amortising one is {@code shift} more. */
    private List<Planned> lay(long equal, long shift) {
        List<Planned> plan = new ArrayList<>(dueDates.size());
        long outstanding = rest.principal();
        LocalDate before = rest.from();
        for (int k = rest.first(); k <= terms.periods(); k++) {
            YearFraction fraction = fractions.get(k - rest.first());
            long interest = terms.rounding().interest(outstanding, rest.annualRate(), fraction);
            long principal = principalOf(k, outstanding, interest, equal, shift);
            outstanding -= principal;
            LocalDate dueOn = dueDates.get(k - rest.first());
            int days = Math.toIntExact(ChronoUnit.DAYS.between(before, dueOn));
            plan.add(new Planned(k, dueOn, days, principal, interest, outstanding));
            before = dueOn;
        }
        return List.copyOf(plan);
    }

    private long principalOf(int k, long outstanding, long interest, long equal, long shift) {
        if (k <= terms.gracePeriods()) {
            return 0;
        }
        if (k == terms.periods()) {
            return outstanding;
        }
        long extra = k == firstAmortising() ? shift : 0;
        long principal =
                switch (terms.method()) {
                    case EQUAL_INSTALLMENT -> equal + extra - interest;
                    case EQUAL_PRINCIPAL -> equal + extra;
                    case BULLET -> 0;
                };
        return Math.clamp(principal, 0, outstanding);
    }

    private BigDecimal levelPayment() {
        BigDecimal factor = BigDecimal.ONE;
        BigDecimal annuity = BigDecimal.ZERO;
        for (int k = firstAmortising(); k <= terms.periods(); k++) {
            BigDecimal rate = rateOf(k);
            factor = factor.divide(BigDecimal.ONE.add(rate), PRECISION);
            annuity = annuity.add(factor, PRECISION);
        }
        return BigDecimal.valueOf(rest.principal()).divide(annuity, PRECISION);
    }

    private BigDecimal rateOf(int k) {
        return fractions.get(k - rest.first()).of(rest.annualRate(), PRECISION);
    }

    private int firstAmortising() {
        return Math.max(rest.first(), terms.gracePeriods() + 1);
    }

    private int amortising() {
        return terms.periods() - firstAmortising() + 1;
    }
}
