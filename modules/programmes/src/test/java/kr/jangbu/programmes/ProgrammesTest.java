package kr.jangbu.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.programmes.LoanProduct.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String SOFTWARE = "62010";
    private static final String MACHINERY = "29271";

    private final Programmes programmes = ShippedCatalogue.read();

    @Test
    void only_lines_with_a_verified_fixed_rate_are_open() {
        List<String> open =
                programmes.open(TODAY).stream()
                        .filter(p -> p.loan() != null)
                        .map(Programme::id)
                        .toList();

        assertEquals(
                List.of("kosme-emergency-disaster", "kosme-trade-response", "kosme-youth-startup"),
                open);
    }

    @Test
    void a_guarantee_is_open_once_every_value_that_it_needs_is_recorded() {
        List<String> open =
                programmes.open(TODAY).stream()
                        .filter(p -> p.guarantee() != null)
                        .map(Programme::id)
                        .toList();
        Programme smart = programme("kibo-smart-manufacturing-guarantee");

        assertEquals(List.of("kibo-ai-guarantee", "kodit-ai-guarantee"), open);
        assertFalse(programmes.isOpen(smart, TODAY));
        assertTrue(
                programmes
                        .missing(smart, TODAY)
                        .contains("base rate of the fee for AAA is not recorded for 2026-11-24"));
        assertEquals(
                List.of("kibo-working"),
                programmes
                        .firmCaps(programme("kibo-ai-guarantee"), Purpose.WORKING_CAPITAL)
                        .stream()
                        .map(FirmCap::id)
                        .toList());
    }

    @Test
    void nothing_is_open_before_applications_began() {
        assertTrue(programmes.open(LocalDate.of(2026, 1, 4)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "kosme-youth-startup, WORKING_CAPITAL, 0.025",
        "kosme-youth-startup, FACILITY, 0.025",
        "kosme-trade-response, FACILITY, 0.02",
        "kosme-emergency-disaster, WORKING_CAPITAL, 0.019"
    })
    void fixed_rates_are_those_of_the_notice(String id, Purpose purpose, BigDecimal rate) {
        assertEquals(0, rate.compareTo(programmes.annualRate(programme(id), purpose, TODAY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kosme-startup-general",
                "kosme-smart-manufacturing",
                "kosme-innovation-growth",
                "kosme-ax-sprint"
            })
    void a_rate_on_an_unrecorded_base_rate_is_an_error(String id) {
        Programme programme = programme(id);

        NotRecorded error =
                assertThrows(
                        NotRecorded.class,
                        () -> programmes.annualRate(programme, Purpose.FACILITY, TODAY));

        assertEquals("base rate kosme is not recorded for 2026-11-24", error.getMessage());
        assertEquals(Programme.Status.RATE_NOT_RECORDED, programme.statusOn(TODAY));
        assertFalse(programmes.isOpen(programme, TODAY));
    }

    @Test
    void another_quarters_base_rate_is_not_taken() {
        Rate.Base semas = programmes.baseRate("semas");

        assertEquals(
                new BigDecimal("0.0385"),
                semas.annual().require(LocalDate.of(2026, 9, 30), "rate"));
        assertThrows(
                NotRecorded.class, () -> semas.annual().require(LocalDate.of(2026, 10, 1), "rate"));
    }

    @Test
    void a_manufacturer_gets_the_higher_limit_of_the_youth_fund() {
        LoanProduct youth = programme("kosme-youth-startup").product();

        assertEquals(200_000_000, youth.limit(Purpose.WORKING_CAPITAL, MACHINERY, TODAY));
        assertEquals(100_000_000, youth.limit(Purpose.WORKING_CAPITAL, SOFTWARE, TODAY));
    }

    @Test
    void working_capital_has_the_lower_of_two_limits() {
        LoanProduct trade = programme("kosme-trade-response").product();

        assertEquals(500_000_000, trade.limit(Purpose.WORKING_CAPITAL, SOFTWARE, TODAY));
        assertEquals(6_000_000_000L, trade.limit(Purpose.FACILITY, SOFTWARE, TODAY));
    }

    @Test
    void collateral_lengthens_the_grace_period_where_the_notice_says_so() {
        LoanProduct youth = programme("kosme-youth-startup").product();

        assertEquals(72, youth.termMonths(Purpose.WORKING_CAPITAL, TODAY));
        assertEquals(36, youth.graceMonths(Purpose.WORKING_CAPITAL, Security.SECURED, TODAY));
        assertEquals(120, youth.termMonths(Purpose.FACILITY, TODAY));
        assertEquals(36, youth.graceMonths(Purpose.FACILITY, Security.UNSECURED, TODAY));
        assertEquals(48, youth.graceMonths(Purpose.FACILITY, Security.SECURED, TODAY));
    }

    @Test
    void a_purpose_that_is_not_lent_for_is_refused() {
        LoanProduct disaster = programme("kosme-emergency-disaster").product();

        assertFalse(disaster.lendsFor(Purpose.FACILITY));
        assertThrows(
                IllegalArgumentException.class, () -> disaster.termMonths(Purpose.FACILITY, TODAY));
    }

    @Test
    void excluded_industries_are_known_by_the_beginning_of_their_code() {
        LoanProduct.Eligibility rules = programme("kosme-youth-startup").product().eligibility();

        assertTrue(rules.excludes("68112", TODAY));
        assertTrue(rules.excludes("56211", TODAY));
        assertFalse(rules.excludes("56111", TODAY));
        assertFalse(rules.excludes(SOFTWARE, TODAY));
    }

    @Test
    void facility_loans_do_not_draw_on_the_working_capital_cap() {
        Programme youth = programme("kosme-youth-startup");

        assertEquals(List.of("kosme-outstanding"), capsOf(youth, Purpose.FACILITY));
        assertEquals(
                List.of("kosme-outstanding", "kosme-working"),
                capsOf(youth, Purpose.WORKING_CAPITAL));
    }

    @Test
    void no_cap_is_an_announced_figure() {
        FirmCap cap = programmes.firmCap("kosme-outstanding");

        assertEquals(6_000_000_000L, cap.limitFor("kosme-youth-startup", TODAY));
        assertEquals(10_000_000_000L, cap.limitFor("kosme-ax-sprint", TODAY));
        assertEquals("notice", cap.limit().values().getFirst().source());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "msit-national-ai-computing-center",
                "nipa-gpu-support",
                "moef-ai-tax-credit",
                "msit-ai-data-centres",
                "msit-ai-data",
                "msit-foundation-model",
                "msit-global-ai-challenge",
                "msit-global-ai-frontier-lab",
                "msit-agi-research",
                "msit-ax-graduate-schools",
                "mss-manufacturing-ai-firms",
                "msit-ai-fund"
            })
    void everything_that_was_announced_has_its_place_and_is_not_open_yet(String id) {
        assertEquals(Programme.Status.ANNOUNCED, programme(id).statusOn(TODAY));
    }

    record AgenciesFile(List<Agency> agencies) {
        record Agency(String id, String ko, String en, List<String> programmes) {}
    }

    @Test
    void every_programme_stands_under_the_agency_that_its_file_names() {
        ConfigFolder config = new ConfigFolder(ShippedCatalogue.CONFIG);
        Map<String, String> agencyOf = new HashMap<>();

        new YamlFiles()
                .read(config.file("office/agencies.yaml"), AgenciesFile.class)
                .agencies()
                .forEach(a -> a.programmes().forEach(p -> agencyOf.put(p, a.id())));

        programmes.all().forEach(p -> assertEquals(p.agency(), agencyOf.remove(p.id()), p.id()));
        assertEquals(Map.of(), agencyOf);
    }

    private List<String> capsOf(Programme programme, Purpose purpose) {
        return programmes.firmCaps(programme, purpose).stream().map(FirmCap::id).toList();
    }

    private Programme programme(String id) {
        return programmes.find(id).orElseThrow();
    }
}
