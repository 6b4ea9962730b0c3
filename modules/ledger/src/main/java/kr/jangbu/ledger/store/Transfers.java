package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.core.AccountState;
import kr.jangbu.ledger.core.Book;
import kr.jangbu.ledger.core.Flags;
import kr.jangbu.ledger.core.Hold;
import kr.jangbu.ledger.core.Prior;
import kr.jangbu.ledger.core.Row;
import org.jspecify.annotations.Nullable;

/** What a batch must know of earlier transfers: ids that were used, holds, holds that are due. */
public final class Transfers {
    // Look-ups by seq are lateral: never a join that reads whole partitions.
    private static final String BY_ID =
            """
            select i.id as used_id, i.failed_code, t.*, p.state
            from unnest(?::uuid[]) as asked (id)
            join ledger.transfer_id i on i.id = asked.id
            left join lateral (select * from ledger.transfer where seq = i.seq limit 1) t on true
            left join ledger.pending p on p.seq = t.seq
            """;

    private static final String ACCOUNTS_OF_HOLDS =
            """
            select p.debit_no, p.credit_no
            from unnest(?::uuid[]) as asked (id)
            join ledger.transfer_id i on i.id = asked.id
            join ledger.pending p on p.seq = i.seq
            """;

    private static final String DUE =
            """
            select t.*, p.state from (
                select p.seq from unnest(?::bigint[], ?::timestamptz[]) as a (no, next_due)
                join lateral (
                    select seq from ledger.pending where state = 0 and debit_no = a.no
                        and expires_at >= a.next_due and expires_at <= ?
                    union all
                    select seq from ledger.pending where state = 0 and credit_no = a.no
                        and expires_at >= a.next_due and expires_at <= ?) p on true
                group by p.seq) due
            join lateral (select * from ledger.transfer where seq = due.seq limit 1) t on true
            join ledger.pending p on p.seq = due.seq
            order by t.due_at, t.seq
            """;

    private static final String DUE_ANYWHERE =
            """
            select debit_no, credit_no from ledger.pending
            where state = 0 and expires_at <= clock_timestamp() order by expires_at limit ?
            """;

    private static final String NEXT_DUE =
            """
            select a.no, least(
                (select min(expires_at) from ledger.pending where state = 0 and debit_no = a.no
                    and expires_at >= a.next_due and seq <> all (x.seqs)),
                (select min(expires_at) from ledger.pending where state = 0 and credit_no = a.no
                    and expires_at >= a.next_due and seq <> all (x.seqs))) as next_due
            from unnest(?::bigint[], ?::timestamptz[]) as a (no, next_due),
                 (select ?::bigint[] as seqs) as x
            """;

    private final Connection db;

    Transfers(Connection db) {
        this.db = db;
    }

    /** Tells the book about every one of these ids that was used before. */
    void load(Book book, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = db.prepareStatement(BY_ID)) {
            statement.setArray(1, Rows.ids(db, ids));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    add(book, row);
                }
            }
        }
    }

    private static void add(Book book, ResultSet row) throws SQLException {
        String failed = row.getString("failed_code");
        if (failed != null) {
            book.add(Rows.id(row, "used_id"), new Prior.Failed(Result.valueOf(failed)));
            return;
        }
        Row transfer = row(row);
        if (transfer.kind() == Kind.PENDING) {
            book.add(hold(transfer, row));
        } else {
            book.add(transfer.id(), new Prior.Recorded(transfer));
        }
    }

    /** The numbers of the accounts on which these holds lie. */
    List<Long> accountsOfHolds(Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = db.prepareStatement(ACCOUNTS_OF_HOLDS)) {
            statement.setArray(1, Rows.ids(db, ids));
            return bothAccounts(statement);
        }
    }

    /** The accounts of the holds that have been due longest, wherever they are. */
    List<Long> accountsOfDueHolds(int limit) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(DUE_ANYWHERE)) {
            statement.setInt(1, limit);
            return bothAccounts(statement);
        }
    }

    private static List<Long> bothAccounts(PreparedStatement statement) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                numbers.add(row.getLong("debit_no"));
                numbers.add(row.getLong("credit_no"));
            }
        }
        return numbers;
    }

    /** The open holds on these accounts that end by then, in the order in which they end. */
    List<Hold> due(Collection<AccountState> accounts, Instant by) throws SQLException {
        List<AccountState> concerned = dueBy(accounts, by);
        if (concerned.isEmpty()) {
            return List.of();
        }
        List<Hold> holds = new ArrayList<>();
        try (PreparedStatement statement = db.prepareStatement(DUE)) {
            setAccounts(statement, concerned);
            Rows.set(statement, 3, by);
            Rows.set(statement, 4, by);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    holds.add(hold(row(row), row));
                }
            }
        }
        return holds;
    }

    /** Sets when the next hold ends on those accounts where one has ended by now. */
    void renewNextDue(Collection<AccountState> accounts, Instant now, List<Hold> ended)
            throws SQLException {
        List<AccountState> concerned = dueBy(accounts, now);
        if (concerned.isEmpty()) {
            return;
        }
        Map<Long, AccountState> byNo = new HashMap<>();
        concerned.forEach(a -> byNo.put(a.no(), a));
        try (PreparedStatement statement = db.prepareStatement(NEXT_DUE)) {
            setAccounts(statement, concerned);
            statement.setArray(
                    3, Rows.numbers(db, ended.stream().map(h -> h.row().seq()).toList()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    AccountState account = Objects.requireNonNull(byNo.get(row.getLong("no")));
                    account.nextDue(Rows.instantOrNull(row, "next_due"));
                }
            }
        }
    }

    private void setAccounts(PreparedStatement statement, List<AccountState> accounts)
            throws SQLException {
        List<Long> numbers = new ArrayList<>();
        List<@Nullable Instant> dues = new ArrayList<>();
        for (AccountState account : accounts) {
            numbers.add(account.no());
            dues.add(account.nextDue());
        }
        statement.setArray(1, Rows.numbers(db, numbers));
        statement.setArray(2, Rows.instants(db, dues));
    }

    private static List<AccountState> dueBy(Collection<AccountState> accounts, Instant by) {
        List<AccountState> concerned = new ArrayList<>();
        for (AccountState account : accounts) {
            Instant nextDue = account.nextDue();
            if (nextDue != null && !nextDue.isAfter(by)) {
                concerned.add(account);
            }
        }
        return concerned;
    }

    private static Hold hold(Row transfer, ResultSet row) throws SQLException {
        return new Hold(transfer, Codes.state(row.getInt("state")));
    }

    /** Reads the columns of {@code ledger.transfer}. */
    public static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("seq"),
                Rows.id(row, "id"),
                Codes.kind(row.getInt("kind")),
                row.getLong("debit_no"),
                row.getLong("credit_no"),
                row.getLong("amount"),
                Rows.idOrNull(row, "pending_id"),
                Rows.numberOrNull(row, "pending_seq"),
                row.getInt("timeout_seconds"),
                new Flags(row.getInt("flags")),
                row.getString("code"),
                row.getString("subject"),
                row.getObject("effective_on", LocalDate.class),
                Rows.instant(row, "recorded_at"),
                Rows.instantOrNull(row, "due_at"));
    }
}
