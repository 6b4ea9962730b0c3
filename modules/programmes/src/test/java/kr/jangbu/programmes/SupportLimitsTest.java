package kr.jangbu.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.load.CatalogueFiles;
import org.junit.jupiter.api.Test;

/** The support account of a designated firm, as the shipped rules make it. */
class SupportLimitsTest {
    private static final String MSS = "mss-manufacturing-ai-firms";
    private static final UUID FIRM = UUID.fromString("01932b6e-0000-7000-8000-000000000001");
    private static final UUID DESIGNATION = UUID.fromString("01932b6e-0000-7000-8000-000000000002");
    private static final UUID ACT = UUID.fromString("01932b6e-0000-7000-8000-000000000003");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private final DesignationRules rules =
            CatalogueFiles.readDesignations(
                    new ConfigFolder(ShippedCatalogue.CONFIG),
                    new YamlFiles(),
                    ShippedCatalogue.read());
    private final SupportLimits limits = new SupportLimits(rules);

    @Test
    void a_designation_lasts_three_years_and_the_target_has_risen() {
        DesignationRule rule = rules.require(MSS);

        assertEquals(3, rule.yearsOn(DAY));
        assertEquals(100, rule.target().require(LocalDate.of(2025, 3, 1), "target"));
        assertEquals(500, rule.target().require(DAY, "target"));
        assertTrue(rules.find("kosme-youth-startup").isEmpty());
    }

    @Test
    void a_policy_loan_draws_on_the_ceiling_alone() {
        assertEquals(
                List.of("support:" + FIRM + ":total"),
                limits.drawnByLoans(FIRM, MSS).stream().map(Limit::accountId).toList());
    }

    @Test
    void a_guarantee_draws_on_its_line_and_on_the_ceiling_and_passes_the_gate_first() {
        List<Limit> drawn = limits.drawnBy(FIRM, MSS, "working");
        List<Transfer> chain =
                limits.draw(ACT, drawn, FIRM, new SupportLimits.Holding(5, "CODE", "subject"));

        assertEquals(
                List.of(
                        "support:" + FIRM + ":gate",
                        "support:" + FIRM + ":total",
                        "support:" + FIRM + ":working"),
                chain.stream().map(Transfer::debitAccountId).toList());
        assertEquals(List.of(0L, 5L, 5L), chain.stream().map(Transfer::amount).toList());
        assertEquals(Kind.POSTED, chain.getFirst().kind());
        assertEquals(SupportLimits.holdId(ACT, drawn.get(1)), chain.get(2).id());
    }

    @Test
    void ceilings_are_filled_once_and_budgets_in_each_period() {
        List<Transfer> first = limits.filling(FIRM, MSS, period(1)).transfers();
        List<Transfer> second = limits.filling(FIRM, MSS, period(2)).transfers();

        assertEquals(
                List.of(10_000_000_000L, 10_000_000_000L, 3_000_000_000L, 24L, 6L),
                first.stream().map(Transfer::amount).toList());
        assertEquals(ids(first).subList(0, 3), ids(second).subList(0, 3));
        assertNotEquals(first.get(3).id(), second.get(3).id());
    }

    @Test
    void withholding_closes_the_gate_and_giving_back_opens_it_again() {
        List<Transfer> withheld = limits.withhold(ACT, FIRM, MSS);
        List<Transfer> given = limits.giveBack(DESIGNATION, ACT, FIRM, MSS);

        assertEquals(Side.DEBIT, withheld.getFirst().closing());
        assertEquals(withheld.getFirst().id(), given.getFirst().pendingId());
        assertTrue(withheld.stream().skip(1).allMatch(t -> t.balancing() == Side.DEBIT));
        assertEquals(
                withheld.stream().skip(1).map(Transfer::creditAccountId).toList(),
                given.stream().skip(1).map(Transfer::debitAccountId).toList());
    }

    @Test
    void at_the_end_budgets_lapse_and_a_closed_gate_is_not_closed_again() {
        List<Transfer> open = limits.end(ACT, false, FIRM, MSS);
        List<Transfer> closed = limits.end(ACT, true, FIRM, MSS);

        assertEquals(open.subList(1, open.size()), closed);
        assertTrue(
                closed.stream()
                        .filter(t -> SupportLimits.LAPSED.equals(t.code()))
                        .allMatch(t -> String.valueOf(t.creditAccountId()).endsWith(":rule")));
    }

    @Test
    void every_account_and_code_of_it_stands_in_the_chart() {
        ChartOfAccounts chart =
                new ChartOfAccounts(new ConfigFolder(ShippedCatalogue.CONFIG), new YamlFiles());

        for (Account account : limits.accounts(FIRM, MSS)) {
            ChartOfAccounts.AccountKind kind =
                    chart.kindOf(account.id()).orElseThrow(() -> new AssertionError(account.id()));
            assertEquals(kind.unit(), account.unit(), account.id());
            assertEquals(kind.constraint(), account.constraint(), account.id());
            assertTrue(account.id().length() <= Account.MAX_ID_LENGTH, account.id());
        }
        for (String code :
                List.of(
                        SupportLimits.GRANTED,
                        SupportLimits.WITHHELD,
                        SupportLimits.GIVEN_BACK,
                        SupportLimits.LAPSED,
                        SupportLimits.GATE)) {
            assertTrue(chart.find(code).isPresent(), code);
        }
    }

    @Test
    void nobody_draws_on_a_line_that_is_not_there() {
        assertThrows(IllegalArgumentException.class, () -> limits.drawnBy(FIRM, MSS, "holidays"));
    }

    private static SupportLimits.Period period(int number) {
        return new SupportLimits.Period(DESIGNATION, number, DAY);
    }

    private static List<UUID> ids(List<Transfer> transfers) {
        return transfers.stream().map(Transfer::id).toList();
    }
}
