package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.core.Flags;
import kr.jangbu.ledger.core.Row;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Page;

/** Reads recorded transfers. */
public final class Entries {
    private static final String COLUMNS =
            """
            t.*, d.id as debit_id, c.id as credit_id,
                case when p.state = 0 and p.expires_at <= clock_timestamp() then 3 else p.state end as hold_state
            """;

    private static final String NAMES =
            """
            join ledger.account d on d.account_no = t.debit_no
            join ledger.account c on c.account_no = t.credit_no
            left join ledger.pending p on p.seq = t.seq
            """;

    private static final String BY_ID =
            "select "
                    + COLUMNS
                    + """
                    from ledger.transfer_id i
                    join lateral (select * from ledger.transfer where seq = i.seq limit 1) t on true
                    """
                    + NAMES
                    + "where i.id = ?";

    private static final String BY_SUBJECT =
            "select "
                    + COLUMNS
                    + """
                    from (
                        select seq from (
                            select seq, recorded_at from ledger.transfer_subject where subject = ?
                            union all
                            select s.seq, s.recorded_at from ledger.unfiled f
                            join lateral (
                                select seq, recorded_at from ledger.transfer
                                where seq >= f.commit_no * 8192 and seq < (f.commit_no + 1) * 8192
                                    and subject = ?) s on true) s
                        order by recorded_at desc, seq desc limit ?) s
                    join lateral (select * from ledger.transfer where seq = s.seq limit 1) t on true
                    """
                    + NAMES
                    + "order by t.recorded_at desc, t.seq desc";

    // An account's transfers lie in its commits, newest first; only as many commits are opened as
    // needed.
    private static final String BY_ACCOUNT =
            "select "
                    + COLUMNS
                    + """
                    from (
                        select t.* from (
                            select b.commit_no, b.account_no from ledger.history b
                            where b.account_no = (select account_no from ledger.account where id = ?)
                                and b.recorded_at >= coalesce(?::timestamptz, '-infinity') and b.recorded_at < coalesce(?::timestamptz, 'infinity')
                                and (b.recorded_at, b.commit_no) <= (coalesce(?::timestamptz, 'infinity'), ?)
                            order by b.recorded_at desc, b.commit_no desc limit ?) b
                        join lateral (
                            select * from ledger.transfer
                            where seq >= b.commit_no * 8192 and seq < least((b.commit_no + 1) * 8192, ?)
                                and (debit_no = b.account_no or credit_no = b.account_no)
                            order by seq desc limit ?) t on true
                        order by t.seq desc limit ?) t
                    """
                    + NAMES
                    + "order by t.seq desc";

    private final Connection db;

    public Entries(Connection db) {
        this.db = db;
    }

    public Optional<Entry> byId(UUID id) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(BY_ID)) {
            statement.setObject(1, id);
            return read(statement).stream().map(Found::entry).findFirst();
        }
    }

    public List<Entry> about(String subject, int limit) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(BY_SUBJECT)) {
            statement.setString(1, subject);
            statement.setString(2, subject);
            statement.setInt(3, limit);
            return read(statement).stream().map(Found::entry).toList();
        }
    }

    public Page<Entry> ofAccount(String accountId, EntryQuery query) throws SQLException {
        Cursor cursor = Cursor.read(query.cursor(), 2);
        Instant before = cursor == null ? null : cursor.instant(0);
        long beforeSeq = cursor == null ? Long.MAX_VALUE : cursor.number(1);
        int rows = query.limit() + 1;
        try (PreparedStatement statement = db.prepareStatement(BY_ACCOUNT)) {
            statement.setString(1, accountId);
            Rows.set(statement, 2, query.from());
            Rows.set(statement, 3, query.to());
            Rows.set(statement, 4, before);
            statement.setLong(5, Row.commitNo(beforeSeq));
            statement.setInt(6, rows + 1); // the cursor's own commit may hold nothing more
            statement.setLong(7, beforeSeq);
            statement.setInt(8, rows);
            statement.setInt(9, rows);
            return Page.of(read(statement), query.limit(), Found::cursor).map(Found::entry);
        }
    }

    private record Found(long seq, Entry entry) {
        String cursor() {
            return Cursor.of(entry.recordedAt(), seq);
        }
    }

    private static List<Found> read(PreparedStatement statement) throws SQLException {
        List<Found> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new Found(row.getLong("seq"), entry(row)));
            }
        }
        return found;
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
                row.getString("subject"),
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
