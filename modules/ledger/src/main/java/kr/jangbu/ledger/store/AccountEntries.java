package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kr.jangbu.ledger.AccountEntry;
import kr.jangbu.ledger.AccountEntry.After;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.core.Row;
import kr.jangbu.ledger.store.Entries.Found;
import kr.jangbu.web.Page;

/**
 * An account's entries with the balances after each. Balances are stored per commit: from what a
 * commit left, the account's later transfers of that commit are taken off.
 */
public final class AccountEntries {
    // Per commit: what stood after it, less what was moved from the page's first entry on, except
    // by that entry itself, and so on: a window ends just before its own row. The offset keeps
    // the database from joining all transfers to all commits.
    private static final String AFTER =
            """
            with a as materialized (select account_no as no from ledger.account where id = ?)
            select t.seq,
                b.debits_posted - coalesce(sum(t.posted * t.debited) over later, 0) as debits_posted,
                b.credits_posted - coalesce(sum(t.posted * (1 - t.debited)) over later, 0) as credits_posted,
                b.debits_pending - coalesce(sum(t.held * t.debited) over later, 0) as debits_pending,
                b.credits_pending - coalesce(sum(t.held * (1 - t.debited)) over later, 0) as credits_pending
            from a
            cross join unnest(?::timestamptz[], ?::bigint[], ?::bigint[]) as k (recorded_at, commit_no, first_seq)
            join lateral (
                select * from ledger.history
                where account_no = a.no and recorded_at = k.recorded_at and commit_no = k.commit_no limit 1) b on true
            join lateral (
                select t.seq, (t.debit_no = a.no)::int as debited,
                    case when t.kind in (0, 2) then t.amount else 0 end as posted,
                    case when t.kind = 1 then t.amount when t.kind >= 2 then -p.amount else 0 end as held
                from ledger.transfer t left join ledger.pending p on p.seq = t.pending_seq
                where t.seq >= k.first_seq and t.seq < (k.commit_no + 1) * 8192
                    and (t.debit_no = a.no or t.credit_no = a.no)
                offset 0) t on true
            window later as (partition by k.commit_no order by t.seq desc
                rows between unbounded preceding and 1 preceding)
            """;

    private final Connection db;

    public AccountEntries(Connection db) {
        this.db = db;
    }

    /** Nothing when there is no such account. */
    public Page<AccountEntry> page(String accountId, EntryQuery query) throws SQLException {
        Page<Found> page = new Entries(db).found(query.account(accountId));
        Map<Long, After> after = after(accountId, page.items());
        return page.map(
                f -> new AccountEntry(f.entry(), Objects.requireNonNull(after.get(f.seq()))));
    }

    /** The balances after entries of an account, by their places. */
    private Map<Long, After> after(String accountId, List<Found> entries) throws SQLException {
        Map<Long, After> after = new HashMap<>();
        if (entries.isEmpty()) {
            return after;
        }
        Sql sql = new Sql();
        addBalancesAfter(sql, accountId, entries);
        try (PreparedStatement statement = sql.prepare(db);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                after.put(row.getLong("seq"), after(row));
            }
        }
        return after;
    }

    void addBalancesAfter(Sql sql, String accountId, List<Found> entries) throws SQLException {
        Map<Long, Found> firsts = firstOfEachCommit(entries);
        sql.add(
                AFTER,
                accountId,
                Rows.instants(
                        db, firsts.values().stream().map(f -> f.entry().recordedAt()).toList()),
                Rows.numbers(db, firsts.keySet()),
                Rows.numbers(db, firsts.values().stream().map(Found::seq).toList()));
    }

    private static Map<Long, Found> firstOfEachCommit(List<Found> entries) {
        Map<Long, Found> firsts = new TreeMap<>();
        for (Found entry : entries) {
            firsts.merge(Row.commitNo(entry.seq()), entry, (a, b) -> a.seq() < b.seq() ? a : b);
        }
        return firsts;
    }

    private static After after(ResultSet row) throws SQLException {
        return new After(
                row.getLong("debits_posted"),
                row.getLong("credits_posted"),
                row.getLong("debits_pending"),
                row.getLong("credits_pending"));
    }
}
