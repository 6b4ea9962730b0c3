package kr.jangbu.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to show, and a page of how many. Filters narrow one another; without any, it is all
 * entries. Begins with {@link #newest} or {@link #oldest}.
 *
 * <p>Pages neither repeat nor hide what was recorded when the first one was read. An account's
 * entries, read oldest first, go on with what comes in meanwhile; across accounts, an entry with an
 * earlier time may still turn up behind the reader, unless it was recorded by the horizon of the
 * sealed log.
 *
 * <p>A page whose filters passed over very much may hold fewer entries than asked, even none, and
 * still lead on: the last page is the one without a next cursor.
 *
 * @param account debited or credited; null: any
 * @param subject whom or what it concerns; null: any
 * @param code what it is for; null: any
 * @param from recorded at or after; null: since ever
 * @param to recorded before; null: until now
 * @param cursor where the page before ended, in the same query; null: the first page
 * @param limit how many, 1 to {@value kr.jangbu.web.Page#MAX_LIMIT}
 */
public record EntryQuery(
        @Nullable String account,
        @Nullable String subject,
        @Nullable String code,
        @Nullable Instant from,
        @Nullable Instant to,
        EntryOrder order,
        @Nullable String cursor,
        int limit) {

    /**
     * @throws IllegalArgumentException when the limit is beyond its bounds
     */
    public EntryQuery {
        if (limit < 1 || limit > Page.MAX_LIMIT) {
            throw new IllegalArgumentException("a page has 1 to " + Page.MAX_LIMIT + " entries");
        }
        from = nextMicro(from);
        to = nextMicro(to);
    }

    /** The books know no finer times, so "at or after" and "before" begin with the next one. */
    private static @Nullable Instant nextMicro(@Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        Instant below = instant.truncatedTo(ChronoUnit.MICROS);
        return below.equals(instant) ? instant : below.plus(1, ChronoUnit.MICROS);
    }

    public static EntryQuery newest(int limit) {
        return new EntryQuery(null, null, null, null, null, EntryOrder.NEWEST, null, limit);
    }

    public static EntryQuery oldest(int limit) {
        return new EntryQuery(null, null, null, null, null, EntryOrder.OLDEST, null, limit);
    }

    public EntryQuery account(@Nullable String id) {
        return new EntryQuery(id, subject, code, from, to, order, cursor, limit);
    }

    public EntryQuery subject(@Nullable String wanted) {
        return new EntryQuery(account, wanted, code, from, to, order, cursor, limit);
    }

    public EntryQuery code(@Nullable String wanted) {
        return new EntryQuery(account, subject, wanted, from, to, order, cursor, limit);
    }

    /** Recorded within; each end may be null, for none. */
    public EntryQuery recorded(@Nullable Instant since, @Nullable Instant before) {
        return new EntryQuery(account, subject, code, since, before, order, cursor, limit);
    }

    public EntryQuery after(@Nullable String lastCursor) {
        return new EntryQuery(account, subject, code, from, to, order, lastCursor, limit);
    }
}
