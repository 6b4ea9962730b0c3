package kr.jangbu.office.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.page.FormErrors;

/** What a person wrote into a form: texts, whatever they are. */
public record Written(Map<String, String> fields) {
    static final int REASON_CHARS = 2_000;

    static Written nothing() {
        return new Written(Map.of());
    }

    static Written of(MultivaluedMap<String, String> sent) {
        Map<String, String> first = new HashMap<>();
        sent.forEach((name, values) -> first.put(name, values.getFirst().strip()));
        return new Written(first);
    }

    /** What was written into a field; empty when nothing was. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What is wrong with a field that must say something. */
    FormErrors missing(String field, int chars) {
        FormErrors errors = FormErrors.none();
        if (value(field).isEmpty() || value(field).length() > chars) {
            errors.add(
                    field,
                    Text.of(
                            "%,d자 이내로 적어 주십시오.".formatted(chars),
                            "Write at most %,d characters.".formatted(chars)));
        }
        return errors;
    }
}
