package kr.jangbu.selection.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Severity;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.load.CatalogueFiles;
import kr.jangbu.selection.call.CallTemplates;
import kr.jangbu.selection.firmview.FirmFigures;
import kr.jangbu.selection.firmview.FirmView;
import kr.jangbu.selection.firmview.SomeFirm;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.testing.Checkout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clauses of the designation call say: each with its refusing twin. */
class EligibilityRulesTest {
    private static final ConfigFolder CONFIG = new ConfigFolder(Checkout.root().resolve("config"));
    private static final YamlFiles YAML = new YamlFiles();
    private static final Tables TABLES = new Tables(CONFIG, YAML);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
    private static final CallTerms TERMS =
            new CallTemplates(CONFIG, YAML, CatalogueFiles.read(CONFIG, YAML), TABLES)
                    .find("manufacturing-ai-designation")
                    .orElseThrow()
                    .terms(Instant.parse("2026-01-15T00:00:00Z"), 2026);
    private static final LocalDate CLOSES = LocalDate.of(2026, 2, 14);

    private static Severity severity(String code, FirmView firm) {
        return severity(code, firm, Map.of(), null);
    }

    private static Severity severity(
            String code,
            FirmView firm,
            Map<String, Boolean> sworn,
            @Nullable LocalDate designatedTo) {
        return EligibilityRules.examine(
                        new EligibilityCase(TERMS, firm, sworn, designatedTo, CLOSES, DAY), TABLES)
                .stream()
                .filter(f -> f.code().equals(code))
                .map(Finding::severity)
                .findFirst()
                .orElseThrow();
    }

    private static FirmFigures year(String debtRatio, long equity, long assets) {
        return new FirmFigures(
                List.of(),
                null,
                null,
                null,
                List.of(
                        new FirmFigures.Year(2024, 1_000L, 50L, new BigDecimal("99"), -1L, 1L),
                        new FirmFigures.Year(
                                2025, 1_000L, 50L, new BigDecimal(debtRatio), equity, assets)),
                List.of());
    }

    private static FirmFigures taxOffice(String status, LocalDate on) {
        return new FirmFigures(List.of(), null, status, on, List.of(), List.of());
    }

    private static FirmFigures certificate(LocalDate to) {
        return new FirmFigures(List.of(), to, null, null, List.of(), List.of());
    }

    @Test
    void a_firm_that_told_nothing_is_unknown_and_never_clear() {
        FirmView firm = SomeFirm.of(FirmFigures.NONE);

        for (String code :
                List.of(
                        "SIZE_CERTIFICATE",
                        "TAX_STATUS",
                        "DEBT_RATIO",
                        "IMPAIRED_CAPITAL",
                        "EQUITY_MOST",
                        "ASSETS_MOST",
                        "TAX_ARREARS",
                        "SOCIAL_HARM")) {
            assertEquals(Severity.UNKNOWN, severity(code, firm), code);
        }
    }

    @Test
    void every_finding_cites_its_clause() {
        List<Finding> findings =
                EligibilityRules.examine(
                        new EligibilityCase(
                                TERMS, SomeFirm.of(FirmFigures.NONE), Map.of(), null, CLOSES, DAY),
                        TABLES);

        assertEquals(
                TERMS.entry().eligibility().size() + TERMS.entry().declarations().size(),
                findings.size());
        assertTrue(findings.stream().noneMatch(f -> f.citation().isBlank()));
    }

    @ParameterizedTest
    @CsvSource({"MICRO,INFO", "SMALL,INFO", "MEDIUM,INFO", "MID,BLOCK", "LARGE,BLOCK"})
    void the_size_class_decides(String size, Severity wanted) {
        FirmView firm = SomeFirm.of(size, "29271", LocalDate.of(2015, 3, 2), FirmFigures.NONE);

        assertEquals(wanted, severity("SIZE_CLASS", firm));
    }

    @Test
    void a_certificate_must_last_to_the_day_on_which_applications_close() {
        assertEquals(Severity.INFO, severity("SIZE_CERTIFICATE", SomeFirm.of(certificate(CLOSES))));
        assertEquals(
                Severity.BLOCK,
                severity("SIZE_CERTIFICATE", SomeFirm.of(certificate(CLOSES.minusDays(1)))));
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE,0,INFO",
        "ACTIVE,30,INFO",
        "ACTIVE,31,UNKNOWN",
        "UNKNOWN,0,UNKNOWN",
        "SUSPENDED,0,BLOCK",
        "CLOSED,0,BLOCK"
    })
    void the_tax_offices_word_counts_while_it_is_fresh(
            String status, int daysAgo, Severity wanted) {
        assertEquals(
                wanted,
                severity("TAX_STATUS", SomeFirm.of(taxOffice(status, DAY.minusDays(daysAgo)))));
    }

    @Test
    void what_a_weak_table_decides_goes_to_a_person() {
        FirmView tavern = SomeFirm.of("SMALL", "56211", LocalDate.of(2015, 3, 2), FirmFigures.NONE);

        assertEquals(Severity.NEEDS_REVIEW, severity("INDUSTRY_EXCLUDED", tavern));
        assertEquals(Severity.NEEDS_REVIEW, severity("INDUSTRY_WITHIN", tavern));
        assertEquals(Severity.INFO, severity("INDUSTRY_EXCLUDED", SomeFirm.of(FirmFigures.NONE)));
        assertEquals(Severity.INFO, severity("INDUSTRY_WITHIN", SomeFirm.of(FirmFigures.NONE)));
    }

    @Test
    void a_second_industry_counts_like_the_first() {
        FirmFigures also =
                new FirmFigures(List.of("29271", "68112"), null, null, null, List.of(), List.of());

        assertEquals(Severity.NEEDS_REVIEW, severity("INDUSTRY_EXCLUDED", SomeFirm.of(also)));
    }

    @Test
    void the_debt_ratio_of_the_last_year_counts_from_the_seventh_year_on() {
        FirmFigures heavy = year("10.01", 1, 1);

        assertEquals(Severity.NEEDS_REVIEW, severity("DEBT_RATIO", SomeFirm.of(heavy)));
        assertEquals(Severity.INFO, severity("DEBT_RATIO", SomeFirm.of(year("10.00", 1, 1))));
        assertEquals(
                Severity.INFO,
                severity(
                        "DEBT_RATIO",
                        SomeFirm.of("SMALL", "29271", DAY.minusYears(7).plusDays(1), heavy)));
        assertEquals(
                Severity.NEEDS_REVIEW,
                severity("DEBT_RATIO", SomeFirm.of("SMALL", "29271", DAY.minusYears(7), heavy)));
    }

    @Test
    void capital_that_is_gone_blocks_and_so_does_being_too_large() {
        assertEquals(Severity.BLOCK, severity("IMPAIRED_CAPITAL", SomeFirm.of(year("1", 0, 1))));
        assertEquals(Severity.INFO, severity("IMPAIRED_CAPITAL", SomeFirm.of(year("1", 1, 1))));
        assertEquals(
                Severity.BLOCK,
                severity("EQUITY_MOST", SomeFirm.of(year("1", 20_000_000_001L, 1))));
        assertEquals(
                Severity.INFO, severity("EQUITY_MOST", SomeFirm.of(year("1", 20_000_000_000L, 1))));
        assertEquals(
                Severity.BLOCK,
                severity("ASSETS_MOST", SomeFirm.of(year("1", 1, 70_000_000_001L))));
    }

    @Test
    void a_designated_firm_waits_until_its_designation_has_run_out() {
        FirmView firm = SomeFirm.of(FirmFigures.NONE);

        assertEquals(Severity.INFO, severity("NOT_DESIGNATED", firm));
        assertEquals(Severity.BLOCK, severity("NOT_DESIGNATED", firm, Map.of(), DAY));
        assertEquals(Severity.INFO, severity("NOT_DESIGNATED", firm, Map.of(), DAY.minusDays(1)));
    }

    @Test
    void a_yes_weighs_what_the_call_says_and_a_no_is_clear() {
        FirmView firm = SomeFirm.of(FirmFigures.NONE);

        assertEquals(
                Severity.BLOCK, severity("TAX_ARREARS", firm, Map.of("TAX_ARREARS", true), null));
        assertEquals(
                Severity.NEEDS_REVIEW,
                severity("SOCIAL_HARM", firm, Map.of("SOCIAL_HARM", true), null));
        assertEquals(
                Severity.INFO, severity("TAX_ARREARS", firm, Map.of("TAX_ARREARS", false), null));
    }
}
