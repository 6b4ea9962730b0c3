package kr.jangbu.selection.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.page.FormErrors;

/** What a person typed into a form of this module: texts, whatever they are. */
public record Typed(Map<String, String> fields, Map<String, List<String>> all) {
    private static final int REASON_CHARS = 2_000;

    static Typed nothing() {
        return new Typed(Map.of(), Map.of());
    }

    static Typed of(MultivaluedMap<String, String> sent) {
        Map<String, String> first = new HashMap<>();
        Map<String, List<String>> all = new HashMap<>();
        sent.forEach((name, values) -> {
            first.put(name, values.getFirst().strip());
            all.put(name, List.copyOf(values));
        });
        return new Typed(first, all);
    }

    /** What was typed into a field; empty when nothing was. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What was ticked under one name. */
    List<String> values(String field) {
        return all.getOrDefault(field, List.of());
    }

    String reason() {
        return value("reason");
    }

    FormErrors reasonFaults() {
        return reasonFaults("reason");
    }

    /** What is wrong with a field that must say why. */
    FormErrors reasonFaults(String field) {
        FormErrors errors = FormErrors.none();
        if (value(field).isEmpty() || value(field).length() > REASON_CHARS) {
            errors.add(
                    field,
                    Text.of(
                            "사유를 2,000자 이내로 적어 주십시오.",
                            "Give a reason of at most 2,000 characters."));
        }
        return errors;
    }
}
