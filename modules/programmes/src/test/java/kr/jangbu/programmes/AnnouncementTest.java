package kr.jangbu.programmes;

import static kr.jangbu.programmes.AnnouncementCheck.Verdict.AGREES;
import static kr.jangbu.programmes.AnnouncementCheck.Verdict.DIFFERS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncementTest {
    private static final String COMMITTEE = "2025-02-20-national-ai-committee";

    private final Programmes programmes = ShippedCatalogue.read();

    @ParameterizedTest
    @CsvSource({
        "sme-liquidity-2025, 9800000000000",
        "innovative-growth, 5700000000000",
        "innovative-growth-share, 0.60",
        "firm-ceiling, 10000000000",
        "guarantee-facility-ceiling, 10000000000",
        "guarantee-working-capital-ceiling, 3000000000",
        "designated-firms, 100",
        "ai-fund, 3000000000000",
        "gpus-2025, 10000",
        "supercomputer-6, 8000",
        "gpu-budget, 800000000000",
        "h100-per-developer, 2000"
    })
    void figures_stand_as_they_were_announced(String id, BigDecimal value) {
        assertEquals(0, value.compareTo(announcement(COMMITTEE).figure(id).value()));
    }

    @Test
    void two_thousand_for_each_of_ten_firms_is_not_ten_thousand() {
        AnnouncementCheck check = check("h100-for-all-developers");

        assertEquals("developers × h100-per-developer", check.formula());
        assertEquals(0, BigDecimal.valueOf(20_000).compareTo(check.computed()));
        assertEquals(0, BigDecimal.valueOf(10_000).compareTo(check.stated().value()));
        assertEquals(DIFFERS, check.verdict());
    }

    @Test
    void sixty_per_cent_of_the_liquidity_is_not_the_announced_amount() {
        AnnouncementCheck check = check("innovative-growth-amount");

        assertEquals(0, new BigDecimal("5880000000000").compareTo(check.computed()));
        assertEquals(0, new BigDecimal("180000000000").compareTo(check.difference()));
        assertEquals(DIFFERS, check.verdict());
    }

    @Test
    void the_announced_amount_is_58_2_per_cent() {
        AnnouncementCheck check = check("innovative-growth-share-computed");

        assertEquals(new BigDecimal("0.5816326531"), check.computed());
        assertEquals(DIFFERS, check.verdict());
    }

    @Test
    void gpus_of_both_years_add_up() {
        assertEquals(AGREES, check("gpus-2025-and-2026").verdict());
    }

    @Test
    void parts_of_the_growth_fund_add_up_to_more_than_stated() {
        AnnouncementCheck check =
                announcement("2026-01-15-national-growth-fund").checked().getFirst();

        assertEquals(0, new BigDecimal("7450000000000").compareTo(check.computed()));
        assertEquals(DIFFERS, check.verdict());
    }

    @Test
    void differences_are_listed_and_not_hidden() {
        List<String> differing =
                programmes.differences().stream().map(AnnouncementCheck::id).toList();

        assertTrue(
                differing.containsAll(
                        List.of("h100-for-all-developers", "innovative-growth-amount")));
        assertTrue(!differing.contains("gpus-2025-and-2026"));
    }

    private AnnouncementCheck check(String id) {
        return announcement(COMMITTEE).checked().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Announcement announcement(String id) {
        return programmes.announcements().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
