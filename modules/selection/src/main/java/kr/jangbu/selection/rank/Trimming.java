package kr.jangbu.selection.rank;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import kr.jangbu.selection.terms.Criterion;
import kr.jangbu.selection.terms.ReviewRule;
import kr.jangbu.selection.terms.ReviewTerms;

/**
 * Which points count (절사평균): the highest and the lowest are dropped as the call says, by criterion
 * or by whole sheets. Where that would leave nothing, nothing is dropped.
 */
final class Trimming {
    private Trimming() {}

    /** The points of a criterion that count; as many for each criterion. */
    static List<BigDecimal> counted(ReviewTerms terms, Criterion criterion, List<Sheet> sheets) {
        ReviewRule rule = terms.rule();
        return rule.trimsTotals()
                ? trimmed(rule, sheets, byTotal(terms)).stream()
                        .map(s -> s.pointsOf(criterion.code()))
                        .toList()
                : trimmed(
                        rule,
                        sheets.stream().map(s -> s.pointsOf(criterion.code())).toList(),
                        Comparator.naturalOrder());
    }

    /** Reviewers whose totals are equal stand in the order of their ids, whoever told them. */
    private static Comparator<Sheet> byTotal(ReviewTerms terms) {
        return Comparator.<Sheet, BigDecimal>comparing(s -> total(terms, s))
                .thenComparing(Sheet::reviewer);
    }

    private static BigDecimal total(ReviewTerms terms, Sheet sheet) {
        return terms.criteria().stream()
                .map(c -> sheet.pointsOf(c.code()).multiply(c.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> List<T> trimmed(
            ReviewRule rule, List<T> given, Comparator<? super T> order) {
        List<T> sorted = given.stream().sorted(order).toList();
        return sorted.size() > rule.dropHighest() + rule.dropLowest()
                ? sorted.subList(rule.dropLowest(), sorted.size() - rule.dropHighest())
                : sorted;
    }
}
