package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.TwoDates.Difference;
import kr.jangbu.ledger.TwoDates.Span;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Reads what became known of a day between two times: along the commits of that time, so it costs
 * what was recorded then, whatever the age of the books.
 */
public final class Learned {
    // Posted at once, or posted of a hold: the kinds that move.
    private static final String OF_SPAN =
            """
            select t.* from ledger.commit c
            join lateral (
                select * from ledger.transfer
                where seq >= c.commit_no * 8192 and seq < (c.commit_no + 1) * 8192) t on true
            where c.recorded_at > ? and c.recorded_at <= ? and t.effective_on <= ?
                and t.kind in (0, 2)
            """;

    private final Connection db;

    public Learned(Connection db) {
        this.db = db;
    }

    public List<Difference> accounts(Span span, @Nullable String after, int limit)
            throws SQLException {
        Sql sql =
                new Sql()
                        .add("with learned as (")
                        .add(OF_SPAN, span.earlier(), span.later(), span.effectiveOn())
                        .add(
                                """
                                ), sides as (
                                    select debit_no as no, amount as debit, 0 as credit from learned
                                    union all
                                    select credit_no, 0, amount from learned)
                                select a.id, a.unit, sum(s.debit)::bigint as debits,
                                    sum(s.credit)::bigint as credits, count(*) as entries
                                from sides s join ledger.account a on a.account_no = s.no
                                where a.id > ?
                                group by a.id, a.unit order by a.id limit ?
                                """,
                                after == null ? "" : after,
                                limit);
        List<Difference> found = new ArrayList<>();
        try (PreparedStatement statement = sql.prepare(db);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(
                        new Difference(
                                row.getString("id"),
                                Accounts.unit(row),
                                row.getLong("debits"),
                                row.getLong("credits"),
                                row.getLong("entries")));
            }
        }
        return found;
    }

    public Page<Entry> entries(
            Span span, @Nullable String account, @Nullable String cursor, int limit)
            throws SQLException {
        Cursor after = Cursor.read(cursor, 2);
        Sql sql = new Sql().add(OF_SPAN, span.earlier(), span.later(), span.effectiveOn());
        if (account != null) {
            sql.add(
                    """
                    and exists (select from ledger.account a
                        where a.id = ? and a.account_no in (t.debit_no, t.credit_no))
                    """,
                    account);
        }
        if (after != null) {
            sql.add("and (t.recorded_at, t.seq) > (?, ?)", after.instant(0), after.number(1));
        }
        sql.add("order by t.recorded_at, t.seq limit ?", limit + 1);
        return new Entries(db).page(sql, limit);
    }
}
