package kr.jangbu.ledger.journal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.store.Rows;
import org.jspecify.annotations.Nullable;

/** What a journal is made of, each kind of rows read through a cursor of the database. */
final class JournalRows {
    private static final int ROWS_AT_ONCE = 2_000;

    private static final String ACCOUNTS =
            "select id from ledger.account where unit = coalesce(?::text, unit) order by id";

    // A row of balances begins with account, time and commit, so the greatest is the latest.
    private static final String STANDING =
            """
            with asked as materialized (select ?::text as unit, ?::timestamptz as before),
            unfiled as materialized (
                select distinct on (u.account_no) u.account_no, row(u.*)::ledger.balance as b
                from asked join ledger.unfiled_balance u on u.recorded_at < asked.before
                order by u.account_no, u.recorded_at desc, u.commit_no desc)
            select a.id, a.unit, b.debits_posted - b.credits_posted as posted,
                b.debits_pending - b.credits_pending as held
            from asked join ledger.account a on a.unit = coalesce(asked.unit, a.unit)
            left join unfiled u using (account_no)
            left join lateral (
                select f as b from ledger.balance f
                where f.account_no = a.account_no and f.recorded_at < asked.before
                order by f.recorded_at desc, f.commit_no desc limit 1) f on true
            cross join lateral (select (greatest(u.b, f.b)).*) b
            where b.debits_posted <> b.credits_posted or b.debits_pending <> b.credits_pending
            order by a.id
            """;

    private static final String TRANSFERS =
            """
            select t.*, d.id as debit_id, c.id as credit_id, d.unit,
                case when t.kind = 1 then t.amount when t.kind >= 2 then -h.amount else 0 end as held
            from (
                select recorded_at, commit_no from ledger.commit
                where recorded_at >= coalesce(?::timestamptz, '-infinity') and recorded_at < ?
                order by recorded_at, commit_no) k
            join lateral (
                select * from ledger.transfer
                where seq >= k.commit_no * 8192 and seq < (k.commit_no + 1) * 8192 order by seq) t on true
            join ledger.account d on d.account_no = t.debit_no
            join ledger.account c on c.account_no = t.credit_no
            left join ledger.pending h on h.seq = t.pending_seq
            where d.unit = coalesce(?::text, d.unit)
            order by k.recorded_at, k.commit_no, t.seq
            """;

    private static final String ENDED =
            """
            select t.*, d.id as debit_id, c.id as credit_id, d.unit, -p.amount as held
            from (select ?::timestamptz as before) asked
            join ledger.pending p on p.expires_at < asked.before
                and (p.state = 0 or p.resolved_at >= asked.before)
            join lateral (
                select * from ledger.transfer where seq = p.seq and recorded_at < asked.before limit 1) t on true
            join ledger.account d on d.account_no = t.debit_no
            join ledger.account c on c.account_no = t.credit_no
            where d.unit = coalesce(?::text, d.unit)
            order by t.due_at, t.seq
            """;

    private final Connection db;
    private final @Nullable String unit;
    private final Instant before;

    /**
     * @param db in a transaction, which a cursor needs
     * @param before nothing that was recorded then or later
     */
    JournalRows(Connection db, @Nullable Unit unit, Instant before) {
        this.db = db;
        this.unit = unit == null ? null : unit.name();
        this.before = before;
    }

    interface Each {
        void on(ResultSet row) throws SQLException, IOException;
    }

    /** {@code id}, in order. */
    void accounts(Each each) throws SQLException, IOException {
        try (PreparedStatement statement = db.prepareStatement(ACCOUNTS)) {
            statement.setString(1, unit);
            read(statement, each);
        }
    }

    /** How accounts stood that did not stand at nothing: {@code id, unit, posted, held}. */
    void standingBefore(Instant from, Each each) throws SQLException, IOException {
        try (PreparedStatement statement = db.prepareStatement(STANDING)) {
            statement.setString(1, unit);
            Rows.set(statement, 2, from);
            read(statement, each);
        }
    }

    /**
     * The columns of {@code ledger.transfer}, {@code debit_id, credit_id, unit, held}, in the order
     * of recording.
     */
    void transfers(@Nullable Instant from, Each each) throws SQLException, IOException {
        try (PreparedStatement statement = db.prepareStatement(TRANSFERS)) {
            Rows.set(statement, 1, from);
            Rows.set(statement, 2, before);
            statement.setString(3, unit);
            read(statement, each);
        }
    }

    /** The same of holds whose time was over although no expiry was recorded by then. */
    void endedHolds(Each each) throws SQLException, IOException {
        try (PreparedStatement statement = db.prepareStatement(ENDED)) {
            Rows.set(statement, 1, before);
            statement.setString(2, unit);
            read(statement, each);
        }
    }

    private static void read(PreparedStatement statement, Each each)
            throws SQLException, IOException {
        statement.setFetchSize(ROWS_AT_ONCE);
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                each.on(row);
            }
        }
    }
}
