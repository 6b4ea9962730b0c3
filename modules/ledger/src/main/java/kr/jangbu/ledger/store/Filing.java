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
    // Whoever files the same at the same time takes other commits.
    private static final String FILE =
            """
            with f as (
                delete from ledger.unfiled where commit_no in (
                    select commit_no from ledger.unfiled order by commit_no limit ? for update skip locked)
                returning *),
            balances as (
                insert into ledger.balance
                select u.account_no, f.recorded_at, f.commit_no, u.debits_posted, u.credits_posted,
                       u.debits_pending, u.credits_pending, coalesce(u.closed, false), u.next_due
                from f cross join lateral unnest(f.account_no, f.debits_posted, f.credits_posted,
                        f.debits_pending, f.credits_pending, f.closed, f.next_due)
                    as u (account_no, debits_posted, credits_posted, debits_pending, credits_pending, closed, next_due)
                order by u.account_no, f.recorded_at, f.commit_no),
            transfers as materialized (
                select t.seq, t.recorded_at, t.subject, t.code
                from f join lateral (
                    select * from ledger.transfer
                    where seq >= f.commit_no * 8192 and seq < (f.commit_no + 1) * 8192) t on true),
            subjects as (
                insert into ledger.transfer_subject
                select subject, recorded_at, seq from transfers where subject <> ''
                order by subject, recorded_at, seq),
            codes as (
                insert into ledger.commit_code
                select distinct code, recorded_at, seq / 8192 as commit_no from transfers
                order by code, recorded_at, commit_no)
            select count(*) from f
            """;

    private final Connection db;

    public Filing(Connection db) {
        this.db = db;
    }

    /**
     * Files in the caller's transaction.
     *
     * @return how many commits were filed: fewer than asked when no more were left
     */
    public int file(int mostCommits) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(FILE)) {
            statement.setInt(1, mostCommits);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
