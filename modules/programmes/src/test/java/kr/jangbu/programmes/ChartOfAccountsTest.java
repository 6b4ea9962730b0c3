package kr.jangbu.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.YamlFiles;
import org.junit.jupiter.api.Test;

/** Account ids and codes become words. */
class ChartOfAccountsTest {
    private final ChartOfAccounts chart =
            new ChartOfAccounts(new ConfigFolder(ShippedCatalogue.CONFIG), new YamlFiles());

    @Test
    void an_id_is_told_apart_from_its_twin() {
        assertEquals("PROGRAMME_CEILING", kind("ceiling:kosme-youth-startup:2026"));
        assertEquals("PROGRAMME_CEILING_USED", kind("ceiling:kosme-youth-startup:2026:used"));
        assertEquals("FIRM_CAP", kind("firm:01a20e5e:kosme-working"));
        assertEquals("FIRM_CAP_RULE", kind("firm:01a20e5e:kosme-working:rule"));
        assertEquals("CASH_AT_BANK", kind("cash:003"));
    }

    @Test
    void a_code_has_a_name_in_both_languages() {
        assertEquals(Text.of("융자 승인", "Loan approval"), chart.code("LOAN_APPROVAL"));
    }

    @Test
    void what_the_chart_does_not_know_keeps_its_own_name() {
        assertTrue(chart.kindOf("cash:").isEmpty());
        assertEquals(Text.of("petty:1", "petty:1"), chart.account("petty:1"));
        assertEquals(Text.of("TIPS", "TIPS"), chart.code("TIPS"));
    }

    @Test
    void the_codes_and_accounts_of_the_limits_are_in_the_chart() {
        Limits limits = new Limits(ShippedCatalogue.read());
        assertTrue(chart.find(Limits.APPROPRIATION).isPresent());
        assertTrue(
                chart.kindOf(limits.programmeCeiling("kosme-youth-startup", 2026).accountId())
                        .isPresent());
        assertTrue(
                chart.kindOf(limits.programmeCeiling("kosme-youth-startup", 2026).usedAccountId())
                        .isPresent());
    }

    private String kind(String accountId) {
        return chart.kindOf(accountId).orElseThrow().kind();
    }
}
