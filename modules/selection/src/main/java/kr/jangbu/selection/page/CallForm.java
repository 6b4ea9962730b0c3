package kr.jangbu.selection.page;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.Seoul;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.terms.BonusRule;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.selection.terms.CallWindow;
import kr.jangbu.selection.terms.ConcentrationCap;
import kr.jangbu.selection.terms.Criterion;
import kr.jangbu.selection.terms.OutcomeTerms;
import kr.jangbu.selection.terms.ReviewRule;
import kr.jangbu.selection.terms.ReviewRule.Trim;
import kr.jangbu.selection.terms.ReviewTerms;
import kr.jangbu.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The draft of a call as a form: its words, its window and its figures. What is asked and in which
 * documents is set by the interface; the form leaves it as it is. Times are Seoul's.
 */
public record CallForm(CallTerms terms, Map<String, String> values) {
    private static final String NUMBER = "[0-9]{1,7}";
    private static final String DECIMAL = "[0-9]{1,9}(\\.[0-9]{1,6})?";

    static CallForm of(CallTerms terms) {
        Map<String, String> values = new HashMap<>();
        values.put("nameKo", terms.name().ko());
        values.put("nameEn", terms.name().en());
        values.put("aboutKo", terms.about().ko());
        values.put("aboutEn", terms.about().en());
        values.put("opensAt", written(terms.window().opensAt()));
        values.put("closesAt", written(terms.window().closesAt()));
        values.put("seatYear", String.valueOf(terms.seatYear()));
        values.put("capacity", String.valueOf(terms.capacity()));
        values.put("appealDays", String.valueOf(terms.outcome().appealDays()));
        ReviewRule rule = terms.review().rule();
        values.put("minimumReviewers", String.valueOf(rule.minimumReviewers()));
        values.put("dropHighest", String.valueOf(rule.dropHighest()));
        values.put("dropLowest", String.valueOf(rule.dropLowest()));
        values.put("trim", rule.trimsTotals() ? Trim.TOTALS.name() : Trim.PER_CRITERION.name());
        values.put("passTotal", written(rule.passTotal()));
        for (Criterion c : terms.criteria()) {
            values.put("maximum-" + c.code(), written(c.maximum()));
            values.put("passMark-" + c.code(), written(c.passMark()));
        }
        terms.review()
                .bonuses()
                .forEach(b -> values.put("points-" + b.code(), written(b.points())));
        terms.outcome()
                .caps()
                .forEach(c -> values.put("most-" + c.kind().name(), String.valueOf(c.most())));
        return new CallForm(terms, values);
    }

    static CallForm of(CallTerms terms, Typed typed) {
        return new CallForm(terms, typed.fields());
    }

    private static String written(Instant at) {
        return LocalDateTime.ofInstant(at, Seoul.ZONE).toString();
    }

    private static String written(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.toPlainString();
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What cannot be read; whether it makes sense, the call's own rules say. */
    FormErrors faults() {
        FormErrors errors = FormErrors.none();
        for (String field : List.of("opensAt", "closesAt")) {
            if (instant(field) == null) {
                errors.add(field, Text.of("날짜와 시각을 적어 주십시오.", "Enter a date and a time."));
            }
        }
        List<String> numbers =
                new ArrayList<>(
                        List.of(
                                "seatYear",
                                "capacity",
                                "appealDays",
                                "minimumReviewers",
                                "dropHighest",
                                "dropLowest"));
        terms.outcome().caps().forEach(c -> numbers.add("most-" + c.kind().name()));
        numbers.stream()
                .filter(f -> !value(f).matches(NUMBER))
                .forEach(f -> errors.add(f, Text.of("숫자를 적어 주십시오.", "Enter a whole number.")));
        List<String> decimals = new ArrayList<>();
        terms.criteria().forEach(c -> decimals.add("maximum-" + c.code()));
        terms.review().bonuses().forEach(b -> decimals.add("points-" + b.code()));
        decimals.stream()
                .filter(f -> !value(f).matches(DECIMAL))
                .forEach(f -> errors.add(f, Text.of("점수를 적어 주십시오.", "Enter points.")));
        List<String> optional = new ArrayList<>(List.of("passTotal"));
        terms.criteria().forEach(c -> optional.add("passMark-" + c.code()));
        optional.stream()
                .filter(f -> !value(f).isEmpty() && !value(f).matches(DECIMAL))
                .forEach(f -> errors.add(f, Text.of("점수를 적어 주십시오.", "Enter points.")));
        return errors;
    }

    private @Nullable Instant instant(String field) {
        try {
            return LocalDateTime.parse(value(field)).atZone(Seoul.ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Instant requiredInstant(String field) {
        return LocalDateTime.parse(value(field)).atZone(Seoul.ZONE).toInstant();
    }

    /** The terms of a form without {@link #faults}. */
    CallTerms written() {
        return new CallTerms(
                Text.of(value("nameKo"), value("nameEn")),
                Text.of(value("aboutKo"), value("aboutEn")),
                new CallWindow(requiredInstant("opensAt"), requiredInstant("closesAt")),
                number("seatYear"),
                number("capacity"),
                terms.entry(),
                review(),
                outcome());
    }

    private ReviewTerms review() {
        ReviewTerms before = terms.review();
        return new ReviewTerms(
                before.criteria().stream()
                        .map(c ->
                                new Criterion(
                                        c.code(),
                                        c.name(),
                                        c.weight(),
                                        new BigDecimal(value("maximum-" + c.code())),
                                        decimal("passMark-" + c.code())))
                        .toList(),
                before.gates(),
                before.bonuses().stream()
                        .map(b ->
                                new BonusRule(
                                        b.code(),
                                        b.name(),
                                        b.holds(),
                                        new BigDecimal(value("points-" + b.code()))))
                        .toList(),
                new ReviewRule(
                        number("minimumReviewers"),
                        number("dropHighest"),
                        number("dropLowest"),
                        value("trim").equals(Trim.TOTALS.name()) ? Trim.TOTALS : Trim.PER_CRITERION,
                        decimal("passTotal"),
                        before.rule().mostBonus()),
                before.ties());
    }

    private OutcomeTerms outcome() {
        OutcomeTerms before = terms.outcome();
        return new OutcomeTerms(
                before.caps().stream()
                        .map(c -> new ConcentrationCap(c.kind(), number("most-" + c.kind().name())))
                        .toList(),
                number("appealDays"),
                before.items(),
                before.stages());
    }

    private int number(String field) {
        return Integer.parseInt(value(field));
    }

    private @Nullable BigDecimal decimal(String field) {
        return value(field).isEmpty() ? null : new BigDecimal(value(field));
    }
}
