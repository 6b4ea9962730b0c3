package kr.jangbu.programmes.change;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.programmes.Source;
import kr.jangbu.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** A change of terms as an officer typed it: texts, whatever they are. */
public record TermChangeForm(Map<String, String> fields) {
    private static final int SOURCE_CHARS = 300;

    static TermChangeForm empty() {
        return new TermChangeForm(Map.of());
    }

    static TermChangeForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, values) -> fields.put(name, values.getFirst().strip()));
        return new TermChangeForm(fields);
    }

    /** What was typed into a field; empty when nothing was. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    FormErrors faults() {
        FormErrors errors = FormErrors.none();
        require(errors, "programmeId", Text.of("상품을 골라 주십시오.", "Choose a product."));
        if (word(Term.values(), "term") == null) {
            errors.add("term", Text.of("조건을 골라 주십시오.", "Choose a term."));
        }
        require(errors, "value", Text.of("새 값을 적어 주십시오.", "Give the new value."));
        if (isNoDate("from") || value("from").isEmpty()) {
            errors.add("from", Text.of("시작일을 적어 주십시오.", "Give the first day."));
        }
        for (String day : new String[] {"to", "sourcePublished"}) {
            if (isNoDate(day)) {
                errors.add(day, Text.of("날짜를 적어 주십시오.", "Give a date."));
            }
        }
        if (value("source").isEmpty() || value("source").length() > SOURCE_CHARS) {
            errors.add(
                    "source",
                    Text.of("공고의 이름과 번호를 300자 이내로 적어 주십시오.", "Name the notice in 300 characters."));
        }
        if (!value("sourceUrl").isEmpty() && !value("sourceUrl").matches("https?://\\S{1,490}")) {
            errors.add("sourceUrl", Text.of("주소를 적어 주십시오.", "Give an address."));
        }
        if (word(Confidence.values(), "confidence") == null) {
            errors.add("confidence", Text.of("근거의 확실함을 골라 주십시오.", "Choose how sure it is."));
        }
        return errors;
    }

    /** What is proposed, by a form without {@link #faults}. */
    ProposeTermChange.Wish wish() {
        return new ProposeTermChange.Wish(
                value("programmeId"),
                Term.valueOf(value("term")),
                word(Purpose.values(), "purpose"),
                value("value").replace(",", ""),
                LocalDate.parse(value("from")),
                day("to"),
                new Source(
                        value("source"),
                        value("sourceUrl").isEmpty() ? null : value("sourceUrl"),
                        day("sourcePublished")),
                Confidence.valueOf(value("confidence")));
    }

    private void require(FormErrors errors, String field, Text otherwise) {
        if (value(field).isEmpty()) {
            errors.add(field, otherwise);
        }
    }

    private @Nullable LocalDate day(String field) {
        return value(field).isEmpty() ? null : LocalDate.parse(value(field));
    }

    private boolean isNoDate(String field) {
        try {
            day(field);
            return false;
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    private <E extends Enum<E>> @Nullable E word(E[] words, String field) {
        return Arrays.stream(words)
                .filter(w -> w.name().equals(value(field)))
                .findFirst()
                .orElse(null);
    }
}
