package kr.jangbu.ledger.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import kr.jangbu.ledger.core.AccountState.Snapshot;
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
                    debits_pending = coalesce(u.debits_pending, 0), credits_pending = coalesce(u.credits_pending, 0),
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
     * How the accounts of a batch stand after it, a column each, in the order of their numbers.
     *
     * @param debitsPending null: 0 on all; also of the credits
     * @param closed null: none is
     * @param nextDue null: on none
     */
    record Stands(
            int accounts,
            Array no,
            Array debitsPosted,
            Array creditsPosted,
            @Nullable Array debitsPending,
            @Nullable Array creditsPending,
            @Nullable Array closed,
            @Nullable Array nextDue) {
        static Stands of(Connection db, List<Snapshot> accounts) throws SQLException {
            return new Stands(
                    accounts.size(),
                    Rows.numbers(db, accounts, Snapshot::no),
                    Rows.numbers(db, accounts, Snapshot::debitsPosted),
                    Rows.numbers(db, accounts, Snapshot::creditsPosted),
                    pending(db, accounts, Snapshot::debitsPending),
                    pending(db, accounts, Snapshot::creditsPending),
                    Commits.closed(db, accounts),
                    Commits.nextDue(db, accounts));
        }
    }

    /**
     * @param leaves of the transfers, by place
     */
    static void add(
            Together together,
            long commitNo,
            Instant recordedAt,
            Set<String> codes,
            Stands stands,
            byte[] leaves) {
        together.add(
                ADD,
                (statement, first) -> {
                    int next = first;
                    statement.setLong(next++, commitNo);
                    Rows.set(statement, next++, recordedAt);
                    statement.setArray(next++, Rows.texts(statement.getConnection(), codes));
                    statement.setArray(next++, stands.no());
                    statement.setArray(next++, stands.debitsPosted());
                    statement.setArray(next++, stands.creditsPosted());
                    statement.setArray(next++, stands.debitsPending());
                    statement.setArray(next++, stands.creditsPending());
                    statement.setArray(next++, stands.closed());
                    statement.setArray(next++, stands.nextDue());
                    statement.setBytes(next++, leaves);
                    return next;
                },
                stands.accounts(),
                "accounts");
    }

    /** Null when nothing is held on any, as after most large batches. */
    private static @Nullable Array pending(
            Connection db, List<Snapshot> accounts, ToLongFunction<Snapshot> held)
            throws SQLException {
        return accounts.stream().anyMatch(a -> held.applyAsLong(a) != 0)
                ? Rows.numbers(db, accounts, held)
                : null;
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
