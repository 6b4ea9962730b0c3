package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryOrder;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.core.Flags;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/** Reads recorded transfers. */
public final class Entries {
    private static final String COLUMNS =
            """
            select t.*, d.id as debit_id, c.id as credit_id,
                case when p.state = 0 and p.expires_at <= clock_timestamp() then 3 else p.state end as hold_state
            from (
            """;

    private static final String NAMES =
            """
            ) t
            join ledger.account d on d.account_no = t.debit_no
            join ledger.account c on c.account_no = t.credit_no
            left join ledger.pending p on p.seq = t.seq
            """;

    private static final String BY_ID =
            """
            select t.* from ledger.transfer_id i
            join lateral (select * from ledger.transfer where seq = i.seq limit 1) t on true
            where i.id = ?
            """;

    /** For a page of 50 these look at some 12,000 places. */
    private static final int MOST_STRETCHES = 5;

    private final Connection db;

    public Entries(Connection db) {
        this.db = db;
    }

    /** An entry and its place. */
    record Found(long seq, Entry entry) {
        private String cursor() {
            return new EntryStretch.Point(entry.recordedAt(), seq).cursor();
        }
    }

    public Optional<Entry> byId(UUID id) throws SQLException {
        Sql sql = new Sql().add(COLUMNS).add(BY_ID, id).add(NAMES);
        return read(sql).stream().map(Found::entry).findFirst();
    }

    public Page<Entry> page(EntryQuery query) throws SQLException {
        return found(query).map(Found::entry);
    }

    /**
     * Of a query for the columns of {@code ledger.transfer}, oldest first, one more than a page.
     */
    Page<Entry> page(Sql transfers, int limit) throws SQLException {
        Sql sql = new Sql().add(COLUMNS).add(transfers).add(NAMES).add(order(EntryOrder.OLDEST));
        return Page.of(read(sql), limit, Found::cursor).map(Found::entry);
    }

    /** Looks along the query's path until the page is full, the path ends, or it was long. */
    Page<Found> found(EntryQuery query) throws SQLException {
        List<Found> found = new ArrayList<>();
        @Nullable EntryStretch stretch = EntryStretch.first(query);
        for (int i = 0; i < MOST_STRETCHES && stretch != null; i++) {
            Sql sql = new Sql().add(COLUMNS);
            stretch.addTransfers(sql);
            sql.add(NAMES).add(order(query.order()));
            found.addAll(read(sql));
            if (found.size() > query.limit()) {
                return Page.of(found, query.limit(), Found::cursor);
            }
            stretch = next(stretch);
        }
        return new Page<>(found, stretch == null ? null : stretch.cursor());
    }

    /** Null at the end of the path. */
    private @Nullable EntryStretch next(EntryStretch stretch) throws SQLException {
        Sql sql = new Sql();
        stretch.addLast(sql);
        try (PreparedStatement statement = sql.prepare(db);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? stretch.next(Rows.instant(row, "recorded_at"), row.getLong("position"))
                    : null;
        }
    }

    private static String order(EntryOrder order) {
        return switch (order) {
            case NEWEST -> "order by t.recorded_at desc, t.seq desc";
            case OLDEST -> "order by t.recorded_at, t.seq";
        };
    }

    private List<Found> read(Sql sql) throws SQLException {
        List<Found> found = new ArrayList<>();
        try (PreparedStatement statement = sql.prepare(db);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new Found(row.getLong("seq"), entry(row)));
            }
        }
        return found;
    }

    private static @Nullable String subject(ResultSet row) throws SQLException {
        String kept = row.getString("subject");
        return kept.isEmpty() ? null : kept;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Flags flags = new Flags(row.getInt("flags"));
        Long holdState = Rows.numberOrNull(row, "hold_state");
        return new Entry(
                Rows.id(row, "id"),
                Codes.kind(row.getInt("kind")),
                row.getString("debit_id"),
                row.getString("credit_id"),
                row.getLong("amount"),
                Rows.idOrNull(row, "pending_id"),
                row.getString("code"),
                subject(row),
                row.getObject("effective_on", LocalDate.class),
                Rows.instant(row, "recorded_at"),
                row.getInt("timeout_seconds"),
                flags.linked(),
                flags.balancing(),
                flags.closing(),
                Rows.instantOrNull(row, "due_at"),
                holdState == null ? null : Codes.state(holdState.intValue()));
    }
}
