package kr.jangbu.selection.rank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.jangbu.selection.terms.BonusRule;
import kr.jangbu.selection.terms.Criterion;
import kr.jangbu.selection.terms.Gate;
import kr.jangbu.selection.terms.ReviewTerms;

/**
 * What an application's sheets come to. Each criterion's points are the mean of what {@link
 * Trimming} leaves. Means and totals are rounded half up to {@value #DECIMALS} decimals, each from
 * the exact sums.
 *
 * @param points criterion → mean points, in the order of the call
 * @param total Σ mean × weight
 * @param bonuses what was earned, in the order of the call
 * @param bonus points of the bonuses, at most what the call allows
 * @param value total and bonus: what is ranked
 * @param gates gate → whether it is met, in the order of the call
 * @param failures why it cannot be selected; empty when it can
 */
public record Score(
        Map<String, BigDecimal> points,
        BigDecimal total,
        List<String> bonuses,
        BigDecimal bonus,
        BigDecimal value,
        Map<String, Boolean> gates,
        List<Reason> failures) {
    public static final int DECIMALS = 6;

    public boolean passes() {
        return failures.isEmpty();
    }

    public static Score of(ReviewTerms terms, Entrant entrant) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        BigDecimal weighted = BigDecimal.ZERO;
        Trimming trimming = Trimming.of(terms, entrant.sheets());
        for (Criterion criterion : terms.criteria()) {
            BigDecimal sum = trimming.sum(criterion);
            points.put(criterion.code(), mean(sum, trimming.counted()));
            weighted = weighted.add(sum.multiply(criterion.weight()));
        }
        BigDecimal total = mean(weighted, trimming.counted());
        List<String> earned = new ArrayList<>();
        BigDecimal bonus = bonus(terms, entrant, earned);
        Map<String, Boolean> gates = gates(terms.gates(), entrant.sheets());
        BigDecimal value = total.add(bonus);
        return new Score(
                points,
                total,
                List.copyOf(earned),
                bonus,
                value,
                gates,
                failures(terms, entrant, points, gates, value));
    }

    private static BigDecimal mean(BigDecimal sum, int count) {
        return count == 0
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : sum.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal bonus(ReviewTerms terms, Entrant entrant, List<String> earned) {
        BigDecimal bonus = BigDecimal.ZERO;
        for (BonusRule rule : terms.bonuses()) {
            if (holds(rule.holds(), entrant.traits())) {
                earned.add(rule.code());
                bonus = bonus.add(rule.points());
            }
        }
        BigDecimal most = terms.rule().mostBonus();
        return most == null ? bonus : bonus.min(most);
    }

    private static boolean holds(BonusRule.Holds what, Entrant.Traits traits) {
        return switch (what) {
            case NON_CAPITAL -> traits.nonCapital();
            case YOUTH_FOUNDER -> traits.youthFounder();
        };
    }

    private static Map<String, Boolean> gates(List<Gate> gates, List<Sheet> sheets) {
        Map<String, Boolean> met = new LinkedHashMap<>();
        for (Gate gate : gates) {
            long yes =
                    sheets.stream().filter(s -> s.gates().getOrDefault(gate.code(), false)).count();
            met.put(
                    gate.code(),
                    switch (gate.passed()) {
                        case BY_ALL -> yes == sheets.size() && yes > 0;
                        case BY_MAJORITY -> yes > sheets.size() - yes;
                    });
        }
        return met;
    }

    private static List<Reason> failures(
            ReviewTerms terms,
            Entrant entrant,
            Map<String, BigDecimal> points,
            Map<String, Boolean> gates,
            BigDecimal value) {
        if (entrant.sheets().isEmpty()) {
            return List.of(Reason.of(Reason.Kind.NOT_SCORED));
        }
        List<Reason> failures = new ArrayList<>();
        gates.forEach((code, met) -> {
            if (!met) {
                failures.add(new Reason(Reason.Kind.GATE, code));
            }
        });
        for (Criterion criterion : terms.criteria()) {
            BigDecimal mark = criterion.passMark();
            BigDecimal reached = points.getOrDefault(criterion.code(), BigDecimal.ZERO);
            if (mark != null && reached.compareTo(mark) < 0) {
                failures.add(new Reason(Reason.Kind.CRITERION_MARK, criterion.code()));
            }
        }
        BigDecimal mark = terms.rule().passTotal();
        if (mark != null && value.compareTo(mark) < 0) {
            failures.add(Reason.of(Reason.Kind.TOTAL_MARK));
        }
        return List.copyOf(failures);
    }
}
