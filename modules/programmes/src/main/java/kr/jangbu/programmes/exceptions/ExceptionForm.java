package kr.jangbu.programmes.exceptions;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.programmes.exceptions.ExceptionWish.Kind;
import kr.jangbu.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** The form of a new exception as an officer filled it in: texts, whatever they are. */
public record ExceptionForm(Map<String, String> fields) {
    static ExceptionForm about(@Nullable String firm) {
        return new ExceptionForm(
                Map.of("firmId", Objects.requireNonNullElse(firm, ""), "mostUses", "1"));
    }

    static ExceptionForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, values) -> fields.put(name, values.getFirst().strip()));
        return new ExceptionForm(fields);
    }

    /** What was typed into a field; empty when nothing was. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What is wrong with it before any rule is asked. */
    FormErrors faults() {
        FormErrors errors = FormErrors.none();
        require(errors, "firmId", firmId() != null, Text.of("기업을 고르십시오", "Choose a firm"));
        require(
                errors,
                "programmeId",
                !value("programmeId").isEmpty(),
                Text.of("사업을 고르십시오", "Choose a programme"));
        require(
                errors,
                "lifts",
                value("lifts").matches("(LIMIT|RULE):.{1,64}"),
                Text.of("한도나 규칙을 고르십시오", "Choose a limit or rule"));
        Text digits = Text.of("금액을 원 단위 숫자로 입력하십시오", "Enter the amount in won, in digits");
        require(errors, "amountFrom", isAmount("amountFrom", 0), digits);
        require(errors, "amountTo", isAmount("amountTo", 1), digits);
        require(
                errors,
                "mostUses",
                value("mostUses").matches("[1-9][0-9]{0,2}"),
                Text.of("횟수를 숫자로 입력하십시오", "Enter how many times, in digits"));
        require(errors, "expiresOn", day() != null, Text.of("날짜를 입력하십시오", "Enter a date"));
        requireText(errors, "document", ExceptionResource.DOCUMENT_CHARS);
        requireText(errors, "reason", ExceptionResource.MOST_CHARS);
        return errors;
    }

    private static void require(FormErrors errors, String field, boolean good, Text otherwise) {
        if (!good) {
            errors.add(field, otherwise);
        }
    }

    private void requireText(FormErrors errors, String field, int most) {
        require(
                errors,
                field,
                !value(field).isEmpty() && value(field).length() <= most,
                Text.of(
                        "%d자 이내로 입력하십시오".formatted(most),
                        "Enter it in at most %d characters".formatted(most)));
    }

    private boolean isAmount(String field, long least) {
        String digits = digits(field);
        return digits.matches("0|[1-9][0-9]{0,12}")
                && won(field) >= least
                && won(field) <= Won.MOST_AT_ONCE;
    }

    /** Only after {@link #faults} found nothing. */
    ExceptionWish wish() {
        String[] lifted = value("lifts").split(":", 2);
        return new ExceptionWish(
                value("programmeId"),
                Objects.requireNonNull(firmId()),
                Kind.valueOf(lifted[0]),
                lifted[1],
                won("amountFrom"),
                won("amountTo"),
                Integer.parseInt(value("mostUses")),
                value("reason"),
                value("document"),
                Objects.requireNonNull(day()));
    }

    @Nullable UUID firmId() {
        try {
            return UUID.fromString(value("firmId"));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(value("expiresOn"));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private long won(String field) {
        return Long.parseLong(digits(field));
    }

    private String digits(String field) {
        return value(field).replace(",", "");
    }
}
