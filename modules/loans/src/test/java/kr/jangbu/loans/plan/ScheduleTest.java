package kr.jangbu.loans.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.foundation.BusinessCalendar;
import kr.jangbu.foundation.Text;
import kr.jangbu.testing.Seeds;
import org.junit.jupiter.api.Test;

/** Equal installments after a grace, to the won. */
class ScheduleTest {
    private static final int CASES = 2_000;
    private static final BusinessCalendar CALENDAR =
            new BusinessCalendar(
                    List.of(
                            new BusinessCalendar.Holiday(
                                    LocalDate.of(2026, 5, 1), Text.of("근로자의 날", "Labour Day"))),
                    2024,
                    2060);

    @Test
    void each_won_of_principal_is_repaid_once_and_nothing_is_left() {
        Seeds.forEach(
                CASES,
                seeds -> {
                    Terms terms = anyTerms(seeds);
                    List<Planned> plan = Schedule.of(terms, CALENDAR);

                    assertEquals(terms.periods(), plan.size());
                    assertEquals(
                            terms.principal(), plan.stream().mapToLong(Planned::principal).sum());
                    assertEquals(0, plan.getLast().outstandingAfter());
                });
    }

    @Test
    void during_grace_only_interest_is_due_and_outstanding_never_grows() {
        Seeds.forEach(
                CASES,
                seeds -> {
                    Terms terms = anyTerms(seeds);
                    long before = terms.principal();
                    for (Planned p : Schedule.of(terms, CALENDAR)) {
                        assertTrue(p.interest() >= 0 && p.principal() >= 0, p.toString());
                        assertTrue(p.number() > terms.gracePeriods() || p.principal() == 0);
                        assertEquals(before - p.principal(), p.outstandingAfter());
                        before = p.outstandingAfter();
                    }
                });
    }

    @Test
    void amounts_are_multiples_of_what_the_product_says_but_for_the_remainder() {
        Terms terms = terms(60_000_000, "0.025", 72, 36, 10, Rounding.Remainder.FIRST);
        List<Planned> plan = Schedule.of(terms, CALENDAR);

        plan.forEach(p -> assertEquals(0, p.interest() % 10, p.toString()));
        long level = plan.get(40).total();
        for (int k = 37; k < 71; k++) {
            assertEquals(level, plan.get(k).total());
        }
    }

    @Test
    void interest_is_actual_days_over_365_on_what_is_outstanding() {
        Planned first =
                Schedule.of(
                                terms(60_000_000, "0.025", 72, 36, 10, Rounding.Remainder.FIRST),
                                CALENDAR)
                        .getFirst();

        // 60,000,000 × 0.025 × 31 / 365 = 127,397.26…, under ₩10 dropped.
        assertEquals(31, first.days());
        assertEquals(127_390, first.interest());
    }

    @Test
    void month_ends_are_clamped_not_chained_and_closed_days_move_on() {
        List<Planned> plan =
                Schedule.of(
                        new Terms(
                                1_000_000,
                                new BigDecimal("0.03"),
                                LocalDate.of(2026, 1, 31),
                                null,
                                4,
                                Period.ofMonths(1),
                                0,
                                Method.EQUAL_INSTALLMENT,
                                DayCount.ACT_365F,
                                DueRule.FOLLOWING,
                                Rounding.dropping(1, Rounding.Remainder.LAST)),
                        CALENDAR);

        assertEquals(
                List.of(
                        LocalDate.of(2026, 3, 2), // 28 February is a Saturday
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 30),
                        LocalDate.of(2026, 6, 1)), // 31 May is a Sunday
                plan.stream().map(Planned::dueOn).toList());
    }

    @Test
    void a_schedule_beyond_the_known_holidays_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        Schedule.of(
                                terms(1_000_000, "0.03", 600, 0, 1, Rounding.Remainder.LAST),
                                CALENDAR));
    }

    @Test
    void without_interest_equal_installments_are_equal_but_for_the_remainder() {
        assertEquals(List.of(34L, 33L, 33L), principals(100, 3, Rounding.Remainder.FIRST));
        assertEquals(List.of(33L, 33L, 34L), principals(100, 3, Rounding.Remainder.LAST));
    }

    private static List<Long> principals(long principal, int periods, Rounding.Remainder to) {
        return Schedule.of(terms(principal, "0", periods, 0, 1, to), CALENDAR).stream()
                .map(Planned::principal)
                .toList();
    }

    /** However much a won at the front grows until the end. */
    @Test
    void the_first_installment_absorbs_what_rounding_leaves() {
        Seeds.forEach(
                CASES,
                seeds -> {
                    BigDecimal rate = usualRate(seeds);
                    int periods = seeds.between(2, 240);
                    Terms terms =
                            terms(
                                    seeds.between(1_000_000, 1_000_000_000L),
                                    rate.toPlainString(),
                                    periods,
                                    0,
                                    10,
                                    Rounding.Remainder.FIRST);
                    List<Planned> plan = Schedule.of(terms, CALENDAR);
                    double growth = Math.pow(1 + rate.doubleValue() * 31 / 365, periods);
                    long apart = plan.getLast().total() - plan.get(periods / 2).total();

                    // What is left cannot be shifted in whole tens.
                    assertTrue(
                            periods < 3 || Math.abs(apart) <= 10 * (growth + periods),
                            apart + " of " + terms);
                });
    }

    /** More to pay never costs less: neither a higher rate nor a higher principal. */
    @Test
    void interest_grows_with_the_rate_and_with_the_principal() {
        Seeds.forEach(
                CASES,
                seeds -> {
                    Terms terms =
                            of(
                                    anyTerms(seeds),
                                    seeds.between(1_000_000, 1_000_000_000L),
                                    usualRate(seeds));
                    long interest = interest(terms, terms.principal(), terms.annualRate());
                    BigDecimal dearer = terms.annualRate().add(new BigDecimal("0.01"));
                    long slack = 2L * terms.periods() * terms.rounding().installmentMultiple();

                    assertTrue(
                            interest(terms, terms.principal(), dearer) >= interest - slack,
                            terms.toString());
                    assertTrue(
                            interest(terms, terms.principal() * 2, terms.annualRate())
                                    >= interest - slack,
                            terms.toString());
                });
    }

    /**
     * At rates beyond these a long month's interest may be more than an equal installment: then no
     * principal is repaid, more is paid than the others, and the loan is over before its time.
     */
    private static BigDecimal usualRate(Seeds seeds) {
        return BigDecimal.valueOf(seeds.between(0, 500), 4);
    }

    private static Terms of(Terms terms, long principal, BigDecimal rate) {
        return new Terms(
                principal,
                rate,
                terms.disbursedOn(),
                terms.firstDueOn(),
                terms.periods(),
                terms.period(),
                terms.gracePeriods(),
                terms.method(),
                terms.dayCount(),
                terms.dueRule(),
                terms.rounding());
    }

    private static long interest(Terms terms, long principal, BigDecimal rate) {
        return Schedule.of(of(terms, principal, rate), CALENDAR).stream()
                .mapToLong(Planned::interest)
                .sum();
    }

    @Test
    void impossible_terms_are_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> terms(0, "0.03", 12, 0, 1, Rounding.Remainder.LAST));
        assertThrows(
                IllegalArgumentException.class,
                () -> terms(1, "-0.01", 12, 0, 1, Rounding.Remainder.LAST));
        assertThrows(
                IllegalArgumentException.class,
                () -> terms(1, "0.03", 12, 12, 1, Rounding.Remainder.LAST));
    }

    private static Terms terms(
            long principal,
            String rate,
            int periods,
            int grace,
            long multiple,
            Rounding.Remainder remainder) {
        return new Terms(
                principal,
                new BigDecimal(rate),
                LocalDate.of(2026, 11, 27),
                null,
                periods,
                Period.ofMonths(1),
                grace,
                Method.EQUAL_INSTALLMENT,
                DayCount.ACT_365F,
                DueRule.FOLLOWING,
                Rounding.dropping(multiple, remainder));
    }

    /** Whatever the calculator takes. */
    private static Terms anyTerms(Seeds seeds) {
        int periods = seeds.between(1, 120);
        return new Terms(
                seeds.between(1, 10_000_000_000L),
                BigDecimal.valueOf(seeds.between(0, 2_000), 4),
                LocalDate.of(2026, 1, 1).plusDays(seeds.between(0, 700)),
                null,
                periods,
                new Period(seeds.between(1, 3), any(seeds, Period.Unit.values())),
                seeds.between(0, periods - 1),
                any(seeds, Method.values()),
                any(seeds, DayCount.values()),
                any(seeds, DueRule.values()),
                new Rounding(
                        any(seeds, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN),
                        any(seeds, 1L, 10L),
                        any(seeds, 1L, 10L, 1_000L),
                        any(seeds, Rounding.Remainder.values())));
    }

    @SafeVarargs
    private static <T> T any(Seeds seeds, T... of) {
        return of[seeds.between(0, of.length - 1)];
    }
}
