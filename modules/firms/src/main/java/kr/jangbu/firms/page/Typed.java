package kr.jangbu.firms.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.page.FormErrors;

/** What a person typed into a form: texts, whatever they are. */
public record Typed(Map<String, String> fields) {
    static final int LONG_TEXT = 2_000;
    static final int SHORT_TEXT = 500;

    static Typed nothing() {
        return new Typed(Map.of());
    }

    static Typed of(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, values) -> fields.put(name, values.getFirst().strip()));
        return new Typed(fields);
    }

    /** What was typed into a field; empty when nothing was. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Adds an error unless something of at most so many characters was typed. */
    void require(FormErrors errors, String field, int mostChars) {
        int length = value(field).length();
        if (length == 0 || length > mostChars) {
            errors.add(
                    field,
                    Text.of(
                            "%,d자 이내로 적어 주십시오.".formatted(mostChars),
                            "Write at most %,d characters.".formatted(mostChars)));
        }
    }

    /** The constant of that name; adds an error when there is none. */
    <E extends Enum<E>> @org.jspecify.annotations.Nullable E choice(
            FormErrors errors, String field, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value(field))) {
                return constant;
            }
        }
        errors.add(field, Text.of("골라 주십시오.", "Please choose."));
        return null;
    }
}
