package kr.jangbu.selection.eligibility;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.terms.EligibilityRule;
import org.jspecify.annotations.Nullable;

/** What each kind of rule needs to be asked at all. */
public final class RuleNeeds {
    private RuleNeeds() {}

    /** What a rule lacks to be asked: component → what is wrong. */
    public static Map<String, Text> faults(EligibilityRule rule, Tables tables) {
        Map<String, Text> faults = new LinkedHashMap<>();
        boolean needsFigure =
                switch (rule.kind()) {
                    case FIRM_AGE_BELOW,
                            FIRM_AGE_FROM,
                            TAX_STATUS,
                            RESEARCH_INTENSITY,
                            EQUITY_MOST,
                            ASSETS_MOST ->
                            true;
                    case SIZE_CLASS,
                            SIZE_CERTIFICATE,
                            NON_CAPITAL,
                            YOUTH_FOUNDER,
                            INDUSTRY_EXCLUDED,
                            INDUSTRY_WITHIN,
                            DEBT_RATIO,
                            IMPAIRED_CAPITAL,
                            NOT_DESIGNATED,
                            NOT_MICRO ->
                            false;
                };
        if (needsFigure != (rule.limit() != null)) {
            faults.put(
                    "limit",
                    needsFigure
                            ? Text.of("기준값이 있어야 합니다.", "is needed by " + rule.kind())
                            : Text.of("기준값을 쓰지 않는 요건입니다.", "means nothing to " + rule.kind()));
        }
        Text values = valueFault(rule, tables);
        if (values != null) {
            faults.put("values", values);
        }
        return faults;
    }

    private static @Nullable Text valueFault(EligibilityRule rule, Tables tables) {
        return switch (rule.kind()) {
            case SIZE_CLASS ->
                    rule.values().isEmpty()
                            ? Text.of("기업 규모를 적어 주십시오.", "must name size classes")
                            : null;
            case INDUSTRY_EXCLUDED, INDUSTRY_WITHIN -> {
                String unknown =
                        rule.values().stream()
                                .filter(name -> tables.industries(name).isEmpty())
                                .collect(Collectors.joining(", "));
                yield rule.values().isEmpty() || !unknown.isEmpty()
                        ? Text.of(
                                "업종 표의 이름을 적어 주십시오.", "must name tables of industries: " + unknown)
                        : null;
            }
            case FIRM_AGE_BELOW,
                    FIRM_AGE_FROM,
                    SIZE_CERTIFICATE,
                    NON_CAPITAL,
                    YOUTH_FOUNDER,
                    TAX_STATUS,
                    DEBT_RATIO,
                    IMPAIRED_CAPITAL,
                    RESEARCH_INTENSITY,
                    EQUITY_MOST,
                    ASSETS_MOST,
                    NOT_DESIGNATED,
                    NOT_MICRO ->
                    rule.values().isEmpty()
                            ? null
                            : Text.of("값을 쓰지 않는 요건입니다.", "means nothing to " + rule.kind());
        };
    }
}
