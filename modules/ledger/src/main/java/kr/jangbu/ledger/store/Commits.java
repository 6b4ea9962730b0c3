package kr.jangbu.ledger.store;

import java.sql.Array;
import java.sql.Connection;
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

    private Commits() {}

    /**
     * @param leaves of the transfers, by place
     */
    static void add(
            Together together, long commitNo, Instant recordedAt, Book book, byte[] leaves) {
        List<Snapshot> accounts = book.touchedAccounts();
        together.add(
                ADD,
                (statement, first) -> {
                    Connection db = statement.getConnection();
                    int next = first;
                    statement.setLong(next++, commitNo);
                    Rows.set(statement, next++, recordedAt);
                    statement.setArray(next++, Rows.texts(db, book.codes()));
                    statement.setArray(next++, Rows.numbers(db, accounts, Snapshot::no));
                    statement.setArray(next++, Rows.numbers(db, accounts, Snapshot::debitsPosted));
                    statement.setArray(next++, Rows.numbers(db, accounts, Snapshot::creditsPosted));
                    statement.setArray(next++, Rows.numbers(db, accounts, Snapshot::debitsPending));
                    statement.setArray(
                            next++, Rows.numbers(db, accounts, Snapshot::creditsPending));
                    statement.setArray(next++, closed(db, accounts));
                    statement.setArray(next++, nextDue(db, accounts));
                    statement.setBytes(next++, leaves);
                    return next;
                },
                accounts.size(),
                "accounts");
    }

    /** Null when none is, which is nearly always. */
    private static @Nullable Array closed(Connection db, List<Snapshot> accounts)
            throws SQLException {
        return accounts.stream().anyMatch(Snapshot::closed)
                ? db.createArrayOf("boolean", accounts.stream().map(Snapshot::closed).toArray())
                : null;
    }

    private static @Nullable Array nextDue(Connection db, List<Snapshot> accounts)
            throws SQLException {
        return accounts.stream().anyMatch(a -> a.nextDue() != null)
                ? Rows.instants(db, accounts.stream().map(Snapshot::nextDue).toList())
                : null;
    }
}
