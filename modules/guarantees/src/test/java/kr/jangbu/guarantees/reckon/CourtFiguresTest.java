package kr.jangbu.guarantees.reckon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kr.jangbu.guarantees.reckon.Debt.Item;
import kr.jangbu.testing.Seeds;
import org.junit.jupiter.api.Test;

/** Figures that courts and funds published, to the won; and what must hold of any. */
class CourtFiguresTest {
    private static final int CASES = 20_000;

    /** Of a guarantor, 1993 to 2000, as a judgment cites them. */
    private static final List<Damages.Rate> NINETIES =
            List.of(
                    rate("1993-07-01", "1994-07-31", "0.18"),
                    rate("1994-08-01", "1998-02-15", "0.17"),
                    rate("1998-02-16", "1998-10-31", "0.25"),
                    rate("1998-11-01", "2000-02-29", "0.20"));

    @Test
    void a_penalty_drops_what_is_under_ten_won() {
        LocalDate expiry = LocalDate.of(2014, 3, 14);
        long days = ChronoUnit.DAYS.between(expiry.plusDays(1), LocalDate.of(2014, 5, 9));

        assertEquals(55, days);
        assertEquals(320_200, Fee.of(85_000_000, new BigDecimal("0.025"), days, 10));
        assertEquals(320_205, Fee.of(85_000_000, new BigDecimal("0.025"), days, 1));
    }

    @Test
    void a_claim_after_subrogation_and_recovery_adds_up() {
        assertEquals(85_000_000, Exposure.of(new BigDecimal("0.85"), 85_000_000, 100_000_000));
        Subrogation paid = new Subrogation(85_000_000, 1_261_260, 0);
        assertEquals(86_261_260, paid.total());

        Debt debt = Debt.afterSubrogation(paid.total(), 0);
        debt = debt.minus(new Debt(Map.of(Item.PRINCIPAL, 21_000_000L)));
        assertEquals(65_261_260, debt.of(Item.PRINCIPAL));
        debt = debt.plus(Item.DAMAGES, 456_162).plus(Item.PENALTY, 320_200);

        assertEquals(66_037_622, debt.total());
    }

    @Test
    void the_unearned_fee_is_set_off_against_the_claim() {
        assertEquals(17_299_571, Debt.afterSubrogation(17_643_271, 343_700).total());
        assertEquals(0, Debt.afterSubrogation(100, 343_700).total());
    }

    @Test
    void two_guarantees_of_one_debtor_are_claimed_together() {
        long subrogated =
                Debt.afterSubrogation(8_215_552, 0).total()
                        + Debt.afterSubrogation(18_397_064, 0).total();
        assertEquals(26_612_616, subrogated);

        assertEquals(
                26_789_580,
                Debt.afterSubrogation(subrogated, 0)
                        .plus(Item.FEES, 65_090)
                        .plus(Item.COSTS, 111_874)
                        .total());
    }

    @Test
    void a_whole_guarantee_pays_principal_interest_and_costs() {
        Subrogation first = new Subrogation(164_300_000, 4_109_070, 828_153);
        Subrogation second = new Subrogation(32_860_000, 821_814, 0);

        assertEquals(169_237_223, first.total());
        assertEquals(33_681_814, second.total());
        assertEquals(202_919_037, first.total() + second.total());
        assertEquals(164_300_000, Exposure.of(BigDecimal.ONE, 164_300_000, 164_300_000));
    }

    @Test
    void damages_split_where_the_rate_changes() {
        Damages damages =
                Damages.of(
                        10_000_000, LocalDate.of(1998, 2, 1), LocalDate.of(1998, 11, 11), NINETIES);

        assertEquals(
                List.of(15L, 258L, 10L),
                damages.segments().stream().map(Damages.Segment::days).toList());
        // 69,863.01… + 1,767,123.28… + 54,794.52… = 1,891,780.82…
        assertEquals(1_891_780, damages.total());
        assertEquals(
                List.of(69_863L, 1_767_123L, 54_794L),
                damages.segments().stream().map(Damages.Segment::amount).toList());
    }

    @Test
    void a_day_without_a_rate_is_an_error_and_not_its_neighbours() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        Damages.of(
                                1_000,
                                LocalDate.of(2000, 2, 28),
                                LocalDate.of(2000, 3, 2),
                                NINETIES));
    }

    @Test
    void segments_add_up_to_what_one_stretch_gives_at_one_rate() {
        List<Damages.Rate> one = List.of(rate("1990-01-01", null, "0.12"));
        Seeds.forEach(
                CASES,
                seeds -> {
                    long principal = seeds.between(0L, 1_000_000_000L);
                    LocalDate from = LocalDate.of(1995, 1, 1).plusDays(seeds.between(0, 999));
                    LocalDate cut = from.plusDays(seeds.between(1, 400));
                    LocalDate until = cut.plusDays(seeds.between(1, 400));
                    List<Damages.Rate> two =
                            List.of(
                                    new Damages.Rate(
                                            LocalDate.EPOCH,
                                            cut.minusDays(1),
                                            new BigDecimal("0.12")),
                                    new Damages.Rate(cut, null, new BigDecimal("0.12")));

                    assertEquals(
                            Damages.of(principal, from, until, one).total(),
                            Damages.of(principal, from, until, two).total());
                });
    }

    @Test
    void a_fee_rate_is_the_sum_of_its_parts_within_its_bounds() {
        List<FeeRate.Part> parts =
                List.of(part("BASE", "0.012"), part("PERIOD", "0.002"), part("AI", "-0.007"));

        FeeRate within = FeeRate.of(parts, new BigDecimal("0.005"), new BigDecimal("0.03"));
        FeeRate raised = FeeRate.of(parts, new BigDecimal("0.008"), new BigDecimal("0.03"));
        FeeRate capped = FeeRate.of(parts, BigDecimal.ZERO, new BigDecimal("0.006"));

        assertEquals(new BigDecimal("0.007"), within.rate());
        assertTrue(!within.isClamped() && raised.isClamped() && capped.isClamped());
        assertEquals(new BigDecimal("0.008"), raised.rate());
        assertEquals(new BigDecimal("0.006"), capped.rate());
        assertThrows(
                IllegalArgumentException.class,
                () -> FeeRate.of(parts, BigDecimal.ONE, BigDecimal.ZERO));
    }

    @Test
    void each_begun_year_beyond_the_first_counts() {
        assertEquals(
                List.of(0, 0, 1, 1, 2, 4),
                List.of(1, 12, 13, 24, 25, 60).stream().map(FeeRate::yearsBeyondFirst).toList());
    }

    @Test
    void what_is_earned_day_by_day_adds_up_to_the_fee() {
        Seeds.forEach(
                2_000,
                seeds -> {
                    long fee = seeds.between(0L, 10_000_000L);
                    long days = seeds.between(1L, 400L);
                    long sum = 0;
                    for (long day = 1; day <= days; day++) {
                        long step = Fee.earned(fee, days, day) - Fee.earned(fee, days, day - 1);
                        assertTrue(step >= 0);
                        sum += step;
                    }

                    assertEquals(fee, sum);
                    assertEquals(fee, Fee.earned(fee, days, days + 7));
                    assertEquals(0, Fee.earned(fee, days, -3));
                });
    }

    @Test
    void money_pays_the_items_in_order_and_never_more_than_is_owed() {
        List<Item> order =
                List.of(Item.COSTS, Item.PRINCIPAL, Item.DAMAGES, Item.PENALTY, Item.FEES);
        Seeds.forEach(
                CASES,
                seeds -> {
                    Debt debt = Debt.none();
                    for (Item item : Item.values()) {
                        debt = debt.plus(item, seeds.oneIn(3) ? 0 : seeds.between(0L, 1_000L));
                    }
                    long money = seeds.between(0L, 4_000L);

                    Debt paid = debt.paidBy(money, order);

                    assertEquals(Math.min(money, debt.total()), paid.total());
                    boolean whole = true;
                    for (Item item : order) {
                        assertTrue(whole || paid.of(item) == 0);
                        whole = whole && paid.of(item) == debt.of(item);
                    }
                    assertEquals(debt.total() - paid.total(), debt.minus(paid).total());
                });
        assertThrows(
                IllegalArgumentException.class,
                () -> Debt.none().paidBy(1, List.of(Item.PRINCIPAL)));
    }

    @Test
    void exposure_is_the_ratio_of_what_is_owed_and_at_most_the_guarantee() {
        BigDecimal ratio = new BigDecimal("0.95");
        assertEquals(0, Exposure.of(ratio, 95_000_000, 0));
        assertEquals(31_666_666, Exposure.of(ratio, 95_000_000, 33_333_333));
        assertEquals(60_000_000, Exposure.of(ratio, 60_000_000, 100_000_000));
    }

    private static Damages.Rate rate(
            String from, @org.jspecify.annotations.Nullable String to, String annual) {
        return new Damages.Rate(
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                new BigDecimal(annual));
    }

    private static FeeRate.Part part(String code, String rate) {
        return new FeeRate.Part(code, new BigDecimal(rate));
    }
}
