package kr.jangbu.selection.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.selection.firmview.FirmFigures;
import org.jspecify.annotations.Nullable;

/** The rules that look at a firm's figures of its last year. */
final class FigureRules {
    private final FirmFigures figures;
    private final Tables tables;

    FigureRules(FirmFigures figures, Tables tables) {
        this.figures = figures;
        this.tables = tables;
    }

    /**
     * Whether the debt is bearable.
     *
     * @param age of the firm in whole years
     * @param ksicCode its main industry
     */
    Verdict debtRatio(int age, String ksicCode) {
        if (age < tables.exemptBelowYears()) {
            return Verdict.of(
                    true,
                    "업력 %d년 미만으로 부채비율을 보지 않습니다".formatted(tables.exemptBelowYears()),
                    "Younger than %d years: the debt ratio does not count"
                            .formatted(tables.exemptBelowYears()));
        }
        BigDecimal ratio = figures.lastYear().map(FirmFigures.Year::debtRatio).orElse(null);
        Tables.DebtLimit limit = tables.debtLimit(ksicCode).orElse(null);
        if (ratio == null || limit == null) {
            return Verdict.unknown(
                    "최근 연도의 부채비율을 모릅니다", "The debt ratio of the last year is unknown");
        }
        boolean fine = ratio.compareTo(limit.limit()) <= 0;
        return new Verdict(
                fine ? Severity.INFO : Verdict.weight(limit.confidence()),
                Text.of(
                        "부채비율 %s%%, 제한 %s%% (%s)"
                                .formatted(
                                        percent(ratio),
                                        percent(limit.limit()),
                                        tables.title(limit)),
                        "Debt ratio %s %%, limit %s %% (%s)"
                                .formatted(
                                        percent(ratio),
                                        percent(limit.limit()),
                                        tables.title(limit))));
    }

    Verdict impairedCapital() {
        Long equity = year(FirmFigures.Year::equity);
        if (equity == null) {
            return Verdict.unknown("최근 연도의 자기자본을 모릅니다", "The equity of the last year is unknown");
        }
        return Verdict.of(
                equity > 0,
                "최근 연도 자기자본: " + Won.korean(equity),
                "Equity of the last year: " + Won.exact(equity));
    }

    Verdict researchIntensity(BigDecimal share) {
        Long revenue = year(FirmFigures.Year::revenue);
        Long research = year(FirmFigures.Year::research);
        if (revenue == null || research == null || revenue <= 0) {
            return Verdict.unknown(
                    "최근 연도의 매출 또는 연구개발비를 모릅니다",
                    "The revenue or the research spending of the last year is unknown");
        }
        BigDecimal has =
                BigDecimal.valueOf(research)
                        .divide(BigDecimal.valueOf(revenue), 4, RoundingMode.HALF_UP);
        return Verdict.of(
                has.compareTo(share) >= 0,
                "매출 대비 연구개발비 %s%%, 기준 %s%%".formatted(percent(has), percent(share)),
                "Research is %s %% of revenue; the call asks for %s %%"
                        .formatted(percent(has), percent(share)));
    }

    private static String percent(BigDecimal ratio) {
        return ratio.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    static Verdict most(Text what, @Nullable Long amount, long limit) {
        if (amount == null) {
            return Verdict.unknown(
                    "최근 연도의 %s을(를) 모릅니다".formatted(what.ko()),
                    what.en() + " of the last year: unknown");
        }
        return Verdict.of(
                amount <= limit,
                "%s %s, 기준 %s 이하".formatted(what.ko(), Won.korean(amount), Won.korean(limit)),
                "%s %s; at most %s".formatted(what.en(), Won.exact(amount), Won.exact(limit)));
    }

    @Nullable Long year(Function<FirmFigures.Year, @Nullable Long> of) {
        FirmFigures.Year last = figures.lastYear().orElse(null);
        return last == null ? null : of.apply(last);
    }
}
