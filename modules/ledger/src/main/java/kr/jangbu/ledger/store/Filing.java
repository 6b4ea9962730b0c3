package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Files what posting appended: balances under their accounts, transfers under their subjects,
 * commits under their codes. No answer depends on when: readers look at what is not filed yet, too.
 * In bulk and sorted, which costs half of what it would cost to whoever posts.
 */
public final class Filing {
    private static final String NO_FLUSH = "set local synchronous_commit = off";

    // Whoever files the same at the same time takes other commits.
    private static final String FILE =
            """
            with f as (
                delete from ledger.unfiled where commit_no in (
                    select commit_no from ledger.unfiled where commit_no = any(array(
                        select commit_no from (
                            select commit_no, sum(cardinality(account_no)) over (order by commit_no) as balances,
                                row_number() over (order by commit_no) as place
                            from (select commit_no, account_no from ledger.unfiled
                                  order by commit_no limit ?) oldest) oldest
                        where place = 1 or balances <= ?))
                    for update skip locked)
                returning *),
            balances as (
                insert into ledger.balance
                select u.account_no, f.recorded_at, f.commit_no, u.debits_posted, u.credits_posted,
                       coalesce(u.debits_pending, 0), coalesce(u.credits_pending, 0), coalesce(u.closed, false), u.next_due
                from f cross join lateral unnest(f.account_no, f.debits_posted, f.credits_posted,
                        f.debits_pending, f.credits_pending, f.closed, f.next_due)
                    as u (account_no, debits_posted, credits_posted, debits_pending, credits_pending, closed, next_due)
                order by u.account_no, f.recorded_at, f.commit_no),
            subjects as (
                insert into ledger.transfer_subject
                select ledger.subject_key(t.subject), t.recorded_at, t.seq
                from f join lateral (
                    select subject, recorded_at, seq from ledger.transfer
                    where seq >= f.commit_no * 8192 and seq < (f.commit_no + 1) * 8192
                    offset 0) t on t.subject <> ''   -- offset: each commit by its own look-up
                order by 1, t.recorded_at, t.seq),
            codes as (
                insert into ledger.commit_code
                select c.code, f.recorded_at, f.commit_no from f cross join lateral unnest(f.codes) as c (code)
                order by c.code, f.recorded_at, f.commit_no)
            select count(*) from f
            """;

    /**
     * The more at once, the fewer pages are written per row; but old versions of what changes all
     * the time cannot be cleared meanwhile.
     */
    private static final int MOST_BALANCES = 100_000;

    private static final int MOST_COMMITS = 1_000;

    private final Connection db;

    public Filing(Connection db) {
        this.db = db;
    }

    /**
     * Files some in the caller's transaction, which need not be flushed before it is told of: what
     * is lost is not filed yet, and is filed again.
     *
     * @return how many commits were filed: none when nothing was left
     */
    public int file() throws SQLException {
        return file(MOST_COMMITS);
    }

    int file(int mostCommits) throws SQLException {
        try (PreparedStatement lazily = db.prepareStatement(NO_FLUSH);
                PreparedStatement statement = db.prepareStatement(FILE)) {
            lazily.execute();
            statement.setInt(1, mostCommits);
            statement.setInt(2, MOST_BALANCES);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
