package kr.jangbu.selection.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.selection.rank.Sheet;
import kr.jangbu.selection.terms.Criterion;
import kr.jangbu.selection.terms.Gate;
import kr.jangbu.selection.terms.ReviewTerms;

/**
 * What a reviewer wrote so far, whole or not.
 *
 * @param marks criterion → points and why
 * @param gates gate → met or not, and why
 */
public record SheetContent(Map<String, Mark> marks, Map<String, GateMark> gates) {
    public static final SheetContent EMPTY = new SheetContent(Map.of(), Map.of());

    /**
     * @param points 0 to the criterion's maximum
     * @param reason may be empty in a draft
     */
    public record Mark(BigDecimal points, String reason) {}

    public record GateMark(boolean met, String reason) {}

    public SheetContent {
        marks = Map.copyOf(marks);
        gates = Map.copyOf(gates);
    }

    /** What does not belong on the sheet at all: codes, or points out of range. */
    List<String> faults(ReviewTerms terms) {
        List<String> faults = new ArrayList<>();
        Map<String, BigDecimal> most =
                terms.criteria().stream()
                        .collect(Collectors.toMap(Criterion::code, Criterion::maximum));
        marks.forEach((code, mark) -> {
            BigDecimal maximum = most.get(code);
            if (maximum == null) {
                faults.add("there is no criterion " + code);
            } else if (mark.points().signum() < 0 || mark.points().compareTo(maximum) > 0) {
                faults.add("%s takes 0 to %s points".formatted(code, maximum.toPlainString()));
            }
        });
        Set<String> known = terms.gates().stream().map(Gate::code).collect(Collectors.toSet());
        gates.keySet().stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> faults.add("there is no gate " + code));
        return faults.stream().sorted().toList();
    }

    /** What is still to be written before it can be handed in: codes of criteria and gates. */
    public List<String> missing(ReviewTerms terms) {
        List<String> missing = new ArrayList<>();
        for (Criterion criterion : terms.criteria()) {
            Mark mark = marks.get(criterion.code());
            if (mark == null || mark.reason().isBlank()) {
                missing.add(criterion.code());
            }
        }
        for (Gate gate : terms.gates()) {
            GateMark mark = gates.get(gate.code());
            if (mark == null || mark.reason().isBlank()) {
                missing.add(gate.code());
            }
        }
        return missing;
    }

    /** As the ranking takes it. */
    Sheet sheetOf(UUID reviewer) {
        Map<String, BigDecimal> points = new HashMap<>();
        marks.forEach((code, mark) -> points.put(code, mark.points()));
        Map<String, Boolean> met = new HashMap<>();
        gates.forEach((code, mark) -> met.put(code, mark.met()));
        return new Sheet(reviewer, points, met);
    }
}
