package kr.jangbu.ledger.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import kr.jangbu.ledger.core.AccountState.Snapshot;
import kr.jangbu.ledger.core.Book;
import org.jspecify.annotations.Nullable;

/**
 * Ends a batch in one statement: how its accounts stand now, what {@link Filing} is to file of it,
 * and for the sealer the leaves that its transfers will be.
 */
final class Commits {
    private static final String ADD =
            """
            with given as not materialized (
                select ?::bigint as commit_no, ?::timestamptz as recorded_at, ?::text[] as codes, ?::bigint[] as account_no,
                    ?::bigint[] as debits_posted, ?::bigint[] as credits_posted,
                    ?::bigint[] as debits_pending, ?::bigint[] as credits_pending,
                    ?::boolean[] as closed, ?::timestamptz[] as next_due),
            stands as (
                update ledger.standing s
                set debits_posted = u.debits_posted, credits_posted = u.credits_posted,
                    debits_pending = u.debits_pending, credits_pending = u.credits_pending,
                    closed = coalesce(u.closed, false), next_due = u.next_due, touched_at = g.recorded_at
                from given g cross join lateral unnest(g.account_no, g.debits_posted, g.credits_posted,
                        g.debits_pending, g.credits_pending, g.closed, g.next_due)
                    as u (no, debits_posted, credits_posted, debits_pending, credits_pending, closed, next_due)
                where s.account_no = u.no
                returning 1),
            unfiled as (
                insert into ledger.unfiled
                select commit_no, recorded_at, codes, account_no, debits_posted, credits_posted,
                    debits_pending, credits_pending, closed, next_due from given),
            commits as (
                insert into ledger.commit (commit_no, xid, recorded_at, leaves)
                select commit_no, pg_current_xact_id(), recorded_at, ? from given)
            select count(*) from stands
            """;

    private final Connection db;

    Commits(Connection db) {
        this.db = db;
    }

    /**
     * @param leaves of the transfers, by place
     */
    void add(long commitNo, Instant recordedAt, Book book, byte[] leaves) throws SQLException {
        List<Snapshot> accounts = book.touchedAccounts();
        try (PreparedStatement statement = db.prepareStatement(ADD)) {
            statement.setLong(1, commitNo);
            Rows.set(statement, 2, recordedAt);
            statement.setArray(3, Rows.texts(db, book.codes()));
            statement.setArray(4, Rows.numbers(db, accounts, Snapshot::no));
            statement.setArray(5, Rows.numbers(db, accounts, Snapshot::debitsPosted));
            statement.setArray(6, Rows.numbers(db, accounts, Snapshot::creditsPosted));
            statement.setArray(7, Rows.numbers(db, accounts, Snapshot::debitsPending));
            statement.setArray(8, Rows.numbers(db, accounts, Snapshot::creditsPending));
            statement.setArray(9, closed(accounts));
            statement.setArray(10, nextDue(accounts));
            statement.setBytes(11, leaves);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                expect(accounts.size(), row.getInt(1));
            }
        }
    }

    /** Null when none is, which is nearly always. */
    private @Nullable Array closed(List<Snapshot> accounts) throws SQLException {
        return accounts.stream().anyMatch(Snapshot::closed)
                ? db.createArrayOf("boolean", accounts.stream().map(Snapshot::closed).toArray())
                : null;
    }

    private @Nullable Array nextDue(List<Snapshot> accounts) throws SQLException {
        return accounts.stream().anyMatch(a -> a.nextDue() != null)
                ? Rows.instants(db, accounts.stream().map(Snapshot::nextDue).toList())
                : null;
    }

    private static void expect(int accounts, int updated) {
        if (updated != accounts) {
            throw new IllegalStateException(
                    "%d accounts of %d were found again".formatted(updated, accounts));
        }
    }
}
