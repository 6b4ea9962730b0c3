package kr.jangbu.ledger.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import kr.jangbu.ledger.store.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Puts commits into the log, in an order that never changes, and signs the root.
 *
 * <p>Commit numbers rise in another order than transactions end, so a number may still turn up
 * below one that is visible. Hence the mark: a transaction number X and the time T at which X was
 * taken. Whoever has a number below X may have looked at the clock before T; whoever has one above
 * looks after T. Once all below X have ended, what they committed is visible and sealed, and
 * nothing will ever be recorded at or before T any more: T is the new horizon.
 *
 * <p>X is the marking transaction's own number and not the end of a snapshot: a snapshot ends
 * behind the last transaction that has <em>ended</em>, while later numbers may have been given out
 * before.
 */
public final class Sealer {
    private static final int MOST_COMMITS = 1_000;
    private static final long MOST_LEAVES = 50_000;

    // Taken before this transaction has a number.
    private static final String NOW =
            """
            select now() as at, coalesce(pg_sequence_last_value('ledger.commit_no'), 0) as commit_no,
                pg_current_xact_id_if_assigned() is null as is_new
            """;

    private static final String LOCK =
            """
            select xid, at, after_commit, coalesce(xid <= pg_snapshot_xmin(pg_current_snapshot()), false) as has_passed
            from ledger.seal_mark for update skip locked
            """;

    private static final String APPEND =
            """
            insert into ledger.sealed (first_leaf, commit_no, transfers)
            select ? + total - transfers, commit_no, transfers from (
                select commit_no, transfers, row_number() over w as place, sum(transfers) over w as total from (
                    select c.commit_no, octet_length(c.leaves) / 32 as transfers
                    from ledger.commit c
                    where c.commit_no > ? and c.xid < ?::xid8
                        and not exists (select from ledger.sealed s where s.commit_no = c.commit_no)
                    order by c.commit_no limit ?) c
                window w as (order by commit_no)) c
            where place = 1 or total <= ?
            returning commit_no, transfers
            """;

    private static final String FARTHER = "update ledger.seal_mark set after_commit = ?";

    // All below the mark is sealed; what is not has a number above the mark's.
    private static final String MARK =
            """
            update ledger.seal_mark set after_commit = coalesce(commit_no, after_commit),
                horizon = greatest(horizon, at),
                xid = pg_current_xact_id(), at = greatest(at, ?), commit_no = ?
            """;

    private final Connection db;
    private final SealKey key;

    public Sealer(Connection db, SealKey key) {
        this.db = db;
        this.key = key;
    }

    /** What a step came to. */
    public enum Step {
        /** Another sealer is at it. */
        BUSY,
        /** Transactions are running that may still record something before the mark. */
        WAITING,
        /** Some commits were sealed; there may be more before the mark. */
        SEALED,
        /** All before the mark is sealed and signed; there is a new mark. */
        MARKED
    }

    private record Now(Instant at, long commitNo) {}

    private record Mark(@Nullable String xid, @Nullable Instant at, long afterCommit) {}

    /**
     * Does a bounded piece of work, to be committed. Whatever is cut off is done by the next step.
     *
     * @throws IllegalStateException unless it is the first in its transaction
     */
    public Step step() throws SQLException {
        Now now = now();
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(LOCK)) {
            if (!row.next()) {
                return Step.BUSY;
            }
            Mark mark =
                    new Mark(
                            row.getString("xid"),
                            Rows.instantOrNull(row, "at"),
                            row.getLong("after_commit"));
            if (mark.at() == null) {
                new EarlierCommits(db).add();
                mark(now);
                return Step.MARKED;
            }
            return row.getBoolean("has_passed") ? seal(mark, now) : Step.WAITING;
        }
    }

    private Step seal(Mark mark, Now now) throws SQLException {
        Log log = new Log(db);
        long before = log.size();
        long after = append(mark, before);
        if (after > before) {
            log.addNodes(before, after);
            return Step.SEALED;
        }
        if (mark.at() != null) {
            log.sign(before, mark.at(), key);
        }
        mark(now);
        return Step.MARKED;
    }

    /** Returns the size that the tree then has. */
    private long append(Mark mark, long size) throws SQLException {
        long lastCommit = 0;
        long added = 0;
        try (PreparedStatement statement = db.prepareStatement(APPEND)) {
            statement.setLong(1, size);
            statement.setLong(2, mark.afterCommit());
            statement.setString(3, mark.xid());
            statement.setInt(4, MOST_COMMITS);
            statement.setLong(5, MOST_LEAVES);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lastCommit = Math.max(lastCommit, row.getLong("commit_no"));
                    added += row.getInt("transfers");
                }
            }
        }
        if (added > 0) {
            try (PreparedStatement statement = db.prepareStatement(FARTHER)) {
                statement.setLong(1, lastCommit);
                statement.executeUpdate();
            }
        }
        return size + added;
    }

    private Now now() throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(NOW)) {
            row.next();
            if (!row.getBoolean("is_new")) {
                throw new IllegalStateException("sealing wants a transaction of its own");
            }
            return new Now(Rows.instant(row, "at"), row.getLong("commit_no"));
        }
    }

    private void mark(Now now) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(MARK)) {
            Rows.set(statement, 1, now.at());
            statement.setLong(2, now.commitNo());
            statement.executeUpdate();
        }
    }
}
