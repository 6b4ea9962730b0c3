package kr.jangbu.loans.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.BusinessCalendar;
import kr.jangbu.loans.life.Movements.Kind;
import kr.jangbu.loans.plan.Accrual;
import kr.jangbu.loans.plan.DueDates;
import kr.jangbu.loans.plan.Planned;
import kr.jangbu.loans.plan.Rounding;
import kr.jangbu.loans.plan.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A loan's life up to a day, told from what happened to it. Deterministic: the same events give the
 * same life in whatever order they became known. Won throughout.
 *
 * <p>Ordinary interest runs on the principal that has not fallen due, day by day and exactly, and
 * is rounded once when an installment falls due. Default interest comes on top, as {@link
 * LifeTerms.OverdueRule} says; it counts when money pays it. Money pays what is due in the order of
 * the waterfall, the oldest first; what is left waits and is used when the next installment falls
 * due.
 */
public final class Life {
    private final LifeTerms terms;
    private final BusinessCalendar calendar;
    private final Dues dues = new Dues();
    private final Movements movements = new Movements();
    private final List<Allocation> allocations = new ArrayList<>();
    private final Accrual interest;
    private final Accrual late;
    private @Nullable Plan plan;
    private LocalDate now = LocalDate.MIN;
    private LocalDate suspendedUntil = LocalDate.MIN;
    private long lateSettled;
    private long costs;
    private long unapplied;
    private long toRecover;
    private boolean accelerated;
    private boolean writtenOff;

    private Life(LifeTerms terms, BusinessCalendar calendar) {
        this.terms = terms;
        this.calendar = calendar;
        this.interest = new Accrual(terms.dayCount());
        this.late = new Accrual(terms.dayCount());
    }

    /**
     * Tells a life.
     *
     * @param events in any order; those after {@code through} are left out
     * @param through the last day that is told: what is due on it has fallen due
     * @throws IllegalArgumentException when due dates run past the years whose holidays are known
     */
    public static Life tell(
            LifeTerms terms,
            List<? extends LoanEvent> events,
            LocalDate through,
            BusinessCalendar calendar) {
        Life life = new Life(terms, calendar);
        List<LoanEvent> told =
                events.stream()
                        .filter(e -> !e.on().isAfter(through))
                        .map(LoanEvent.class::cast)
                        .sorted(LoanEvent::order)
                        .toList();
        for (LoanEvent event : told) {
            life.advance(event.on());
            life.happen(event);
        }
        life.advance(through);
        return life;
    }

    private void happen(LoanEvent event) {
        switch (event) {
            case LoanEvent.Drawn e -> draw(e);
            case LoanEvent.Repriced e -> running().reprice(e.annualRate());
            case LoanEvent.Rescheduled e -> reschedule(e);
            case LoanEvent.Suspended e -> suspend(e);
            case LoanEvent.Accelerated e -> accelerate();
            case LoanEvent.Charged e -> charge(e.amount());
            case LoanEvent.Waived e -> lateSettled += Math.min(e.amount(), lateDue());
            case LoanEvent.Received e -> receive(e);
            case LoanEvent.PaidEarly e -> payEarly(e);
            case LoanEvent.Refunded e -> refund(e.amount());
            case LoanEvent.WrittenOff e -> writeOff();
        }
    }

    // Time.

    private void advance(LocalDate to) {
        if (plan == null || now.isAfter(to)) {
            now = to;
            return;
        }
        fallDueOn(now);
        while (now.isBefore(to)) {
            LocalDate next = nextChange(to);
            accrue(next);
            now = next;
            fallDueOn(now);
        }
    }

    private LocalDate nextChange(LocalDate to) {
        LocalDate next = to;
        next = earlier(next, running().nextDue());
        next = earlier(next, dues.nextChange(terms.overdue(), now));
        return earlier(next, suspendedUntil.isAfter(now) ? suspendedUntil : null);
    }

    private LocalDate earlier(LocalDate a, @Nullable LocalDate b) {
        return b != null && b.isAfter(now) && b.isBefore(a) ? b : a;
    }

    private void accrue(LocalDate to) {
        if (writtenOff) {
            return;
        }
        BigDecimal rate = running().annualRate();
        interest.add(running().principal(), rate, now, to);
        if (dues.unpaidSince() == null || suspendedUntil.isAfter(now)) {
            return;
        }
        BigDecimal lateRate = terms.overdue().rate(rate);
        if (accelerated || dues.isWholeLate(terms.overdue(), now)) {
            late.add(dues.unpaidPrincipal(), lateRate, now, to);
            late.add(running().principal(), lateRate.subtract(rate), now, to);
        } else {
            late.add(dues.unpaidPrincipal() + dues.unpaidInterest(), lateRate, now, to);
        }
    }

    private void fallDueOn(LocalDate day) {
        Plan running = running();
        LocalDate due = running.nextDue();
        while (due != null && !due.isAfter(day) && !writtenOff) {
            if (running.isPassedOver(due)) {
                running.takeNext(due);
            } else {
                fallDue(running, due);
            }
            due = running.nextDue();
        }
    }

    private void fallDue(Plan running, LocalDate on) {
        int number = running.nextNumber();
        Due.Span span = new Due.Span(running.lastDue(), on);
        long principal = running.takeNext(on);
        addDue(new Due(number, span, principal, takeInterest(), running.principal()));
        settle(null, 0);
    }

    /** An installment of nothing counts as one while there is principal to come. */
    private void addDue(Due due) {
        if (!due.isPaid() || running().principal() > 0) {
            dues.add(due);
            movements.add(due.on(), Kind.INTEREST_DUE, due.interest());
        }
    }

    private long takeInterest() {
        long due = accruedInterest();
        interest.clear();
        return due;
    }

    // What happens.

    private void draw(LoanEvent.Drawn event) {
        movements.add(now, Kind.DRAWN, event.amount());
        if (plan == null) {
            Terms planning = terms.planning(event.amount(), event.on());
            plan = new Plan(planning, new DueDates(planning, calendar));
        } else {
            plan.add(event.amount());
        }
        if (writtenOff) {
            giveUp(running().takeAll(now), 0);
        }
        dueIfPastTheEnd();
        settle(null, 0);
    }

    private void reschedule(LoanEvent.Rescheduled event) {
        if (writtenOff) {
            return;
        }
        if (event.arrears() == LoanEvent.Arrears.SPREAD) {
            running().add(dues.takeBackPrincipal());
        }
        running().ease(event.morePeriods(), event.moreGrace());
        dueIfPastTheEnd();
    }

    /** Principal for which no installment is left is due at once. */
    private void dueIfPastTheEnd() {
        if (running().nextDue() == null && running().principal() > 0) {
            allFallsDue();
        }
    }

    private void suspend(LoanEvent.Suspended event) {
        suspendedUntil = event.until();
        running().suspend(event.until());
    }

    private void accelerate() {
        accelerated = true;
        allFallsDue();
    }

    private void allFallsDue() {
        int number = Math.max(running().nextNumber(), dues.nextNumber());
        Due.Span span = new Due.Span(running().lastDue(), now);
        addDue(new Due(number, span, running().takeAll(now), takeInterest(), 0));
        settle(null, 0);
    }

    private void charge(long amount) {
        costs += amount;
        movements.add(now, Kind.COST_CHARGED, amount);
        settle(null, 0);
    }

    private void receive(LoanEvent.Received event) {
        unapplied += event.amount();
        settle(event.receiptId(), event.amount());
    }

    /**
     * All of it pays the interest that has run as well; a part leaves that to the next due date.
     */
    private void payEarly(LoanEvent.PaidEarly event) {
        long amount = Math.min(event.amount(), unapplied);
        if (writtenOff || running().principal() == 0 || amount == 0) {
            return;
        }
        if (amount >= running().principal() + accruedInterest()) {
            allFallsDue();
            return;
        }
        long principal = Math.min(amount, running().principal());
        running().repayEarly(principal, event.keep());
        unapplied -= principal;
        movements.add(now, Kind.PRINCIPAL_PAID, principal);
        allocations.add(new Allocation(now, null, 0, 0, 0, 0, principal, 0, unapplied));
    }

    private void refund(long amount) {
        long back = Math.min(amount, unapplied);
        unapplied -= back;
        movements.add(now, Kind.REFUNDED, back);
    }

    private void writeOff() {
        if (writtenOff) {
            return;
        }
        giveUp(running().takeAll(now) + dues.unpaidPrincipal(), dues.unpaidInterest());
        interest.clear();
        writtenOff = true;
        settle(null, 0);
    }

    private void giveUp(long principal, long unpaidInterest) {
        movements.add(now, Kind.PRINCIPAL_WRITTEN_OFF, principal);
        movements.add(now, Kind.INTEREST_WRITTEN_OFF, unpaidInterest);
        toRecover += principal + unpaidInterest;
    }

    // Money.

    private void settle(@Nullable UUID receiptId, long received) {
        Allocation allocation =
                writtenOff ? recover(receiptId, received) : pay(receiptId, received);
        if (receiptId != null || allocation.total() > 0) {
            allocations.add(allocation);
        }
    }

    private Allocation recover(@Nullable UUID receiptId, long received) {
        long toCosts = use(Math.min(unapplied, costs), Kind.COST_PAID);
        costs -= toCosts;
        long recovered = use(Math.min(unapplied, toRecover), Kind.RECOVERED);
        toRecover -= recovered;
        return new Allocation(now, receiptId, received, toCosts, 0, 0, 0, recovered, unapplied);
    }

    private Allocation pay(@Nullable UUID receiptId, long received) {
        long toCosts = 0;
        long toLate = 0;
        long toInterest = 0;
        long toPrincipal = 0;
        for (LifeTerms.Part part : terms.waterfall()) {
            switch (part) {
                case COSTS -> toCosts = use(Math.min(unapplied, costs), Kind.COST_PAID);
                case DEFAULT_INTEREST ->
                        toLate = use(Math.min(unapplied, lateDue()), Kind.DEFAULT_INTEREST_PAID);
                case INTEREST -> toInterest = use(dues.payInterest(unapplied), Kind.INTEREST_PAID);
                case PRINCIPAL ->
                        toPrincipal = use(dues.payPrincipal(unapplied), Kind.PRINCIPAL_PAID);
            }
        }
        costs -= toCosts;
        lateSettled += toLate;
        return new Allocation(
                now, receiptId, received, toCosts, toLate, toInterest, toPrincipal, 0, unapplied);
    }

    private long use(long amount, Kind kind) {
        unapplied -= amount;
        movements.add(now, kind, amount);
        return amount;
    }

    private Plan running() {
        if (plan == null) {
            throw new IllegalStateException("nothing was drawn by " + now);
        }
        return plan;
    }

    // What became of it.

    /** The installments that have fallen due, oldest first. */
    public List<Due> dues() {
        return dues.all();
    }

    /** The installments to come, with the interest that they will have if nothing happens. */
    public List<Planned> toCome() {
        return plan == null || writtenOff ? List.of() : plan.rest();
    }

    public Movements movements() {
        return movements;
    }

    /** How money went in, in the order of the days. */
    public List<Allocation> allocations() {
        return List.copyOf(allocations);
    }

    /** Principal not repaid, due or not; what was written off is not owed in the books. */
    public long outstanding() {
        return plan == null || writtenOff ? 0 : plan.principal() + dues.unpaidPrincipal();
    }

    /** Interest that has run since the last due date and is not due. */
    public long accruedInterest() {
        return interest.rounded(terms.rounding());
    }

    /** The exact sum that {@link #accruedInterest} rounds. */
    public Accrual.Sum exactInterest() {
        return interest.sum();
    }

    /** Principal that has not fallen due and bears ordinary interest. */
    public long notDue() {
        return plan == null || writtenOff ? 0 : plan.principal();
    }

    /** The due date of the oldest installment that is not paid; null when none is late. */
    public @Nullable LocalDate unpaidSince() {
        return daysLate() == 0 ? null : dues.unpaidSince();
    }

    /** The day on which the next installment falls due; null after the last. */
    public @Nullable LocalDate nextDue() {
        return plan == null || writtenOff ? null : plan.nextDue();
    }

    /** The last day that was told. */
    public LocalDate through() {
        return now;
    }

    /** Default interest that has run and was neither paid nor waived. */
    public long lateDue() {
        long multiple = terms.rounding().interestMultiple();
        Rounding dropping = Rounding.dropping(multiple, terms.rounding().remainderTo());
        return Math.max(0, late.rounded(dropping) - lateSettled);
    }

    public long costsDue() {
        return costs;
    }

    /** Principal that has fallen due and is not paid. */
    public long overduePrincipal() {
        return dues.unpaidPrincipal();
    }

    /** Interest that has fallen due and is not paid. */
    public long overdueInterest() {
        return dues.unpaidInterest();
    }

    /** Money that waits. */
    public long unapplied() {
        return unapplied;
    }

    /** What it takes to repay everything on this day (상환 예정 금액), what waits set off. */
    public long payoff() {
        long owed = outstanding() + dues.unpaidInterest() + accruedInterest() + lateDue() + costs;
        return Math.max(0, owed - unapplied);
    }

    /** How many days the oldest unpaid installment is late (연체일수); 0 when none is. */
    public int daysLate() {
        LocalDate since = dues.unpaidSince();
        return since == null || writtenOff || suspendedUntil.isAfter(now)
                ? 0
                : Math.toIntExact(ChronoUnit.DAYS.between(since, now));
    }

    /** Nothing is owed and nothing will be. */
    public boolean isPaidOff() {
        return plan != null
                && !writtenOff
                && outstanding() == 0
                && dues.unpaidInterest() == 0
                && lateDue() == 0
                && costs == 0;
    }

    public boolean isAccelerated() {
        return accelerated;
    }

    public boolean isWrittenOff() {
        return writtenOff;
    }

    /** The rate in force, as a fraction. */
    public BigDecimal annualRate() {
        return plan == null ? terms.annualRate() : plan.annualRate();
    }
}
