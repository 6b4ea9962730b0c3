package kr.jangbu.selection.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.selection.firmview.FirmFigures;
import kr.jangbu.selection.terms.Declaration;
import kr.jangbu.selection.terms.EligibilityRule;
import kr.jangbu.selection.terms.SizeNames;

/**
 * What each clause of a call says of a firm: one finding per rule and declaration, in the order of
 * the call. What cannot be checked is said to be unknown, never clear; what a table of low
 * confidence decides goes to a person.
 */
public final class EligibilityRules {
    private final EligibilityCase it;
    private final Tables tables;
    private final FigureRules figures;

    private EligibilityRules(EligibilityCase it, Tables tables) {
        this.it = it;
        this.tables = tables;
        this.figures = new FigureRules(it.figures(), tables);
    }

    /** The findings, in the order of the call's rules and then of its declarations. */
    public static List<Finding> examine(EligibilityCase it, Tables tables) {
        EligibilityRules rules = new EligibilityRules(it, tables);
        List<Finding> findings = new ArrayList<>();
        it.terms().entry().eligibility().forEach(r -> findings.add(rules.finding(r)));
        it.terms().entry().declarations().forEach(d -> findings.add(rules.declared(d)));
        return List.copyOf(findings);
    }

    private Finding finding(EligibilityRule rule) {
        Verdict verdict =
                switch (rule.kind()) {
                    case FIRM_AGE_BELOW -> firmAgeBelow(figure(rule).intValue());
                    case FIRM_AGE_FROM -> firmAgeFrom(figure(rule).intValue());
                    case SIZE_CLASS -> sizeClass(rule.values());
                    case SIZE_CERTIFICATE -> sizeCertificate();
                    case NON_CAPITAL -> nonCapital();
                    case YOUTH_FOUNDER -> youthFounder();
                    case TAX_STATUS -> taxStatus(figure(rule).intValue());
                    case INDUSTRY_EXCLUDED -> industryExcluded(rule.values());
                    case INDUSTRY_WITHIN -> industryWithin(rule.values());
                    case DEBT_RATIO -> figures.debtRatio(age(), it.firm().ksicCode());
                    case IMPAIRED_CAPITAL -> figures.impairedCapital();
                    case RESEARCH_INTENSITY -> figures.researchIntensity(figure(rule));
                    case EQUITY_MOST ->
                            FigureRules.most(
                                    Text.of("자기자본", "Equity"),
                                    figures.year(FirmFigures.Year::equity),
                                    figure(rule).longValue());
                    case ASSETS_MOST ->
                            FigureRules.most(
                                    Text.of("자산총액", "Total assets"),
                                    figures.year(FirmFigures.Year::assets),
                                    figure(rule).longValue());
                    case NOT_DESIGNATED -> notDesignated();
                    case NOT_MICRO -> notMicro();
                };
        return new Finding(
                rule.kind().name(), verdict.severity(), verdict.message(), rule.citation());
    }

    private Verdict firmAgeBelow(int years) {
        return Verdict.of(
                age() < years,
                "업력 %d년 미만이어야 합니다(현재 %d년)".formatted(years, age()),
                "The firm must be younger than %d years; it is %d".formatted(years, age()));
    }

    private Verdict firmAgeFrom(int years) {
        return Verdict.of(
                age() >= years,
                "업력 %d년 이상이어야 합니다(현재 %d년)".formatted(years, age()),
                "The firm must be at least %d years old; it is %d".formatted(years, age()));
    }

    private int age() {
        return Period.between(it.firm().foundedOn(), it.day()).getYears();
    }

    private Verdict sizeClass(List<String> classes) {
        Text own = SizeNames.of(it.firm().sizeClass());
        Text wanted = SizeNames.of(classes);
        return Verdict.of(
                classes.contains(it.firm().sizeClass()),
                "기업 규모: %s, 대상: %s".formatted(own.ko(), wanted.ko()),
                "Size class %s; the call is for %s".formatted(own.en(), wanted.en()));
    }

    private Verdict sizeCertificate() {
        LocalDate to = it.figures().sizeCertificateTo();
        if (to == null) {
            return Verdict.unknown(
                    "중소기업확인서의 유효기간이 등록되지 않았습니다", "No certificate of size is on file");
        }
        return Verdict.of(
                !to.isBefore(it.closesOn()),
                "중소기업확인서 유효기간: %s까지(접수 마감 %s)".formatted(to, it.closesOn()),
                "The certificate of size is valid to %s; applications close on %s"
                        .formatted(to, it.closesOn()));
    }

    private Verdict nonCapital() {
        return Verdict.of(
                !it.firm().isInCapitalArea(),
                it.firm().isInCapitalArea() ? "본사가 수도권에 있습니다" : "본사가 비수도권에 있습니다",
                it.firm().isInCapitalArea()
                        ? "The seat lies in the capital area"
                        : "The seat lies outside the capital area");
    }

    private Verdict youthFounder() {
        Boolean youth = it.firm().youthFounder();
        if (youth == null) {
            return Verdict.unknown(
                    "청년 대표자인지 확인되지 않았습니다", "Whether a youth founder leads it is unknown");
        }
        return Verdict.of(
                youth,
                youth ? "청년 대표자입니다" : "청년 대표자가 아닙니다",
                youth ? "A youth founder leads it" : "No youth founder leads it");
    }

    private Verdict taxStatus(int days) {
        String status = it.figures().taxStatus();
        LocalDate on = it.figures().taxStatusOn();
        if (status == null || on == null || status.equals("UNKNOWN")) {
            return Verdict.unknown("국세청 사업자 상태를 확인하지 못했습니다", "The tax office has not been asked");
        }
        if (ChronoUnit.DAYS.between(on, it.day()) > days) {
            return Verdict.unknown(
                    "사업자 상태 확인이 %d일보다 오래되었습니다(%s)".formatted(days, on),
                    "The tax office's word is older than %d days (%s)".formatted(days, on));
        }
        return Verdict.of(
                status.equals("ACTIVE"),
                "국세청 사업자 상태: %s(%s)".formatted(status, on),
                "The tax office says %s (%s)".formatted(status, on));
    }

    private Verdict industryExcluded(List<String> names) {
        for (String name : names) {
            Tables.Industries table = tables.industries(name).orElseThrow();
            String hit = table.match(ksic()).orElse(null);
            if (hit != null) {
                return new Verdict(
                        Verdict.weight(table.confidence()),
                        Text.of(
                                "%s에 해당합니다: %s (%s)"
                                        .formatted(table.name().ko(), hit, tables.title(table)),
                                "%s: %s (%s)"
                                        .formatted(table.name().en(), hit, tables.title(table))));
            }
        }
        return Verdict.of(true, "제외 업종이 아닙니다", "Not an excluded industry");
    }

    private Verdict industryWithin(List<String> names) {
        List<Tables.Industries> wanted =
                names.stream().map(name -> tables.industries(name).orElseThrow()).toList();
        if (wanted.stream().anyMatch(table -> table.match(ksic()).isPresent())) {
            return Verdict.of(true, "대상 업종입니다", "An industry that the call is for");
        }
        Confidence best =
                wanted.stream()
                        .map(Tables.Industries::confidence)
                        .min(Enum::compareTo)
                        .orElseThrow();
        String codes = String.join(", ", ksic());
        return new Verdict(
                Verdict.weight(best),
                Text.of(
                        "대상 업종 목록에 없습니다: " + codes,
                        "Not among the industries that the call is for: " + codes));
    }

    private Set<String> ksic() {
        Set<String> codes = new TreeSet<>(it.figures().ksicCodes());
        codes.add(it.firm().ksicCode());
        return codes;
    }

    private Verdict notDesignated() {
        LocalDate to = it.designatedTo();
        return to == null || to.isBefore(it.day())
                ? Verdict.of(true, "지정받지 않은 기업입니다", "Not designated yet")
                : Verdict.of(
                        false, "이미 지정된 기업입니다(%s까지)".formatted(to), "Designated already, to " + to);
    }

    private Verdict notMicro() {
        boolean manufacturer =
                ksic().stream()
                        .map(code -> Integer.parseInt(code.substring(0, 2)))
                        .anyMatch(division -> division >= 10 && division <= 34);
        return Verdict.of(
                !it.firm().sizeClass().equals("MICRO") || manufacturer,
                "소상공인은 제조업만 대상입니다",
                "A micro business must be a manufacturer");
    }

    private static BigDecimal figure(EligibilityRule rule) {
        return Objects.requireNonNull(rule.limit(), () -> rule.kind() + " without its figure");
    }

    private Finding declared(Declaration declaration) {
        Boolean sworn = it.declarations().get(declaration.code());
        Text statement = declaration.statement();
        if (sworn == null) {
            return new Finding(
                    declaration.code(),
                    Severity.UNKNOWN,
                    Text.of(statement.ko() + ": 서약하지 않았습니다", statement.en() + ": not sworn"),
                    declaration.citation());
        }
        return new Finding(
                declaration.code(),
                sworn ? declaration.ifTrue() : Severity.INFO,
                Text.of(
                        statement.ko() + (sworn ? ": 예로 서약" : ": 아니오로 서약"),
                        statement.en() + (sworn ? ": sworn yes" : ": sworn no")),
                declaration.citation());
    }
}
