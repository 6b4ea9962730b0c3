package kr.jangbu.loans.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kr.jangbu.foundation.BusinessCalendar;
import kr.jangbu.loans.life.LifeTerms.OverdueRule;
import kr.jangbu.loans.life.LifeTerms.Part;
import kr.jangbu.loans.life.LoanEvent.Arrears;
import kr.jangbu.loans.life.LoanEvent.Keep;
import kr.jangbu.loans.life.Movements.Kind;
import kr.jangbu.loans.life.Movements.Movement;
import kr.jangbu.loans.plan.DayCount;
import kr.jangbu.loans.plan.DueRule;
import kr.jangbu.loans.plan.Method;
import kr.jangbu.loans.plan.Period;
import kr.jangbu.loans.plan.Planned;
import kr.jangbu.loans.plan.Rounding;
import kr.jangbu.loans.plan.Schedule;
import kr.jangbu.testing.Seeds;
import org.junit.jupiter.api.Test;

/** A loan's life told from what happened to it, to the won. */
class LifeTest {
    private static final int CASES = 1_000;
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(List.of(), 2024, 2060);
    private static final LocalDate PAID_OUT = LocalDate.of(2026, 1, 15);
    private static final LocalDate LATER = LocalDate.of(2045, 1, 1);
    private static final long AMOUNT = 100_000_000;

    /** Loan rate + 3 %p, at most 11 %; principal from the 15th day; two missed installments. */
    private static final OverdueRule OVERDUE =
            new OverdueRule(new BigDecimal("0.03"), new BigDecimal("0.11"), 14, 2);

    @Test
    void a_loan_to_which_nothing_happens_falls_due_as_it_was_planned() {
        Seeds.forEach(
                CASES,
                s -> {
                    Random seeds = random(s);
                    LifeTerms terms = anyTerms(seeds);
                    long amount = anyAmount(seeds);
                    List<Planned> planned = Schedule.of(terms.planning(amount, PAID_OUT), CALENDAR);

                    Life life =
                            Life.tell(
                                    terms,
                                    List.of(new LoanEvent.Drawn(PAID_OUT, amount)),
                                    LATER,
                                    CALENDAR);

                    assertEquals(planned.size(), life.dues().size());
                    for (int k = 0; k < planned.size(); k++) {
                        assertEquals(planned.get(k).dueOn(), life.dues().get(k).on());
                        assertEquals(planned.get(k).principal(), life.dues().get(k).principal());
                        assertEquals(planned.get(k).interest(), life.dues().get(k).interest());
                    }
                });
    }

    @Test
    void whoever_pays_on_the_due_date_owes_no_default_interest_and_is_done_with_the_last() {
        LifeTerms terms = monthly(Method.EQUAL_INSTALLMENT, 36, 12);
        List<LoanEvent> events = drawn();
        Schedule.of(terms.planning(AMOUNT, PAID_OUT), CALENDAR)
                .forEach(p -> events.add(received(p.dueOn(), p.total())));

        Life life = Life.tell(terms, events, LATER, CALENDAR);

        assertTrue(life.isPaidOff());
        assertEquals(0, life.movements().total(Kind.DEFAULT_INTEREST_PAID));
        assertEquals(0, life.unapplied());
        assertEquals(0, life.payoff());
    }

    @Test
    void
            unpaid_interest_bears_default_interest_for_fourteen_days_and_from_then_the_principal_does() {
        LifeTerms terms = monthly(Method.BULLET, 12, 0);

        // 100,000,000 × 4.76 % × 31/365 = 404,273.97…; late at 7.76 %.
        assertEquals(404_270, told(terms, "2026-02-15").overdueInterest());
        assertEquals(0, told(terms, "2026-02-15").lateDue());
        // 404,270 × 7.76 % × 1/365 = 85.9…; under ₩10 dropped.
        assertEquals(80, told(terms, "2026-02-16").lateDue());
        // … × 14/365 = 1,203.29…
        assertEquals(1_200, told(terms, "2026-03-01").lateDue());
        // and on the fifteenth day 100,000,000 × 3 % × 1/365 = 8,219.17… on top of the loan's rate.
        assertEquals(9_420, told(terms, "2026-03-02").lateDue());
        assertEquals(15, told(terms, "2026-03-02").daysLate());
    }

    @Test
    void a_missed_installment_bears_it_alone_until_a_second_is_missed() {
        LifeTerms terms = monthly(Method.EQUAL_PRINCIPAL, 10, 0);
        List<LoanEvent> events = drawn();
        events.add(received(day("2026-02-15"), told(terms, "2026-02-15").overdueInterest()));
        // The interest is paid, the installment of 10,000,000 is not.
        Life late = Life.tell(terms, events, day("2026-03-14"), CALENDAR);

        // 10,000,000 × 7.76 % × 27/365 = 57,402.7…
        assertEquals(57_400, late.lateDue());

        long interest = Life.tell(terms, events, day("2026-03-15"), CALENDAR).overdueInterest();
        Life twice = Life.tell(terms, events, day("2026-03-16"), CALENDAR);
        // One day more of 20,000,000 at 7.76 %, and of the other 80,000,000 at 3 % on top:
        // (10,000,000 × 28 + 20,000,000) × 7.76 %/365 + 80,000,000 × 3 %/365 = 70,356.1…
        assertTrue(interest > 0);
        assertEquals(70_350, twice.lateDue());
    }

    @Test
    void the_default_rate_stops_at_the_cap() {
        assertEquals(new BigDecimal("0.0776"), OVERDUE.rate(new BigDecimal("0.0476")));
        assertEquals(new BigDecimal("0.11"), OVERDUE.rate(new BigDecimal("0.10")));
    }

    @Test
    void acceleration_makes_all_principal_due_and_late() {
        LifeTerms terms = monthly(Method.BULLET, 12, 0);
        List<LoanEvent> events = drawn();
        events.add(new LoanEvent.Accelerated(day("2026-02-20")));

        Life life = Life.tell(terms, events, day("2026-02-21"), CALENDAR);

        assertEquals(AMOUNT, life.overduePrincipal());
        assertEquals(List.of(), life.toCome());
        // 5 days of 404,270 before, one night of 100,000,000, both at 7.76 %: 21,690.0…
        assertEquals(21_690, life.lateDue());
    }

    @Test
    void money_pays_costs_then_default_interest_then_interest_then_principal() {
        LifeTerms terms = monthly(Method.EQUAL_PRINCIPAL, 10, 0);
        List<LoanEvent> events = drawn();
        events.add(new LoanEvent.Charged(day("2026-02-20"), 50_000));
        Life before = Life.tell(terms, events, day("2026-02-25"), CALENDAR);
        long money = 50_000 + before.lateDue() + before.overdueInterest() + 1_000;
        events.add(received(day("2026-02-25"), money));

        Allocation paid =
                Life.tell(terms, events, day("2026-02-25"), CALENDAR).allocations().getLast();

        assertEquals(50_000, paid.costs());
        assertEquals(before.lateDue(), paid.defaultInterest());
        assertEquals(before.overdueInterest(), paid.interest());
        assertEquals(1_000, paid.principal());
        assertEquals(0, paid.unapplied());
    }

    @Test
    void money_before_the_due_date_waits_and_pays_on_it() {
        LifeTerms terms = monthly(Method.BULLET, 12, 0);
        List<LoanEvent> events = drawn();
        events.add(received(day("2026-02-01"), 500_000));

        assertEquals(500_000, Life.tell(terms, events, day("2026-02-14"), CALENDAR).unapplied());
        Life due = Life.tell(terms, events, day("2026-02-15"), CALENDAR);
        assertEquals(0, due.overdueInterest());
        assertEquals(500_000 - 404_270, due.unapplied());
    }

    @Test
    void an_early_repayment_lowers_the_installments_or_their_number() {
        LifeTerms terms = monthly(Method.EQUAL_INSTALLMENT, 24, 0);
        Planned usual = told(terms, "2026-01-20").toCome().getFirst();

        List<LoanEvent> lower = earlyHalf(Keep.TERM);
        List<Planned> smaller = Life.tell(terms, lower, day("2026-01-20"), CALENDAR).toCome();
        List<LoanEvent> fewer = earlyHalf(Keep.INSTALLMENT);
        List<Planned> shorter = Life.tell(terms, fewer, day("2026-01-20"), CALENDAR).toCome();

        assertEquals(24, smaller.size());
        assertTrue(smaller.getFirst().total() < usual.total() * 51 / 100);
        assertEquals(12, shorter.size());
        assertTrue(shorter.getFirst().total() <= usual.total());
    }

    @Test
    void repaying_all_early_takes_the_interest_that_has_run_and_no_more() {
        LifeTerms terms = monthly(Method.EQUAL_INSTALLMENT, 24, 0);
        List<LoanEvent> events = drawn();
        long payoff = told(terms, "2026-01-25").payoff();
        // 100,000,000 × 4.76 % × 10/365 = 130,410.9…
        assertEquals(AMOUNT + 130_410, payoff);
        events.add(received(day("2026-01-25"), payoff));
        events.add(new LoanEvent.PaidEarly(day("2026-01-25"), payoff, Keep.TERM));

        Life life = Life.tell(terms, events, LATER, CALENDAR);

        assertTrue(life.isPaidOff());
        assertEquals(0, life.unapplied());
    }

    @Test
    void a_new_rate_counts_from_its_day_within_a_period() {
        LifeTerms terms = monthly(Method.BULLET, 12, 0);
        List<LoanEvent> events = drawn();
        events.add(new LoanEvent.Repriced(day("2026-01-25"), new BigDecimal("0.06")));

        // 100,000,000 × (4.76 % × 10 + 6 % × 21)/365 = 475,616.4…
        assertEquals(
                475_610, Life.tell(terms, events, day("2026-02-15"), CALENDAR).overdueInterest());
    }

    @Test
    void rescheduling_may_spread_what_was_overdue_and_ends_the_delay() {
        LifeTerms terms = monthly(Method.EQUAL_PRINCIPAL, 10, 0);
        List<LoanEvent> events = drawn();
        Life late = Life.tell(terms, events, day("2026-04-20"), CALENDAR);
        events.add(received(day("2026-04-20"), late.lateDue() + late.overdueInterest()));
        events.add(new LoanEvent.Rescheduled(day("2026-04-20"), 12, 3, Arrears.SPREAD));

        Life life = Life.tell(terms, events, day("2026-04-21"), CALENDAR);

        assertEquals(0, life.overduePrincipal());
        assertEquals(30_000_000 + 70_000_000, life.outstanding());
        // Three of ten had fallen due; twelve were added, of which the next three pay no principal.
        assertEquals(0, life.toCome().get(2).principal());
        assertTrue(life.toCome().get(3).principal() > 0);
        assertEquals(AMOUNT, life.toCome().stream().mapToLong(Planned::principal).sum());
        assertEquals(0, life.lateDue());
    }

    @Test
    void while_suspended_nothing_falls_due_and_the_interest_is_due_afterwards() {
        LifeTerms terms = monthly(Method.EQUAL_PRINCIPAL, 10, 0);
        List<LoanEvent> events = drawn();
        events.add(new LoanEvent.Suspended(day("2026-02-01"), day("2026-05-01")));

        Life life = Life.tell(terms, events, day("2026-05-15"), CALENDAR);

        assertEquals(1, life.dues().size());
        // 100,000,000 × 4.76 % × 120/365 from 15 January to 15 May = 1,564,931.5…
        assertEquals(1_564_930, life.overdueInterest());
        assertEquals(0, life.lateDue());
    }

    @Test
    void what_comes_in_after_a_write_off_is_a_recovery() {
        LifeTerms terms = monthly(Method.BULLET, 12, 0);
        List<LoanEvent> events = drawn();
        events.add(new LoanEvent.WrittenOff(day("2026-06-01")));
        events.add(received(day("2026-07-01"), 40_000_000));

        Life life = Life.tell(terms, events, day("2026-07-02"), CALENDAR);

        assertEquals(0, life.outstanding());
        assertEquals(AMOUNT, life.movements().total(Kind.PRINCIPAL_WRITTEN_OFF));
        assertEquals(40_000_000, life.movements().total(Kind.RECOVERED));
        assertFalse(life.isPaidOff());
    }

    @Test
    void news_that_comes_late_gives_the_life_that_it_would_have_been() {
        Seeds.forEach(
                CASES,
                s -> {
                    Random seeds = random(s);
                    LifeTerms terms = anyTerms(seeds);
                    List<LoanEvent> events = anyEvents(seeds);
                    List<LoanEvent> late = new ArrayList<>(events);
                    Collections.shuffle(late.subList(1, late.size()), new Random(seeds.nextLong()));

                    // As it became known, each piece of news corrects what was booked before.
                    List<Movement> booked = new ArrayList<>();
                    for (int known = 1; known <= late.size(); known++) {
                        Life life = Life.tell(terms, late.subList(0, known), LATER, CALENDAR);
                        booked = sum(booked, life.movements().since(booked));
                    }

                    assertEquals(
                            Life.tell(terms, events, LATER, CALENDAR).movements().all(), booked);
                });
    }

    @Test
    void each_won_that_came_in_or_went_out_stands_somewhere_on_each_day() {
        Seeds.forEach(
                CASES,
                s -> {
                    Random seeds = random(s);
                    LifeTerms terms = anyTerms(seeds);
                    List<LoanEvent> events = anyEvents(seeds);
                    LocalDate day = PAID_OUT.plusDays(seeds.nextInt(2_000));
                    Life life = Life.tell(terms, events, day, CALENDAR);
                    Movements m = life.movements();

                    long received =
                            events.stream()
                                    .filter(e -> !e.on().isAfter(day))
                                    .mapToLong(
                                            e -> e instanceof LoanEvent.Received r ? r.amount() : 0)
                                    .sum();
                    assertEquals(
                            received,
                            m.total(Kind.COST_PAID)
                                    + m.total(Kind.DEFAULT_INTEREST_PAID)
                                    + m.total(Kind.INTEREST_PAID)
                                    + m.total(Kind.PRINCIPAL_PAID)
                                    + m.total(Kind.RECOVERED)
                                    + m.total(Kind.REFUNDED)
                                    + life.unapplied());
                    assertEquals(
                            m.total(Kind.DRAWN),
                            m.total(Kind.PRINCIPAL_PAID)
                                    + m.total(Kind.PRINCIPAL_WRITTEN_OFF)
                                    + life.outstanding());
                    assertEquals(
                            life.isWrittenOff() ? 0 : life.outstanding() - life.overduePrincipal(),
                            life.toCome().stream().mapToLong(Planned::principal).sum());
                    m.all().forEach(x -> assertTrue(x.amount() > 0, x.toString()));
                });
    }

    @Test
    void terms_must_count_days_that_add_up_and_name_each_part_of_the_waterfall() {
        assertThrows(
                IllegalArgumentException.class,
                () -> terms(Method.BULLET, 12, 0, DayCount.THIRTY_360, List.of(Part.values())));
        assertThrows(
                IllegalArgumentException.class,
                () -> terms(Method.BULLET, 12, 0, DayCount.ACT_365F, List.of(Part.COSTS)));
    }

    private static List<Movement> sum(List<Movement> a, List<Movement> b) {
        Movements sum = new Movements();
        a.forEach(m -> sum.add(m.on(), m.kind(), m.amount()));
        b.forEach(m -> sum.add(m.on(), m.kind(), m.amount()));
        return sum.all().stream().filter(m -> m.amount() != 0).toList();
    }

    private static List<LoanEvent> earlyHalf(Keep keep) {
        List<LoanEvent> events = drawn();
        events.add(received(day("2026-01-20"), AMOUNT / 2));
        events.add(new LoanEvent.PaidEarly(day("2026-01-20"), AMOUNT / 2, keep));
        return events;
    }

    private static Life told(LifeTerms terms, String through) {
        return Life.tell(terms, drawn(), day(through), CALENDAR);
    }

    private static List<LoanEvent> drawn() {
        return new ArrayList<>(List.of(new LoanEvent.Drawn(PAID_OUT, AMOUNT)));
    }

    private static LoanEvent.Received received(LocalDate on, long amount) {
        return new LoanEvent.Received(on, new UUID(on.toEpochDay(), amount), amount);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static LifeTerms monthly(Method method, int periods, int grace) {
        return terms(method, periods, grace, DayCount.ACT_365F, List.of(Part.values()));
    }

    private static LifeTerms terms(
            Method method, int periods, int grace, DayCount dayCount, List<Part> waterfall) {
        return new LifeTerms(
                new BigDecimal("0.0476"),
                periods,
                Period.ofMonths(1),
                grace,
                method,
                dayCount,
                DueRule.NONE,
                Rounding.dropping(10, Rounding.Remainder.FIRST),
                OVERDUE,
                waterfall);
    }

    private static Random random(Seeds seeds) {
        return new Random(seeds.between(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static <T> T any(Random seeds, T[] values) {
        return List.of(values).get(seeds.nextInt(values.length));
    }

    private static LifeTerms anyTerms(Random seeds) {
        int periods = 1 + seeds.nextInt(60);
        DayCount[] counts = {DayCount.ACT_365F, DayCount.ACT_360, DayCount.ACT_ACT};
        List<Part> waterfall = new ArrayList<>(List.of(Part.values()));
        Collections.shuffle(waterfall, seeds);
        return new LifeTerms(
                BigDecimal.valueOf(seeds.nextInt(1_200), 4),
                periods,
                Period.ofMonths(1 + seeds.nextInt(3)),
                seeds.nextInt(periods),
                any(seeds, Method.values()),
                any(seeds, counts),
                seeds.nextBoolean() ? DueRule.FOLLOWING : DueRule.NONE,
                Rounding.dropping(
                        seeds.nextBoolean() ? 10 : 1, any(seeds, Rounding.Remainder.values())),
                OVERDUE,
                waterfall);
    }

    private static long anyAmount(Random seeds) {
        return 1_000_000 + seeds.nextLong(10_000_000_000L);
    }

    private static List<LoanEvent> anyEvents(Random seeds) {
        List<LoanEvent> events = new ArrayList<>();
        events.add(new LoanEvent.Drawn(PAID_OUT, anyAmount(seeds)));
        int count = seeds.nextInt(12);
        for (int i = 0; i < count; i++) {
            LocalDate on = PAID_OUT.plusDays(1 + seeds.nextInt(1_500));
            events.add(
                    switch (seeds.nextInt(14)) {
                        case 0 ->
                                new LoanEvent.Repriced(
                                        on, BigDecimal.valueOf(seeds.nextInt(900), 4));
                        case 1 ->
                                new LoanEvent.Rescheduled(
                                        on,
                                        seeds.nextInt(12),
                                        seeds.nextInt(6),
                                        any(seeds, Arrears.values()));
                        case 2 -> new LoanEvent.Suspended(on, on.plusDays(seeds.nextInt(200)));
                        case 3 -> new LoanEvent.Accelerated(on);
                        case 4 -> new LoanEvent.Charged(on, 1 + seeds.nextInt(1_000_000));
                        case 5 -> new LoanEvent.Waived(on, 1 + seeds.nextInt(1_000_000));
                        case 6 ->
                                new LoanEvent.PaidEarly(
                                        on, anyAmount(seeds), any(seeds, Keep.values()));
                        case 7 -> new LoanEvent.Refunded(on, 1 + seeds.nextInt(1_000_000));
                        case 8 ->
                                seeds.nextInt(4) == 0
                                        ? new LoanEvent.WrittenOff(on)
                                        : new LoanEvent.Drawn(on, anyAmount(seeds));
                        default ->
                                new LoanEvent.Received(
                                        on, new UUID(i, 0), 1 + seeds.nextLong(500_000_000));
                    });
        }
        return events;
    }
}
