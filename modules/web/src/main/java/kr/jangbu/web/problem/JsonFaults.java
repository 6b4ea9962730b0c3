package kr.jangbu.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of JSON that could not be read which field is wrong and what would be right. */
final class JsonFaults {
    private static final int MAX_LISTED = 600;

    /** In characters: of a longer name the beginning is told, enough to find it by. */
    private static final int MAX_NAME_TOLD = 80;

    /** The same for what the parser says, which may hold names too. */
    private static final int MAX_SAID = 300;

    private JsonFaults() {}

    /** The problem behind an exception of the JSON reader; null when the fault is ours. */
    static @Nullable Problem problemOf(Throwable fault) {
        String field = fault instanceof JsonMappingException mapping ? pathOf(mapping) : "";
        Throwable said = fault;
        while (said.getCause() instanceof JsonProcessingException inner) {
            said = inner;
        }
        return switch (said) {
            case UnrecognizedPropertyException unknown -> invalid(field, unknownField(unknown));
            case InputCoercionException range ->
                    invalid(field, Expected.of(range.getTargetType()).within());
            case StreamConstraintsException limit -> invalid(field, limitOf(limit));
            case MismatchedInputException mismatch -> mismatch(field, mismatch);
            case InvalidDefinitionException ours -> null;
            case ValueInstantiationException refused -> invalid(field, refusalOf(refused));
            case JsonMappingException other ->
                    invalid(field, firstLine(other.getOriginalMessage()));
            case JsonProcessingException broken -> malformed(field, broken);
            default -> null;
        };
    }

    /** {@code transfers[3].amount}. */
    private static String pathOf(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(told(step.getFieldName()));
            }
        }
        return path.toString();
    }

    private static String unknownField(UnrecognizedPropertyException unknown) {
        if (unknown.getKnownPropertyIds() == null) {
            return "is not a known field";
        }
        return "is not a known field; known are "
                + unknown.getKnownPropertyIds().stream()
                        .map(Objects::toString)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static Problem mismatch(String field, MismatchedInputException mismatch) {
        if (String.valueOf(mismatch.getOriginalMessage()).startsWith("Trailing token")) {
            return malformed("", mismatch);
        }
        String wanted =
                mismatch instanceof InvalidFormatException said
                                && said.getValue() instanceof String
                                && mismatch.getTargetType() == String.class
                        ? "must be " + StrictJson.TEXT_WANTED
                        : Expected.of(mismatch.getTargetType()).message();
        if (mismatch instanceof InvalidFormatException key
                && String.valueOf(mismatch.getOriginalMessage())
                        .startsWith("Cannot deserialize Map key")) {
            return invalid(
                    field + "." + told(String.valueOf(key.getValue())),
                    "is not a known field; " + wanted);
        }
        boolean isNull = String.valueOf(mismatch.getOriginalMessage()).contains("map `null`");
        return invalid(field, isNull ? "is missing or null, " + wanted : wanted);
    }

    /** A record's own constructor refused the values; what it says is meant for the caller. */
    private static String refusalOf(ValueInstantiationException refused) {
        return switch (refused.getCause()) {
            case IllegalArgumentException said -> String.valueOf(said.getMessage());
            case null, default -> "has a missing or impossible field";
        };
    }

    private static String limitOf(StreamConstraintsException limit) {
        String message = String.valueOf(limit.getOriginalMessage());
        if (message.startsWith("String value length")) {
            return "is longer than the " + StrictJson.MAX_STRING_LENGTH + " characters allowed";
        }
        if (message.startsWith("Document nesting depth")) {
            return "is nested deeper than the " + StrictJson.MAX_DEPTH + " levels allowed";
        }
        if (message.startsWith("Number value length")) {
            return "has more than the " + StrictJson.MAX_NUMBER_LENGTH + " digits allowed";
        }
        if (message.startsWith("Name length")) {
            return "has a name longer than the "
                    + StrictJson.MAX_NAME_LENGTH
                    + " characters allowed";
        }
        return firstLine(message);
    }

    private static Problem malformed(String field, JsonProcessingException broken) {
        JsonLocation at = broken.getLocation();
        String where =
                at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
        String what = where + firstLine(broken.getOriginalMessage());
        String place = placeOf(broken, field);
        Problem problem =
                Problem.of(ProblemType.MALFORMED, "the body is not well-formed JSON, " + what);
        return place.isEmpty() ? problem : problem.violation(place, what);
    }

    /** Where the parser stood, which is nearer than the object it was filling. */
    private static String placeOf(JsonProcessingException broken, String otherwise) {
        if (!(broken.getProcessor() instanceof JsonParser parser)) {
            return otherwise;
        }
        StringBuilder place = new StringBuilder();
        for (JsonPointer at = parser.getParsingContext().pathAsPointer();
                at != null && !at.matches();
                at = at.tail()) {
            String step = at.getMatchingProperty();
            if (at.mayMatchElement()) {
                place.append('[').append(step).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(told(step));
            }
        }
        return place.toString();
    }

    private static Problem invalid(String field, String message) {
        String named = field.isEmpty() ? "the body" : field;
        return Problem.of(ProblemType.INVALID, named + " " + message)
                .violation(field.isEmpty() ? "$" : field, message);
    }

    /** Jackson's first line without names of our classes. */
    private static String firstLine(@Nullable String message) {
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        return Told.of(
                line.replaceAll("\\(for [^)]*\\)|`[a-zA-Z0-9_.$<>]+`", "").strip(), MAX_SAID);
    }

    private static String told(String name) {
        return Told.of(name, MAX_NAME_TOLD);
    }

    /** What a field of some type takes. */
    private record Expected(String what, @Nullable String range) {
        static Expected of(@Nullable Class<?> type) {
            if (type == null) {
                return new Expected("another kind of value", null);
            }
            if (type.isEnum()) {
                return new Expected("one of " + names(type), null);
            }
            if (type == long.class || type == Long.class) {
                return new Expected("a whole number", "-2^63 to 2^63-1");
            }
            if (type == int.class || type == Integer.class) {
                return new Expected("a whole number", "-2^31 to 2^31-1");
            }
            if (type == boolean.class || type == Boolean.class) {
                return new Expected("true or false", null);
            }
            if (CharSequence.class.isAssignableFrom(type)) {
                return new Expected("a string", null);
            }
            if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
                return new Expected("a number", null);
            }
            return structured(type);
        }

        private static Expected structured(Class<?> type) {
            return switch (type.getName()) {
                case "java.time.LocalDate" -> new Expected(Dates.DATE_WANTED, null);
                case "java.time.Instant" -> new Expected(Dates.TIME_WANTED, null);
                case "java.util.UUID" ->
                        new Expected("a UUID, 8-4-4-4-12 hexadecimal digits", null);
                default ->
                        new Expected(
                                Iterable.class.isAssignableFrom(type) || type.isArray()
                                        ? "a list"
                                        : "an object",
                                null);
            };
        }

        String message() {
            return "must be " + what;
        }

        String within() {
            return message() + (range == null ? "" : " from " + range);
        }

        private static String names(Class<?> type) {
            String all =
                    Stream.of(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
            return all.length() > MAX_LISTED ? "the documented values" : all;
        }
    }
}
