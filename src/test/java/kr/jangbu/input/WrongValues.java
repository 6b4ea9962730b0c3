package kr.jangbu.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** What may not stand in the place of a good value, by the type of the good one. */
final class WrongValues {
    /**
     * @param name short, for failures and for the table's exceptions
     */
    record Wrong(String name, String json) {
        static Wrong of(String json) {
            return new Wrong(json, json);
        }
    }

    static final String NULL = "null";
    static final String ZERO = "0";
    static final String EMPTY_TEXT = "\"\"";
    static final String BLANK = "\"   \"";
    static final String EMPTY_LIST = "[]";
    static final String EMPTY_OBJECT = "{}";
    static final String NO_SUCH_WORD = "\"no such word\"";
    static final String MOST_OF_A_LONG = "9223372036854775807";
    static final String OVER_A_TRILLION = "1000000000001";

    /** Longer than any text that the interface takes. */
    private static final int LONG = 240_000;

    /** Longer than any list that the interface takes. */
    private static final int MANY = 10_000;

    private static final List<Wrong> NOT_A_TEXT = all("5", "1.5", "true", "[]", "{}", NULL);

    private static final List<Wrong> TEXTS =
            List.of(
                    Wrong.of(EMPTY_TEXT),
                    Wrong.of(BLANK),
                    new Wrong("longer than any", "\"가" + "a".repeat(LONG) + "\""),
                    new Wrong("U+0000", "\"a\\u0000b\""),
                    new Wrong("half a character", "\"a\\ud800b\""));

    private static final List<Wrong> DATES =
            Stream.of(
                            "0000-00-00",
                            "2026-02-30",
                            "9999-99-99",
                            "9999-12-31",
                            "0000-01-01",
                            "-0001-01-01",
                            "+999999999-12-31",
                            "2026-1-5",
                            "20260105",
                            "2026-01-05T00:00:00Z",
                            "yesterday")
                    .map(date -> Wrong.of("\"" + date + "\""))
                    .toList();

    private static final List<Wrong> NUMBERS =
            concat(
                    List.of(
                            all(
                                    "\"5\"",
                                    "true",
                                    "[]",
                                    EMPTY_OBJECT,
                                    NULL,
                                    "1.5",
                                    "1.0",
                                    "1e3",
                                    "-1",
                                    ZERO),
                            all(
                                    OVER_A_TRILLION,
                                    MOST_OF_A_LONG,
                                    "9223372036854775808",
                                    "-9223372036854775808"),
                            all(
                                    "-9223372036854775809",
                                    "1e400",
                                    "-1e400",
                                    "1e-400",
                                    "1e2147483647"),
                            all("NaN", "Infinity", "-Infinity", "0x10", "01", "+1", ".5", "1."),
                            List.of(new Wrong("900 digits", "9".repeat(900)))));

    private static final List<Wrong> TRUTHS =
            all("\"true\"", "\"yes\"", "\"\"", "1", ZERO, "[]", "{}", NULL, "TRUE");

    private static final List<Wrong> OBJECTS =
            all("\"text\"", "\"\"", "5", "true", "[]", "[{}]", NULL);

    private WrongValues() {}

    static List<Wrong> insteadOf(JsonNode good) {
        return switch (good.getNodeType()) {
            case STRING -> concat(List.of(NOT_A_TEXT, TEXTS, wordsInsteadOf(good.asText())));
            case NUMBER -> NUMBERS;
            case BOOLEAN -> TRUTHS;
            case OBJECT -> OBJECTS;
            case ARRAY -> concat(List.of(lists(), List.of(manyOf(good.get(0)))));
            case NULL, MISSING, BINARY, POJO ->
                    throw new IllegalArgumentException(
                            "a good body shows every field's type, not " + good);
        };
    }

    /** A text without a space is a code, a date or an id; one with spaces is free. */
    private static List<Wrong> wordsInsteadOf(String good) {
        if (good.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return DATES;
        }
        return good.contains(" ") ? List.of() : all(NO_SUCH_WORD);
    }

    private static List<Wrong> lists() {
        return all("\"text\"", "5", "true", EMPTY_OBJECT, NULL, EMPTY_LIST);
    }

    private static Wrong manyOf(JsonNode element) {
        return new Wrong(
                MANY + " elements",
                "[" + String.join(",", Collections.nCopies(MANY, element.toString())) + "]");
    }

    private static List<Wrong> all(String... json) {
        return Stream.of(json).map(Wrong::of).toList();
    }

    private static List<Wrong> concat(List<List<Wrong>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
