package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.AccountQuery;
import kr.jangbu.ledger.Balance;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Page;

/** Lists accounts with how they stand now, in the order of ids. */
public final class AccountList {
    private final Connection db;

    public AccountList(Connection db) {
        this.db = db;
    }

    private record Found(long no, Balance balance) {}

    /**
     * @throws kr.jangbu.web.problem.Problem when the cursor is none of this list
     */
    public Page<Balance> page(AccountQuery query) throws SQLException {
        Sql sql = new Sql().add(Balances.NOW.formatted("a.account_no = any (array("));
        sql.add("select account_no from ledger.account where true");
        addFilters(sql, query);
        sql.add("order by id limit " + (query.limit() + 1) + ")) order by a.id");
        List<Found> found = new ArrayList<>();
        try (PreparedStatement statement = sql.prepare(db);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new Found(row.getLong("account_no"), Balances.balance(row)));
            }
        }
        return Page.of(found, query.limit(), f -> Cursor.of(f.no())).map(Found::balance);
    }

    private static void addFilters(Sql sql, AccountQuery query) {
        if (query.prefix() != null) {
            // No id that begins so stands behind this one: U+10FFFF is the last character.
            String last =
                    query.prefix() + Character.toString(0x10FFFF).repeat(Account.MAX_ID_LENGTH);
            sql.add("and id >= ? and id <= ?", query.prefix(), last);
        }
        if (query.unit() != null) {
            sql.add("and unit = ?", query.unit().name());
        }
        Cursor after = Cursor.read(query.cursor(), 1);
        if (after != null) {
            sql.add(
                    "and id > (select id from ledger.account where account_no = ?)",
                    after.number(0));
        }
    }
}
