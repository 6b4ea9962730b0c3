package kr.jangbu.ledger.http;

import java.util.List;
import java.util.Optional;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Checks what JSON types cannot say, and names the field. By hand: a batch has thousands of items,
 * and texts are measured in characters, not in UTF-16 units.
 */
final class Checks {
    private Checks() {}

    static <T> List<T> batch(String field, @Nullable List<@Nullable T> items, int max) {
        if (items == null || items.isEmpty() || items.size() > max) {
            int size = items == null ? 0 : items.size();
            throw Problem.invalid(field, "must hold 1 to " + max + " items, was " + size);
        }
        for (int i = 0; i < items.size(); i++) {
            required(field + "[" + i + "]", items.get(i));
        }
        return items.stream().flatMap(item -> Optional.ofNullable(item).stream()).toList();
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(field, "is required");
        }
        return value;
    }

    /** Null stays null. */
    static @Nullable String text(String field, @Nullable String value, int maxCharacters) {
        if (value == null) {
            return null;
        }
        int characters = value.codePointCount(0, value.length());
        if (characters < 1 || characters > maxCharacters) {
            throw Problem.invalid(
                    field, "must have 1 to " + maxCharacters + " characters, has " + characters);
        }
        boolean storable =
                value.codePoints()
                        .noneMatch(c ->
                                c == 0
                                        || (c >= Character.MIN_SURROGATE
                                                && c <= Character.MAX_SURROGATE));
        if (!storable) {
            throw Problem.invalid(field, "holds U+0000 or half a character");
        }
        return value;
    }

    /** A text to look for; an empty one, as of an empty field of a form, says nothing. */
    static @Nullable String filter(String name, @Nullable String value, int maxCharacters) {
        return value == null || value.isEmpty() ? null : text(name, value, maxCharacters);
    }

    static void notNegative(String field, long value) {
        if (value < 0) {
            throw Problem.invalid(field, "must be 0 or more, was " + value);
        }
    }
}
