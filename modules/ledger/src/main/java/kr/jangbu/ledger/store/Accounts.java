package kr.jangbu.ledger.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.core.AccountState;
import kr.jangbu.ledger.store.KnownAccounts.Known;

/** The accounts: opening them, and locking them for a batch. */
public final class Accounts {
    /** Set before the locks are taken: whoever has to begin again goes back to it. */
    static final String SAVEPOINT = "ledger_post";

    private static final String FIND =
            "select id, unit, limit_rule from ledger.account where id = any(?)";

    // Taken before the time: the sealer calls a time final once every transaction that had a number
    // by then has ended.
    private static final String NUMBER = "select pg_current_xact_id()";

    // In the order of ids, so that two that open the same accounts wait, but never for each other.
    private static final String OPEN =
            """
            with opened as (
                insert into ledger.account (id, unit, limit_rule, opened_at)
                select id, unit, limit_rule, greatest(
                    clock_timestamp(), (select at + interval '1 microsecond' from ledger.seal_mark))
                from unnest(?::text[], ?::text[], ?::text[]) as u (id, unit, limit_rule)
                order by id collate "C"
                on conflict (id) do nothing
                returning account_no, id, limit_rule),
            standing as (
                insert into ledger.standing (account_no, limit_rule)
                select account_no, case limit_rule when 'NONE' then 0
                    when 'DEBITS_MUST_NOT_EXCEED_CREDITS' then 1
                    when 'CREDITS_MUST_NOT_EXCEED_DEBITS' then 2 end
                from opened)
            select id from opened
            """;

    // The lock node stands above the sort: rows are locked in the order of their numbers. Only
    // then, in a statement of its own, is it known what comes before what. The transaction has its
    // own number by then, which the sealer relies on, and what it called final stays so even if
    // the clock was set back.
    private static final String LOCK =
            """
            savepoint %s;
            select account_no, touched_at, debits_posted, credits_posted, debits_pending,
                   credits_pending, closed, next_due
            from ledger.standing where account_no = any(?) order by account_no for no key update;
            select pg_current_xact_id(), nextval('ledger.commit_no') as commit_no, greatest(
                clock_timestamp(), (select at + interval '1 microsecond' from ledger.seal_mark)) as at
            """
                    .formatted(SAVEPOINT);

    private final Connection db;

    public Accounts(Connection db) {
        this.db = db;
    }

    /** CREATED, EXISTS or EXISTS_WITH_DIFFERENT_…, in the order asked. */
    public List<Result> open(List<Account> accounts) throws SQLException {
        Map<String, Account> missing = new HashMap<>();
        accounts.forEach(a -> missing.putIfAbsent(a.id(), a));
        Map<String, Account> known = find(missing.keySet());
        missing.keySet().removeAll(known.keySet());
        List<String> created = insert(missing.values());
        created.forEach(id -> known.put(id, Objects.requireNonNull(missing.get(id))));
        missing.keySet().removeAll(created);
        known.putAll(find(missing.keySet())); // somebody else was faster

        List<Result> results = new ArrayList<>(accounts.size());
        List<String> toReport = new ArrayList<>(created);
        for (Account account : accounts) {
            boolean first = toReport.remove(account.id());
            Account existing = Objects.requireNonNull(known.get(account.id()));
            results.add(first ? Result.CREATED : compare(account, existing));
        }
        return results;
    }

    private static Result compare(Account asked, Account existing) {
        if (asked.constraint() != existing.constraint()) {
            return Result.EXISTS_WITH_DIFFERENT_CONSTRAINT;
        }
        return asked.unit() == existing.unit() ? Result.EXISTS : Result.EXISTS_WITH_DIFFERENT_UNIT;
    }

    private Map<String, Account> find(Collection<String> ids) throws SQLException {
        Map<String, Account> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement = db.prepareStatement(FIND)) {
            statement.setArray(1, Rows.texts(db, ids));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String id = row.getString("id");
                    found.put(id, new Account(id, unit(row), constraint(row)));
                }
            }
        }
        return found;
    }

    private List<String> insert(Collection<Account> accounts) throws SQLException {
        List<String> created = new ArrayList<>();
        if (accounts.isEmpty()) {
            return created;
        }
        try (PreparedStatement number = db.prepareStatement(NUMBER);
                PreparedStatement statement = db.prepareStatement(OPEN)) {
            number.execute();
            statement.setArray(1, column(accounts.stream().map(Account::id).toList()));
            statement.setArray(2, column(accounts.stream().map(a -> a.unit().name()).toList()));
            statement.setArray(
                    3, column(accounts.stream().map(a -> a.constraint().name()).toList()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    created.add(row.getString(1));
                }
            }
        }
        return created;
    }

    private Array column(List<String> values) throws SQLException {
        return Rows.texts(db, values);
    }

    /**
     * Accounts that this transaction now holds, by number, and the commit that may be recorded on
     * them: its number and time rise per account.
     *
     * @param recordedAt later than anything on these accounts
     */
    record Locked(SequencedMap<Long, AccountState> byNo, long commitNo, Instant recordedAt) {}

    /** Sets the savepoint and locks these, as far as they exist; waits for whoever holds one. */
    Locked lock(Map<Long, Known> accounts) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(LOCK)) {
            statement.setArray(
                    1, Rows.numbers(db, List.copyOf(accounts.keySet()), Long::longValue));
            statement.execute();
            statement.getMoreResults(); // behind the savepoint
            SequencedMap<Long, AccountState> locked = new LinkedHashMap<>();
            Instant touchedAt = Instant.EPOCH;
            try (ResultSet row = statement.getResultSet()) {
                while (row.next()) {
                    Known known = Objects.requireNonNull(accounts.get(row.getLong(1)));
                    AccountState account = state(known, row);
                    locked.put(account.no(), account);
                    Instant touched = Rows.instant(row, 2);
                    touchedAt = touched.isAfter(touchedAt) ? touched : touchedAt;
                }
            }
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                Instant now = Rows.instant(row, "at");
                Instant earliest = touchedAt.plus(1, ChronoUnit.MICROS);
                return new Locked(
                        locked, row.getLong("commit_no"), now.isBefore(earliest) ? earliest : now);
            }
        }
    }

    /** Columns by their places: a batch may read some thousand rows. */
    private static AccountState state(Known known, ResultSet row) throws SQLException {
        return new AccountState(known.no(), known.id(), known.unit(), known.constraint())
                .holding(
                        new AccountState.Snapshot(
                                known.no(),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getBoolean(7),
                                Rows.instantOrNull(row, 8)));
    }

    static Unit unit(ResultSet row) throws SQLException {
        return Unit.valueOf(row.getString("unit"));
    }

    static Constraint constraint(ResultSet row) throws SQLException {
        return Constraint.valueOf(row.getString("limit_rule"));
    }
}
