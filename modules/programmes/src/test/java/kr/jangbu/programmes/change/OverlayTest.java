package kr.jangbu.programmes.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.ShippedCatalogue;
import kr.jangbu.programmes.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A change lies over what the files say; both together are one catalogue. */
class OverlayTest {
    private static final String YOUTH = "kosme-youth-startup";
    private static final String GENERAL = "kosme-startup-general";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final Programmes files = ShippedCatalogue.read();

    @Test
    void a_new_value_ends_the_one_before_it_and_says_where_it_stands() {
        Change change = change(YOUTH, Term.LIMIT, null, "150000000", null);

        Programme after = Overlay.over(files, change).find(YOUTH).orElseThrow();

        var limits = after.product().limit().general();
        assertEquals(100_000_000L, limits.require(DAY.minusDays(1), "limit"));
        assertEquals(150_000_000L, limits.require(DAY, "limit"));
        assertEquals("notice 1", after.citation(limits.values().getLast().source()));
        assertEquals(change.id(), Change.of(limits.values().getLast().source()));
        assertNull(Change.of(limits.values().getFirst().source()));
        assertEquals(
                100_000_000L,
                files.find(YOUTH).orElseThrow().product().limit().general().require(DAY, "limit"));
    }

    @Test
    void a_value_that_overlaps_is_refused() {
        Programmes once = Overlay.over(files, change(YOUTH, Term.LIMIT, null, "150000000", null));

        assertThrows(
                IllegalArgumentException.class,
                () -> Overlay.over(once, change(YOUTH, Term.LIMIT, null, "160000000", null)));
    }

    @Test
    void a_value_that_leaves_a_gap_is_refused() {
        Programmes once =
                Overlay.over(
                        files, change(GENERAL, Term.BASE_RATE, null, "0.0318", DAY.plusMonths(1)));
        Change late =
                new Change(
                        UUID.randomUUID(),
                        GENERAL,
                        "kosme",
                        Term.BASE_RATE,
                        null,
                        "0.03",
                        DAY.plusMonths(2),
                        null,
                        new Source("notice 2", null, null),
                        Confidence.HIGH);

        assertThrows(IllegalArgumentException.class, () -> Overlay.over(once, late));
    }

    @Test
    void a_base_rate_opens_every_product_that_stands_on_it_once_its_status_says_so() {
        Programmes rated =
                Overlay.over(files, change(GENERAL, Term.BASE_RATE, null, "0.0318", null));
        Programme general = rated.find(GENERAL).orElseThrow();

        assertEquals(
                new BigDecimal("0.0288"), rated.annualRate(general, Purpose.WORKING_CAPITAL, DAY));
        assertEquals(List.of(), rated.missing(general, DAY));
        Programmes open = Overlay.over(rated, change(GENERAL, Term.STATUS, null, "OPEN", null));
        assertTrue(open.isOpen(open.find(GENERAL).orElseThrow(), DAY));
        assertTrue(rated.changesOn(rated.find("kosme-innovation-growth").orElseThrow(), DAY));
    }

    @Test
    void a_term_by_purpose_changes_for_that_purpose_alone() {
        Programmes after =
                Overlay.over(
                        files,
                        change(YOUTH, Term.TERM_MONTHS, Purpose.WORKING_CAPITAL, "60", null));

        var product = after.find(YOUTH).orElseThrow().product();
        assertEquals(60, product.termMonths(Purpose.WORKING_CAPITAL, DAY));
        assertEquals(120, product.termMonths(Purpose.FACILITY, DAY));
    }

    private static Change change(
            String programme,
            Term term,
            @Nullable Purpose purpose,
            String value,
            @Nullable LocalDate to) {
        return new Change(
                UUID.randomUUID(),
                programme,
                term == Term.BASE_RATE ? "kosme" : null,
                term,
                purpose,
                value,
                DAY,
                to,
                new Source("notice 1", null, null),
                Confidence.HIGH);
    }
}
