package kr.jangbu.ledger;

import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list, by id.
 *
 * @param prefix how the id begins; null: any
 * @param unit null: any
 * @param cursor where the page before ended; null: the first page
 * @param limit how many, 1 to {@value kr.jangbu.web.Page#MAX_LIMIT}
 */
public record AccountQuery(
        @Nullable String prefix, @Nullable Unit unit, @Nullable String cursor, int limit) {
    /**
     * @throws IllegalArgumentException when the limit is beyond its bounds
     */
    public AccountQuery {
        if (limit < 1 || limit > Page.MAX_LIMIT) {
            throw new IllegalArgumentException("a page has 1 to " + Page.MAX_LIMIT + " accounts");
        }
    }
}
