package kr.jangbu.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a submitted form: by field, in the order found, and what belongs to none. The
 * page lists all of it above the form and each beside its field.
 */
public final class FormErrors {
    /** One line of the summary. */
    public record Entry(String field, Text message) {}

    private final Map<String, Text> byField = new LinkedHashMap<>();
    private final List<Text> general = new ArrayList<>();

    public static FormErrors none() {
        return new FormErrors();
    }

    /**
     * What a use case refused of the form. A field of the API is the form's field of the same last
     * name: {@code costItem.cost} is {@code cost}.
     *
     * @throws Problem the refusal itself, when the form can't mend it: a right, a limit
     */
    public static FormErrors of(Problem refusal) {
        if (refusal.type() != ProblemType.INVALID && refusal.type() != ProblemType.CONFLICT) {
            throw refusal;
        }
        FormErrors errors = none();
        refusal.violations().forEach(v -> errors.add(lastName(v.field()), v.said()));
        return errors.isEmpty() ? errors.add(refusal.spoken()) : errors;
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The first message about a field stays. */
    public FormErrors add(String field, Text message) {
        byField.putIfAbsent(field, message);
        return this;
    }

    public FormErrors add(Text message) {
        general.add(message);
        return this;
    }

    public boolean isEmpty() {
        return byField.isEmpty() && general.isEmpty();
    }

    /** In templates {@code error=errors.of('amount')}. */
    public @Nullable Text of(String field) {
        return byField.get(field);
    }

    public List<Entry> entries() {
        return byField.entrySet().stream().map(e -> new Entry(e.getKey(), e.getValue())).toList();
    }

    public List<Text> general() {
        return List.copyOf(general);
    }
}
