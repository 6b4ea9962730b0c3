package kr.jangbu.ledger.store;

import java.time.Instant;
import java.util.Objects;
import kr.jangbu.ledger.EntryOrder;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.store.EntryPath.Arm;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a query's path: so many places after a point, and the entries there. The numbers
 * stand in the text and every part has its own, so that the database walks along its indexes; what
 * a stretch costs does not depend on the age of the books.
 *
 * @param after where the stretch begins; null: at the end of the books that comes first
 * @param places how many, 2 or more
 */
record EntryStretch(EntryQuery query, EntryPath path, @Nullable Point after, int places) {
    /** Each stretch is that many times longer than the one before, up to the longest. */
    private static final int GROWTH = 4;

    private static final int LONGEST = 8_192;

    /** Of an entry: when it was recorded, and its place in the books. */
    record Point(Instant recordedAt, long seq) {
        String cursor() {
            return Cursor.of(recordedAt, seq);
        }
    }

    /**
     * Long enough for a page if each place has an entry that is wanted, and the cursor's none.
     *
     * @throws kr.jangbu.web.problem.Problem when the cursor is none of this list
     */
    static EntryStretch first(EntryQuery query) {
        Cursor cursor = Cursor.read(query.cursor(), 2);
        Point after = cursor == null ? null : new Point(cursor.instant(0), cursor.number(1));
        return new EntryStretch(query, EntryPath.of(query), after, query.limit() + 2);
    }

    /**
     * What follows on this one.
     *
     * @param position of its last place, see {@link #addLast}
     */
    EntryStretch next(Instant recordedAt, long position) {
        long lastOfPlace =
                isNewestFirst() ? position * path.width() : (position + 1) * path.width() - 1;
        return new EntryStretch(
                query,
                path,
                new Point(recordedAt, lastOfPlace),
                Math.min(places * GROWTH, LONGEST));
    }

    /** Leads to where this one begins, which is not the end of the books. */
    String cursor() {
        return Objects.requireNonNull(after).cursor();
    }

    /** Adds a query for the columns of {@code ledger.transfer}: in order, one more than a page. */
    void addTransfers(Sql sql) {
        int rows = query.limit() + 1;
        sql.add("select t.* from (");
        addPlaces(sql);
        sql.add(") p join lateral (select * from ledger.transfer where true");
        addSpan(sql);
        path.addFilters(sql, query);
        sql.add(ordered("order by seq %1$s limit " + rows + ") t on true"));
        sql.add(ordered("order by p.recorded_at %1$s, p.position %1$s, t.seq %1$s limit " + rows));
    }

    /** Adds a query for the last place, no row if there are fewer places than it may have. */
    void addLast(Sql sql) {
        addPlaces(sql);
        sql.add("offset " + (places - 1));
    }

    private void addPlaces(Sql sql) {
        sql.add("select * from (");
        String union = "";
        for (Arm arm : path.arms(query)) {
            sql.add(union + "(" + arm.select(), arm.values().toArray());
            addBounds(sql, arm);
            sql.add(ordered("order by recorded_at %1$s, position %1$s limit " + places + ")"));
            union = "union all ";
        }
        sql.add(ordered(") u order by recorded_at %1$s, position %1$s limit " + places));
    }

    private void addBounds(Sql sql, Arm arm) {
        if (query.from() != null) {
            sql.add("and recorded_at >= ?", query.from());
        }
        if (query.to() != null) {
            sql.add("and recorded_at < ?", query.to());
        }
        if (after != null) {
            // With the place where it begins: there may be more of it.
            String beyond = isNewestFirst() ? "<=" : ">=";
            sql.add(
                    "and (recorded_at, %s) %s (?, ?)".formatted(arm.position(), beyond),
                    after.recordedAt(),
                    after.seq() / path.width());
        }
    }

    /** The entries of a place; of the one where the stretch begins, only what comes after. */
    private void addSpan(Sql sql) {
        String first = "p.position * " + path.width();
        String end = "(p.position + 1) * " + path.width();
        if (after == null) {
            sql.add("and seq >= %s and seq < %s".formatted(first, end));
            return;
        }
        String bounds =
                isNewestFirst()
                        ? "and seq >= %s and seq < case p.position when ? then ? else %s end"
                        : "and seq > case p.position when ? then ? else %s - 1 end and seq < %s";
        sql.add(bounds.formatted(first, end), after.seq() / path.width(), after.seq());
    }

    private boolean isNewestFirst() {
        return query.order() == EntryOrder.NEWEST;
    }

    private String ordered(String sql) {
        return sql.formatted(isNewestFirst() ? "desc" : "asc");
    }
}
