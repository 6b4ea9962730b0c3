package kr.jangbu.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Transfer;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final UUID FIRM = UUID.fromString("01932b6e-0000-7000-8000-000000000001");
    private static final UUID OTHER_FIRM = UUID.fromString("01932b6e-0000-7000-8000-000000000002");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Programmes programmes = ShippedCatalogue.read();
    private final Limits limits = new Limits(programmes);

    @Test
    void every_limit_fits_an_account_id() {
        for (Programme programme : programmes.all()) {
            assertEquals(2, limits.programmeCeiling(programme.id(), 2026).accounts().size());
            assertEquals(2, limits.seat(programme.id(), 2026).accounts().size());
            limits.appropriation(FIRM, programme.id(), 2026, 1);
        }
        for (FirmCap cap : programmes.firmCaps()) {
            if (cap.isAnAccount()) {
                limits.firmCap(FIRM, cap.id(), "kosme-youth-startup", TODAY);
            }
        }
        limits.costItem(FIRM, "T-2026-0001", 1);
    }

    @Test
    void a_hold_moves_from_the_limit_to_what_was_used() {
        Limit ceiling = limits.programmeCeiling("kosme-youth-startup", 2026);

        Transfer hold = ceiling.hold(FIRM, 50_000_000, "LOAN_APPROVAL", "loan/1");

        assertEquals(Kind.PENDING, hold.kind());
        assertEquals("ceiling:kosme-youth-startup:2026", hold.debitAccountId());
        assertEquals("ceiling:kosme-youth-startup:2026:used", hold.creditAccountId());
        assertTrue(
                ceiling.accounts().stream()
                        .map(Account::constraint)
                        .allMatch(Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS::equals));
    }

    @Test
    void a_refusal_names_the_limit_what_is_left_and_what_was_asked() {
        Limit ceiling = limits.programmeCeiling("kosme-youth-startup", 2026);

        assertEquals(
                "2026 ceiling of Youth start-up fund: left ₩30,000,000, asked ₩50,000,000",
                ceiling.refusal(30_000_000, 50_000_000).en());
        assertEquals(
                "청년전용창업자금 2026년 예산 한도: 남은 한도 3,000만원, 요청 5,000만원",
                ceiling.refusal(30_000_000, 50_000_000).ko());
    }

    @Test
    void a_cap_is_filled_by_the_same_transfers_however_often_one_asks() {
        Limits.Filling first =
                limits.firmCap(FIRM, "kosme-outstanding", "kosme-youth-startup", TODAY);
        Limits.Filling again =
                limits.firmCap(
                        FIRM, "kosme-outstanding", "kosme-trade-response", TODAY.plusYears(1));

        assertEquals(first, again);
        assertEquals(List.of(6_000_000_000L), amounts(first));
    }

    @Test
    void two_firms_have_caps_of_their_own() {
        assertNotEquals(
                limits.firmCap(FIRM, "kosme-outstanding", "kosme-youth-startup", TODAY),
                limits.firmCap(OTHER_FIRM, "kosme-outstanding", "kosme-youth-startup", TODAY));
    }

    @Test
    void the_sprint_track_raises_the_same_cap_instead_of_adding_one() {
        Limits.Filling before =
                limits.firmCap(FIRM, "kosme-outstanding", "kosme-youth-startup", TODAY);
        Limits.Filling raised = limits.firmCap(FIRM, "kosme-outstanding", "kosme-ax-sprint", TODAY);

        assertEquals(before.accounts(), raised.accounts());
        assertEquals(before.transfers().getFirst(), raised.transfers().getFirst());
        assertEquals(List.of(6_000_000_000L, 4_000_000_000L), amounts(raised));
    }

    @Test
    void a_cap_without_a_value_for_the_day_is_an_error() {
        assertThrows(
                NotRecorded.class,
                () ->
                        limits.firmCap(
                                FIRM,
                                "kosme-outstanding",
                                "kosme-youth-startup",
                                LocalDate.of(2025, 12, 31)));
    }

    @Test
    void a_total_that_needs_figures_from_outside_is_no_account() {
        assertThrows(IllegalArgumentException.class, () -> limits.firmCap(FIRM, "five-year-total"));
    }

    @Test
    void the_same_invoice_of_a_firm_is_the_same_cost_item() {
        Limit one = limits.costItem(FIRM, "20261124-41000000-00000001");

        assertEquals(
                one.accountId(), limits.costItem(FIRM, "20261124-41000000-00000001 ").accountId());
        assertNotEquals(
                one.accountId(),
                limits.costItem(OTHER_FIRM, "20261124-41000000-00000001").accountId());
        assertEquals(
                limits.costItem(FIRM, "A-1", 5).transfers().getFirst().id(),
                limits.costItem(FIRM, "A-1", 6).transfers().getFirst().id());
    }

    @Test
    void nobody_can_apply_more_than_came_in_but_cash_may_be_overdrawn() {
        assertEquals(
                Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS,
                Treasury.unappliedReceipts(FIRM).constraint());
        assertEquals(Constraint.NONE, Treasury.cashAtBank("003").constraint());
    }

    private static List<Long> amounts(Limits.Filling filling) {
        return filling.transfers().stream()
                .map(t -> java.util.Objects.requireNonNull(t.amount()))
                .toList();
    }
}
