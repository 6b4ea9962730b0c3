package kr.jangbu.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of an account's entries to show, newest first.
 *
 * @param limit how many, 1 to {@value kr.jangbu.web.Page#MAX_LIMIT}
 * @param cursor where the page before ended; null: the first page
 * @param from recorded at or after; null: since ever
 * @param to recorded before; null: until now
 */
public record EntryQuery(
        int limit, @Nullable String cursor, @Nullable Instant from, @Nullable Instant to) {
    public static EntryQuery newest(int limit) {
        return new EntryQuery(limit, null, null, null);
    }
}
