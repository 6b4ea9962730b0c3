package kr.jangbu.loans.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.loans.life.LoanEvent.Keep;
import kr.jangbu.loans.plan.DueDates;
import kr.jangbu.loans.plan.Planned;
import kr.jangbu.loans.plan.Schedule;
import kr.jangbu.loans.plan.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The installments that have not fallen due, planned anew when the principal, the rate or the terms
 * change. Planning waits until somebody asks: several changes in one period cost one plan.
 */
final class Plan {
    private final DueDates dates;
    private Terms terms;
    private int first = 1;
    private long principal;
    private BigDecimal annualRate;
    private LocalDate lastDue;
    private LocalDate notBefore = LocalDate.MIN;
    private @Nullable List<Planned> planned;
    private int firstPlanned;

    Plan(Terms terms, DueDates dates) {
        this.terms = terms;
        this.dates = dates;
        this.principal = terms.principal();
        this.annualRate = terms.annualRate();
        this.lastDue = terms.disbursedOn();
    }

    /** Principal that has not fallen due, in won. */
    long principal() {
        return principal;
    }

    BigDecimal annualRate() {
        return annualRate;
    }

    /** The last due date that has passed, or the day of the first payment. */
    LocalDate lastDue() {
        return lastDue;
    }

    /** The number that the next installment has. */
    int nextNumber() {
        return first;
    }

    /** When the next installment falls due; null after the last. */
    @Nullable LocalDate nextDue() {
        if (first > terms.periods()) {
            return null;
        }
        LocalDate due = dates.of(first);
        // Only the last one waits for the end of a suspension, the others are passed over.
        return first == terms.periods() && due.isBefore(notBefore) ? notBefore : due;
    }

    /** The next installment falls due; its principal, in won. */
    long takeNext(LocalDate on) {
        long due = 0;
        if (isPassedOver(on)) {
            planned = null;
        } else if (principal > 0) {
            due = rest().getFirst().principal();
        }
        principal -= due;
        lastDue = on;
        first++;
        return due;
    }

    /** Whether an installment on that day is spread over the later ones. */
    boolean isPassedOver(LocalDate on) {
        return on.isBefore(notBefore) && first < terms.periods();
    }

    /** All that is left falls due; its principal, in won. */
    long takeAll(LocalDate on) {
        long due = principal;
        principal = 0;
        lastDue = on;
        first = terms.periods() + 1;
        return due;
    }

    /** As they are planned now, numbered as they will fall due. */
    List<Planned> rest() {
        List<Planned> known = planned;
        if (known == null) {
            known =
                    first > terms.periods() || principal == 0
                            ? List.of()
                            : Schedule.rest(
                                    terms,
                                    new Schedule.Rest(first, principal, annualRate, lastDue),
                                    dates);
            planned = known;
            firstPlanned = first;
        }
        return known.subList(Math.min(first - firstPlanned, known.size()), known.size());
    }

    void add(long more) {
        principal += more;
        planned = null;
    }

    void reprice(BigDecimal rate) {
        annualRate = rate;
        planned = null;
    }

    void repayEarly(long amount, Keep keep) {
        long level = rest().getFirst().total();
        principal -= amount;
        planned = null;
        if (keep == Keep.INSTALLMENT) {
            shorten(level);
        }
    }

    /** Takes periods off the end as long as no installment becomes larger than it was. */
    private void shorten(long level) {
        while (first < terms.periods() && principal > 0) {
            Terms before = terms;
            terms = withPeriods(terms.periods() - 1, terms.gracePeriods());
            planned = null;
            if (terms.gracePeriods() >= terms.periods() || rest().getFirst().total() > level) {
                terms = before;
                planned = null;
                return;
            }
        }
    }

    void ease(int morePeriods, int moreGrace) {
        int grace =
                moreGrace == 0
                        ? terms.gracePeriods()
                        : Math.max(terms.gracePeriods(), first - 1) + moreGrace;
        terms = withPeriods(terms.periods() + morePeriods, grace);
        planned = null;
    }

    void suspend(LocalDate until) {
        notBefore = dates.following(until);
    }

    private Terms withPeriods(int periods, int grace) {
        return new Terms(
                terms.principal(),
                terms.annualRate(),
                terms.disbursedOn(),
                terms.firstDueOn(),
                periods,
                terms.period(),
                Math.min(grace, periods - 1),
                terms.method(),
                terms.dayCount(),
                terms.dueRule(),
                terms.rounding());
    }
}
