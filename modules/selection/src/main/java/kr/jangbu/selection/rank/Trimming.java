package kr.jangbu.selection.rank;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kr.jangbu.selection.terms.Criterion;
import kr.jangbu.selection.terms.ReviewRule;
import kr.jangbu.selection.terms.ReviewTerms;

/**
 * Which points count (절사평균): the highest and the lowest are dropped as the call says, by criterion
 * or by whole sheets. Where that would leave nothing, nothing is dropped.
 *
 * <p>Plain loops: a sensitivity report adds up the sheets of a large call a hundred thousand times.
 */
final class Trimming {
    private final List<Sheet> sheets;
    private final int lowest;
    private final int highest;

    /**
     * @param lowest how many of the points of each criterion are dropped
     */
    private Trimming(List<Sheet> sheets, int lowest, int highest) {
        this.sheets = sheets;
        this.lowest = lowest;
        this.highest = highest;
    }

    static Trimming of(ReviewTerms terms, List<Sheet> sheets) {
        ReviewRule rule = terms.rule();
        int lowest = rule.dropLowest();
        int highest = rule.dropHighest();
        if (sheets.size() <= lowest + highest) {
            return new Trimming(sheets, 0, 0);
        }
        return rule.trimsTotals()
                ? new Trimming(between(terms, sheets), 0, 0)
                : new Trimming(sheets, lowest, highest);
    }

    /** Reviewers whose totals are equal stand in the order of their ids, whoever told them. */
    private static List<Sheet> between(ReviewTerms terms, List<Sheet> sheets) {
        record Totalled(Sheet sheet, BigDecimal total) {}
        return sheets.stream()
                .map(s -> new Totalled(s, total(terms, s)))
                .sorted(
                        Comparator.comparing(Totalled::total)
                                .thenComparing(t -> t.sheet().reviewer()))
                .map(Totalled::sheet)
                .toList()
                .subList(terms.rule().dropLowest(), sheets.size() - terms.rule().dropHighest());
    }

    private static BigDecimal total(ReviewTerms terms, Sheet sheet) {
        BigDecimal total = BigDecimal.ZERO;
        for (Criterion criterion : terms.criteria()) {
            total = total.add(sheet.pointsOf(criterion.code()).multiply(criterion.weight()));
        }
        return total;
    }

    /** How many points count; as many for each criterion. */
    int counted() {
        return sheets.size() - lowest - highest;
    }

    /** What those of a criterion come to. */
    BigDecimal sum(Criterion criterion) {
        BigDecimal[] points = new BigDecimal[sheets.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = sheets.get(i).pointsOf(criterion.code());
        }
        if (lowest + highest > 0) {
            Arrays.sort(points);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = lowest; i < points.length - highest; i++) {
            sum = sum.add(points[i]);
        }
        return sum;
    }
}
