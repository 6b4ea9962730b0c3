package kr.jangbu.loans.apply;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.loans.firmview.FirmView;
import kr.jangbu.programmes.DatedValue;
import kr.jangbu.programmes.LoanProduct;
import kr.jangbu.programmes.Programme;

/**
 * What each clause says of an application. The list is the law: one finding per clause, in order,
 * and what cannot be checked is said to be unknown, never clear.
 */
public final class EligibilityRules {
    private static final String MICRO_CITATION = "KOSME 공고 2026-464 Ⅲ-9";
    private static final String INDUSTRY_CITATION = "KOSME 공고 2026-464 Ⅲ-5";

    /** One application before the rules. */
    public record Case(
            Programme programme,
            LoanProduct.Purpose purpose,
            long amount,
            FirmView firm,
            Map<RestrictionClause, Boolean> answers,
            LocalDate day) {
        LoanProduct product() {
            return programme.product();
        }
    }

    private EligibilityRules() {}

    public static List<Finding> examine(Case c) {
        List<Finding> findings = new ArrayList<>();
        findings.add(amountWithinProduct(c));
        findings.add(firmAge(c));
        c.product()
                .eligibility()
                .founderAgeMax()
                .on(c.day())
                .ifPresent(max -> findings.add(founderAge(c, max)));
        findings.add(industry(c));
        findings.add(microBusiness(c));
        for (RestrictionClause clause : RestrictionClause.values()) {
            findings.add(declared(clause, c.answers().get(clause)));
        }
        c.product().eligibility().requires().forEach(r -> findings.add(required(c, r)));
        return List.copyOf(findings);
    }

    private static Finding amountWithinProduct(Case c) {
        long limit = c.product().limit(c.purpose(), c.firm().ksicCode(), c.day());
        return c.amount() <= limit
                ? clear(
                        "AMOUNT",
                        "한도 이내입니다: " + Won.korean(limit),
                        "Within the product's limit of " + Won.exact(limit),
                        cite(c))
                : block(
                        "AMOUNT",
                        "한도를 넘습니다: " + Won.korean(limit),
                        "Beyond the product's limit of " + Won.exact(limit),
                        cite(c));
    }

    private static Finding firmAge(Case c) {
        int years = Period.between(c.firm().foundedOn(), c.day()).getYears();
        var below =
                c.product().eligibility().firmAgeYearsBelow().on(c.day()).map(DatedValue::value);
        var from = c.product().eligibility().firmAgeYearsFrom().on(c.day()).map(DatedValue::value);
        if (below.isPresent() && years >= below.get()) {
            return block(
                    "FIRM_AGE",
                    "업력 %d년 미만이어야 합니다(현재 %d년)".formatted(below.get(), years),
                    "The firm must be younger than %d years; it is %d"
                            .formatted(below.get(), years),
                    cite(c));
        }
        if (from.isPresent() && years < from.get()) {
            return block(
                    "FIRM_AGE",
                    "업력 %d년 이상이어야 합니다(현재 %d년)".formatted(from.get(), years),
                    "The firm must be at least %d years old; it is %d".formatted(from.get(), years),
                    cite(c));
        }
        return clear(
                "FIRM_AGE",
                "업력 요건을 충족합니다(%d년)".formatted(years),
                "The firm's age of %d years is fine".formatted(years),
                cite(c));
    }

    private static Finding founderAge(Case c, DatedValue<Integer> max) {
        Boolean youth = c.firm().youthFounder();
        String ko = "대표자가 만 %d세 이하여야 합니다".formatted(max.value());
        String en = "The founder must be %d or younger".formatted(max.value());
        if (youth == null) {
            return new Finding(
                    "FOUNDER_AGE",
                    Severity.UNKNOWN,
                    Text.of(ko + ": 확인되지 않았습니다", en + ": not known"),
                    cite(c));
        }
        return youth
                ? clear("FOUNDER_AGE", "청년 대표자입니다", "A youth founder", cite(c))
                : block("FOUNDER_AGE", ko, en, cite(c));
    }

    private static Finding industry(Case c) {
        return c.product().eligibility().excludes(c.firm().ksicCode(), c.day())
                ? block(
                        "INDUSTRY",
                        "융자 제외 업종입니다: " + c.firm().ksicCode(),
                        "An industry that is not lent to: " + c.firm().ksicCode(),
                        INDUSTRY_CITATION)
                : clear(
                        "INDUSTRY",
                        "융자 제외 업종이 아닙니다",
                        "Not an excluded industry",
                        INDUSTRY_CITATION);
    }

    private static Finding microBusiness(Case c) {
        boolean barred = c.firm().isMicro() && !c.firm().isManufacturer();
        return barred
                ? block(
                        "MICRO_BUSINESS",
                        "소상공인은 제외됩니다(제조업 등 예외)",
                        "A micro business outside manufacturing",
                        MICRO_CITATION)
                : clear(
                        "MICRO_BUSINESS",
                        "소상공인 제한에 해당하지 않습니다",
                        "Not barred as a micro business",
                        MICRO_CITATION);
    }

    private static Finding declared(
            RestrictionClause clause, @org.jspecify.annotations.Nullable Boolean applies) {
        if (applies == null) {
            return finding(clause, Severity.UNKNOWN, ": 답변이 없습니다", ": not answered");
        }
        return applies
                ? finding(clause, Severity.BLOCK, ": 해당한다고 신고했습니다", ": declared to apply")
                : finding(clause, Severity.INFO, ": 해당 없음으로 신고했습니다", ": declared not to apply");
    }

    private static Finding finding(
            RestrictionClause clause, Severity severity, String ko, String en) {
        return new Finding(
                clause.name(),
                severity,
                Text.of(clause.text().ko() + ko, clause.text().en() + en),
                clause.citation());
    }

    private static Finding required(Case c, LoanProduct.Requirement requirement) {
        return new Finding(
                requirement.code(),
                Severity.NEEDS_REVIEW,
                Text.of(
                        requirement.name().ko() + ": 담당자 확인 필요",
                        requirement.name().en() + ": an officer must find it"),
                c.programme().citation(requirement.source()));
    }

    private static Finding clear(String code, String ko, String en, String citation) {
        return new Finding(code, Severity.INFO, Text.of(ko, en), citation);
    }

    private static Finding block(String code, String ko, String en, String citation) {
        return new Finding(code, Severity.BLOCK, Text.of(ko, en), citation);
    }

    private static String cite(Case c) {
        return "KOSME 공고 2026-464 " + c.programme().name().ko();
    }
}
