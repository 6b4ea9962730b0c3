package kr.jangbu.selection.page;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.score.SheetContent;
import kr.jangbu.selection.terms.Criterion;
import kr.jangbu.selection.terms.Gate;
import kr.jangbu.selection.terms.ReviewTerms;
import kr.jangbu.web.page.FormErrors;

/**
 * A reviewer's sheet as a form: points and a reason for each criterion, yes or no for each gate.
 */
public record SheetForm(ReviewTerms terms, Map<String, String> values) {
    private static final String POINTS = "points.";
    private static final String REASON = "reason.";
    private static final String GATE = "gate.";
    private static final String DECIMAL = "[0-9]{1,4}(\\.[0-9]{1,4})?";
    private static final int REASON_CHARS = 2_000;

    static SheetForm of(ReviewTerms terms, SheetContent content) {
        Map<String, String> values = new HashMap<>();
        content.marks()
                .forEach((code, mark) -> {
                    values.put(POINTS + code, mark.points().stripTrailingZeros().toPlainString());
                    values.put(REASON + code, mark.reason());
                });
        content.gates()
                .forEach((code, mark) -> {
                    values.put(GATE + code, mark.met() ? "yes" : "no");
                    values.put(REASON + code, mark.reason());
                });
        return new SheetForm(terms, values);
    }

    static SheetForm of(ReviewTerms terms, Typed typed) {
        return new SheetForm(terms, typed.fields());
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What cannot be kept even as a draft. */
    FormErrors faults() {
        FormErrors errors = FormErrors.none();
        for (Criterion criterion : terms.criteria()) {
            String points = value(POINTS + criterion.code());
            boolean reasoned = !value(REASON + criterion.code()).isEmpty();
            if (points.isEmpty() ? reasoned : !isWithin(points, criterion.maximum())) {
                errors.add(POINTS + criterion.code(), range(criterion));
            }
            checkLength(errors, criterion.code());
        }
        for (Gate gate : terms.gates()) {
            boolean reasoned = !value(REASON + gate.code()).isEmpty();
            if (reasoned && value(GATE + gate.code()).isEmpty()) {
                errors.add(GATE + gate.code(), Text.of("충족 여부를 골라 주십시오.", "Choose yes or no."));
            }
            checkLength(errors, gate.code());
        }
        return errors;
    }

    /** What is missing before it can be handed in, beside {@link #faults}. */
    FormErrors missing() {
        FormErrors errors = FormErrors.none();
        for (String code : content().missing(terms)) {
            boolean gate = terms.gates().stream().anyMatch(g -> g.code().equals(code));
            String first = (gate ? GATE : POINTS) + code;
            if (value(first).isEmpty()) {
                errors.add(
                        first,
                        gate
                                ? Text.of("충족 여부를 골라 주십시오.", "Choose yes or no.")
                                : Text.of("점수를 적어 주십시오.", "Enter points."));
            } else {
                errors.add(REASON + code, Text.of("사유를 적어 주십시오.", "Give your reason."));
            }
        }
        return errors;
    }

    private static boolean isWithin(String points, BigDecimal maximum) {
        return points.matches(DECIMAL) && new BigDecimal(points).compareTo(maximum) <= 0;
    }

    private static Text range(Criterion criterion) {
        String most = criterion.maximum().stripTrailingZeros().toPlainString();
        return Text.of(
                "0점부터 %s점까지 적어 주십시오.".formatted(most), "Enter 0 to %s points.".formatted(most));
    }

    private void checkLength(FormErrors errors, String code) {
        if (value(REASON + code).length() > REASON_CHARS) {
            errors.add(
                    REASON + code, Text.of("2,000자 이내로 적어 주십시오.", "Use at most 2,000 characters."));
        }
    }

    /** The sheet of a form without {@link #faults}. */
    SheetContent content() {
        Map<String, SheetContent.Mark> marks = new HashMap<>();
        for (Criterion criterion : terms.criteria()) {
            String points = value(POINTS + criterion.code());
            if (!points.isEmpty()) {
                marks.put(
                        criterion.code(),
                        new SheetContent.Mark(
                                new BigDecimal(points), value(REASON + criterion.code())));
            }
        }
        Map<String, SheetContent.GateMark> gates = new HashMap<>();
        for (Gate gate : terms.gates()) {
            String met = value(GATE + gate.code());
            if (!met.isEmpty()) {
                gates.put(
                        gate.code(),
                        new SheetContent.GateMark(met.equals("yes"), value(REASON + gate.code())));
            }
        }
        return new SheetContent(marks, gates);
    }
}
