package kr.jangbu.ledger.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.TrialBalance;
import kr.jangbu.ledger.TrialBalance.Totals;
import kr.jangbu.ledger.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads balances, now and then. Holds that are due but not yet recorded as expired are taken off:
 * since no open hold ends before {@code next_due}, only those from there on are looked at.
 */
public final class Balances {
    // %1$s: which accounts.
    static final String NOW =
            """
            with m as materialized (select clock_timestamp() as at)
            select a.account_no, a.id, a.unit, a.limit_rule, m.at,
                   s.closed and not coalesce(due.reopens, false) as closed, s.debits_posted, s.credits_posted,
                   s.debits_pending - coalesce(due.debits, 0) as debits_pending,
                   s.credits_pending - coalesce(due.credits, 0) as credits_pending, true as provisional
            from m cross join ledger.account a join ledger.standing s using (account_no)
            left join lateral (
                select sum(d.debit) as debits, sum(d.credit) as credits, bool_or(d.reopens) as reopens from (
                    select p.amount as debit, 0 as credit, p.flags & 8 <> 0 as reopens from ledger.pending p
                    where p.debit_no = a.account_no and p.state = 0 and p.expires_at between s.next_due and m.at
                    union all
                    select 0, p.amount, p.flags & 16 <> 0 from ledger.pending p
                    where p.credit_no = a.account_no and p.state = 0 and p.expires_at between s.next_due and m.at) d
                ) due on s.next_due <= m.at
            where %1$s
            """;

    // A hold counted in the balances after commit c if it came in c or before, and ended after c.
    // A row of balances begins with account, time and commit, so the greatest is the latest.
    private static final String AS_OF =
            """
            with m as materialized (
                select asked.at, coalesce(asked.at > s.horizon, true) as provisional
                from (select ?::timestamptz as at) asked cross join ledger.seal_mark s),
            unfiled as materialized (
                select distinct on (u.account_no) u.account_no, row(u.*)::ledger.balance as b
                from m join ledger.unfiled_balance u on u.recorded_at <= m.at
                order by u.account_no, u.recorded_at desc, u.commit_no desc)
            select a.account_no, a.id, a.unit, a.limit_rule, m.at,
                   coalesce(b.closed and not coalesce(due.reopens, false), false) as closed,
                   coalesce(b.debits_posted, 0) as debits_posted, coalesce(b.credits_posted, 0) as credits_posted,
                   coalesce(b.debits_pending, 0) - coalesce(due.debits, 0) as debits_pending,
                   coalesce(b.credits_pending, 0) - coalesce(due.credits, 0) as credits_pending, m.provisional
            from m cross join ledger.account a
            left join unfiled u using (account_no)
            left join lateral (
                select f as b from ledger.balance f where f.account_no = a.account_no and f.recorded_at <= m.at
                order by f.recorded_at desc, f.commit_no desc limit 1) f on true
            left join lateral (
                select latest.*, (latest.commit_no + 1) * 8192 as next_seq
                from (select (greatest(u.b, f.b)).*) latest) b on true
            left join lateral (
                select sum(d.debit) as debits, sum(d.credit) as credits, bool_or(d.reopens) as reopens from (
                    select p.amount as debit, 0 as credit, p.flags & 8 <> 0 as reopens from ledger.pending p
                    where p.debit_no = a.account_no and p.expires_at between b.next_due and m.at
                        and p.seq < b.next_seq and (p.resolved_seq is null or p.resolved_seq >= b.next_seq)
                    union all
                    select 0, p.amount, p.flags & 16 <> 0 from ledger.pending p
                    where p.credit_no = a.account_no and p.expires_at between b.next_due and m.at
                        and p.seq < b.next_seq and (p.resolved_seq is null or p.resolved_seq >= b.next_seq)) d
                ) due on b.next_due <= m.at
            where a.opened_at <= m.at and %1$s
            """;

    // What is known by then but counts only later: both sides of a transfer alike.
    private static final String LATER =
            """
            select a.unit, sum(l.posted) as posted, sum(l.pending) as pending from (
                select t.debit_no, case when t.kind in (0, 2) then t.amount else 0 end as posted,
                       case when t.kind = 1 then t.amount when t.kind >= 2 then -p.amount else 0 end as pending
                from ledger.transfer t left join ledger.pending p on p.seq = t.pending_seq
                where t.effective_on > ? and t.recorded_at <= ?
                union all
                select p.debit_no, 0, -p.amount
                from ledger.pending p
                join lateral (select * from ledger.transfer where seq = p.seq limit 1) t on true
                where p.expires_at <= ? and t.recorded_at <= ?
                    and (p.resolved_at is null or p.resolved_at > ?)
                    and greatest(t.effective_on, (p.expires_at at time zone 'Asia/Seoul')::date) > ?) l
            join ledger.account a on a.account_no = l.debit_no group by a.unit
            """;

    private static final String PROVISIONAL =
            "select coalesce(?::timestamptz > horizon, true) as provisional from ledger.seal_mark";

    private final Connection db;

    public Balances(Connection db) {
        this.db = db;
    }

    /**
     * @param asOf null: now
     */
    public Map<String, Balance> read(Collection<String> ids, @Nullable Instant asOf)
            throws SQLException {
        Map<String, Balance> found = new HashMap<>();
        try (PreparedStatement statement = db.prepareStatement(balances(asOf, "a.id = any(?)"))) {
            int next = setMoment(statement, asOf);
            statement.setArray(next, Rows.texts(db, ids));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Balance balance = balance(row);
                    found.put(balance.id(), balance);
                }
            }
        }
        return found;
    }

    public TrialBalance trial(
            @Nullable Instant asOf, @Nullable Unit unit, @Nullable LocalDate effectiveOn)
            throws SQLException {
        Instant moment = asOf == null && effectiveOn != null ? now() : asOf;
        // Asked first: what was final before the sums were read is final in them.
        boolean isProvisional = asOf == null || isProvisional(asOf);
        Map<Unit, Later> later =
                effectiveOn == null || moment == null ? Map.of() : later(moment, effectiveOn);
        List<Totals> totals = new ArrayList<>();
        String which = unit == null ? "true" : "a.unit = ?";
        try (PreparedStatement statement = db.prepareStatement(totals(balances(moment, which)))) {
            int next = setMoment(statement, moment);
            if (unit != null) {
                statement.setString(next, unit.name());
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    totals.add(totals(row, later));
                }
            }
        }
        totals.sort((a, b) -> a.unit().compareTo(b.unit()));
        return new TrialBalance(
                moment == null ? now() : moment, effectiveOn, isProvisional, totals);
    }

    private boolean isProvisional(Instant asOf) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(PROVISIONAL)) {
            Rows.set(statement, 1, asOf);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean("provisional");
            }
        }
    }

    private static String balances(@Nullable Instant asOf, String which) {
        return (asOf == null ? NOW : AS_OF).formatted(which);
    }

    private static String totals(String balances) {
        return """
        select unit, count(*) as accounts, sum(debits_posted) as debits_posted,
               sum(credits_posted) as credits_posted, sum(debits_pending) as debits_pending,
               sum(credits_pending) as credits_pending
        from (%s) as balances group by unit
        """
                .formatted(balances);
    }

    /** Returns the place of the next parameter. */
    private static int setMoment(PreparedStatement statement, @Nullable Instant asOf)
            throws SQLException {
        if (asOf == null) {
            return 1;
        }
        Rows.set(statement, 1, asOf);
        return 2;
    }

    static Balance balance(ResultSet row) throws SQLException {
        return new Balance(
                row.getString("id"),
                Accounts.unit(row),
                Accounts.constraint(row),
                row.getBoolean("closed"),
                row.getLong("debits_posted"),
                row.getLong("credits_posted"),
                row.getLong("debits_pending"),
                row.getLong("credits_pending"),
                Rows.instant(row, "at"),
                row.getBoolean("provisional"));
    }

    private static Totals totals(ResultSet row, Map<Unit, Later> later) throws SQLException {
        Unit unit = Accounts.unit(row);
        Later off = later.getOrDefault(unit, Later.NOTHING);
        return new Totals(
                unit,
                row.getLong("accounts"),
                sum(row, "debits_posted").subtract(off.posted()),
                sum(row, "credits_posted").subtract(off.posted()),
                sum(row, "debits_pending").subtract(off.pending()),
                sum(row, "credits_pending").subtract(off.pending()));
    }

    private record Later(BigInteger posted, BigInteger pending) {
        static final Later NOTHING = new Later(BigInteger.ZERO, BigInteger.ZERO);
    }

    private Map<Unit, Later> later(Instant asOf, LocalDate effectiveOn) throws SQLException {
        Map<Unit, Later> later = new HashMap<>();
        try (PreparedStatement statement = db.prepareStatement(LATER)) {
            statement.setObject(1, effectiveOn);
            for (int i = 2; i <= 5; i++) {
                Rows.set(statement, i, asOf);
            }
            statement.setObject(6, effectiveOn);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    later.put(
                            Accounts.unit(row), new Later(sum(row, "posted"), sum(row, "pending")));
                }
            }
        }
        return later;
    }

    private static BigInteger sum(ResultSet row, String column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? BigInteger.ZERO : sum.toBigIntegerExact();
    }

    private Instant now() throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp() as at")) {
            row.next();
            return Rows.instant(row, "at");
        }
    }
}
