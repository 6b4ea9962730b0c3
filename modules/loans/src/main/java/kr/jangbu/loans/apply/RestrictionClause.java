package kr.jangbu.loans.apply;

import kr.jangbu.foundation.Text;

/**
 * The clauses for which no policy loan is given (융자제한 요건), as far as nothing we hold decides them:
 * the applicant answers, an officer verifies. Those that our own data decide stand in {@link
 * EligibilityRules}.
 *
 * <p>Source: KOSME loan notice 2026-464, part III, clauses ① to ⑮, as encoded publicly (confidence:
 * MEDIUM).
 */
public enum RestrictionClause {
    BLUE_CHIP(
            1,
            "우량기업(상장, BBB 이상, 자본 200억 원 또는 자산 700억 원 초과)",
            "Listed, rated BBB or better, equity above ₩20bn or assets above ₩70bn"),
    CLOSED(2, "휴업 또는 폐업 중", "Suspended or closed"),
    TAX_ARREARS(3, "세금 체납", "Tax arrears"),
    CREDIT_REGISTER(
            4,
            "신용정보 등록(연체, 대위변제, 부도, 회생·파산)",
            "Credit register entry (delinquency, subrogation, default, rehabilitation)"),
    MISUSE(6, "최근 3년 내 용도 외 사용 또는 제3자 부당개입", "Misuse or third-party brokerage within three years"),
    SOCIAL_HARM(
            7,
            "사회적 물의(중대재해, 임금체불, 횡령 등)",
            "Social harm (serious accident, wage arrears, embezzlement)"),
    RESEARCH_SANCTION(8, "최근 3년 내 중기부 R&D 제재", "Sanctioned in ministry R&D within three years"),
    DEBT_RATIO(10, "업종별 융자제한 부채비율 초과", "Debt ratio above the limit of the industry"),
    MARGINAL_FIRM(
            11,
            "한계기업(5년 초과, 2년 연속 적자와 자본전액잠식 등)",
            "Marginal firm (over five years, losses with full capital impairment)"),
    RECENT_FAILURE(
            12,
            "최근 6개월 내 평가 탈락 또는 융자 전액 포기",
            "Failed evaluation or gave up a whole loan within six months"),
    FIVE_YEAR_TOTAL(
            13,
            "최근 5년 정책자금·보증 200억 원 초과",
            "More than ₩20bn of policy loans and guarantees in five years"),
    CUMULATIVE_WORKING_CAPITAL(
            14,
            "운전자금 누적 25억 원 초과(2018-01-02 이후)",
            "More than ₩2.5bn of working capital since 2018-01-02"),
    THREE_SUPPORTS(15, "최근 5년 내 3회 이상 지원", "Three or more supports in five years");

    private final int number;
    private final Text name;

    RestrictionClause(int number, String ko, String en) {
        this.number = number;
        this.name = Text.of(ko, en);
    }

    public Text text() {
        return name;
    }

    /** {@code KOSME 2026-464 III-3}. */
    public String citation() {
        return "KOSME 공고 2026-464 Ⅲ-" + number;
    }
}
