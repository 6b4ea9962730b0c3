package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.core.AccountState;
import kr.jangbu.ledger.core.Book;
import kr.jangbu.ledger.core.Hold;
import kr.jangbu.ledger.core.Row;
import kr.jangbu.ledger.core.StateMachine;
import kr.jangbu.ledger.store.KnownAccounts.Known;

/**
 * Posts batches: locks the accounts in the order of their numbers, takes the time, expires what is
 * due on them, lets the state machine decide, and writes. What turns up only under way (an id that
 * another transaction used first, an account that an expiry touches) sends it back to a savepoint.
 *
 * <p>Wants READ COMMITTED: each statement must see what was committed before the locks were had.
 */
public final class Posting {
    private static final int MAX_TRIES = 20;

    /** With each try, holds that end soon are prepared for, so that time cannot outrun us. */
    private static final Duration FORESIGHT_PER_TRY = Duration.ofMillis(250);

    /** From here on deciding takes so long that ids are stored meanwhile. */
    private static final int IDS_AHEAD = 1_000;

    private static final String UNIQUE_VIOLATION = "23505";

    /** A plan for thousands of accounts is another than the usual one, for a few. */
    private static final String PLAN_FOR_MANY = "set local plan_cache_mode = force_custom_plan";

    private final Connection db;
    private final KnownAccounts identities;
    private final LocalDate businessDate;
    private final Watch watch;

    public Posting(Connection db, KnownAccounts identities, LocalDate businessDate) {
        this(db, identities, businessDate, Watch.NOBODY);
    }

    public Posting(Connection db, KnownAccounts identities, LocalDate businessDate, Watch watch) {
        this.db = db;
        this.identities = identities;
        this.businessDate = businessDate;
        this.watch = watch;
    }

    public List<Outcome> post(List<Transfer> transfers) throws SQLException {
        return postEach(List.of(transfers)).getFirst();
    }

    /**
     * Posts the calls one after the other, as one commit: a chain that one of them leaves open ends
     * with it.
     *
     * @param calls together at most {@value kr.jangbu.ledger.Ledger#MAX_BATCH} transfers
     */
    public List<List<Outcome>> postEach(List<List<Transfer>> calls) throws SQLException {
        if (calls.stream().allMatch(List::isEmpty)) {
            return calls.stream().map(call -> List.<Outcome>of()).toList();
        }
        Calls all = new Calls(calls);
        return insist(all.accountIds(), List.of(), all).outcomes();
    }

    /**
     * Records the expiry of holds that are due, oldest first.
     *
     * @return how many; may pass the limit, since an account is tidied whole
     */
    public int expireDue(int limit) throws SQLException {
        List<Long> accounts = new Transfers(db).accountsOfDueHolds(limit);
        return accounts.isEmpty() ? 0 : insist(Set.of(), accounts, Calls.NONE).expired();
    }

    /** How a try ended. */
    private sealed interface Try {
        record Done(List<List<Outcome>> outcomes, int expired) implements Try {}

        /** Holds end that lie on other accounts too. */
        record NeedsMore(Set<Long> accounts) implements Try {}

        /** Somebody was faster, or a large batch does not succeed whole. */
        record Overtaken() implements Try {}
    }

    private Try.Done insist(Set<String> accountIds, Collection<Long> accounts, Calls calls)
            throws SQLException {
        Set<Long> counterAccounts = new HashSet<>();
        for (int attempt = 1; attempt <= MAX_TRIES; attempt++) {
            switch (attempt(attempt, accountIds, accounts, counterAccounts, calls)) {
                case Try.Done done -> {
                    return done; // the savepoint ends with the transaction
                }
                case Try.NeedsMore(Set<Long> more) -> counterAccounts.addAll(more);
                case Try.Overtaken() -> {}
            }
            execute(
                    "rollback to savepoint %1$s; release savepoint %1$s"
                            .formatted(Accounts.SAVEPOINT));
        }
        throw new IllegalStateException("others were faster " + MAX_TRIES + " times");
    }

    private Try attempt(
            int attempt,
            Set<String> accountIds,
            Collection<Long> accounts,
            Set<Long> counterAccounts,
            Calls calls)
            throws SQLException {
        Transfers known = new Transfers(db);
        Set<Long> asked = new HashSet<>(accounts);
        asked.addAll(known.accountsOfHolds(calls.pendingIds()));
        Set<Long> toLock = new HashSet<>(asked);
        toLock.addAll(counterAccounts);
        Map<Long, Known> wanted = identities.find(db, accountIds, toLock);
        if (wanted.size() >= Table.MANY) {
            execute(PLAN_FOR_MANY);
        }
        long askedNanos = System.nanoTime();
        Accounts.Locked locked = new Accounts(db).lock(wanted);
        watch.locked(System.nanoTime() - askedNanos);
        if (locked.byNo().size() < wanted.size()) {
            wanted.keySet().removeAll(locked.byNo().keySet());
            identities.forget(wanted.values());
            // Known from an opening that was rolled back.
            return new Try.Overtaken();
        }
        Commit commit = new Commit(locked.commitNo(), locked.recordedAt());

        // Counter-accounts are locked for the expiries only; what else is due on them can wait.
        List<AccountState> tidied =
                locked.byNo().values().stream()
                        .filter(a -> a.nextDue() != null)
                        .filter(a -> asked.contains(a.no()) || accountIds.contains(a.id()))
                        .toList();
        Duration foresight = FORESIGHT_PER_TRY.multipliedBy(attempt - 1L);
        List<Hold> ending = known.due(tidied, commit.recordedAt().plus(foresight));
        List<Hold> due = ending.stream().filter(h -> isDue(h, commit)).toList();
        if (!due.stream().allMatch(h -> locked.byNo().keySet().containsAll(accountsOf(h)))) {
            return new Try.NeedsMore(
                    ending.stream()
                            .flatMap(h -> accountsOf(h).stream())
                            .collect(Collectors.toSet()));
        }
        known.renewNextDue(locked.byNo().values(), commit.recordedAt(), due);
        Commit next = expire(commit, locked, due);
        return apply(attempt, next, locked, calls, due.size());
    }

    private static boolean isDue(Hold hold, Commit commit) {
        return !Objects.requireNonNull(hold.row().dueAt()).isAfter(commit.recordedAt());
    }

    private static Set<Long> accountsOf(Hold hold) {
        return Set.of(hold.row().debitNo(), hold.row().creditNo());
    }

    /**
     * Writes expiries as commits of their own, so that any number of them fits.
     *
     * @return the commit for what follows
     */
    private Commit expire(Commit first, Accounts.Locked locked, List<Hold> due)
            throws SQLException {
        Commit commit = first;
        for (int from = 0; from < due.size(); from += Row.PER_COMMIT) {
            Book book = book(commit, locked);
            StateMachine machine = new StateMachine(book, commit.recordedAt(), businessDate);
            for (Hold hold : due.subList(from, Math.min(due.size(), from + Row.PER_COMMIT))) {
                book.add(hold);
                machine.expire(hold, Ids.next());
            }
            new Writer(db, commit.recordedAt()).write(book, commit.no());
            commit = new Commit(nextCommitNo(), commit.recordedAt());
        }
        return commit;
    }

    private Try apply(int attempt, Commit commit, Accounts.Locked locked, Calls calls, int expired)
            throws SQLException {
        if (calls.isEmpty()) {
            return new Try.Done(List.of(), expired);
        }
        Book book = book(commit, locked);
        Transfers known = new Transfers(db);
        List<UUID> pendingIds = calls.pendingIds();
        known.load(book, pendingIds);
        if (!book.knowsAccountsOf(pendingIds)) {
            // A pending transfer appeared after the accounts were locked.
            return new Try.Overtaken();
        }
        StateMachine machine = new StateMachine(book, commit.recordedAt(), businessDate);
        Writer writer = new Writer(db, commit.recordedAt());
        try {
            List<List<Outcome>> outcomes;
            if (attempt > 1) {
                outcomes = decideKnowingIds(machine, book, calls);
                writer.write(book, commit.no());
            } else if (calls.size() < IDS_AHEAD) {
                outcomes = applyEach(machine, calls);
                if (!allCreated(outcomes)) {
                    book.startAgain();
                    outcomes = decideKnowingIds(machine, book, calls);
                }
                writer.write(book, commit.no());
            } else {
                outcomes =
                        decideMeanwhile(writer.sendIds(calls.ids(), commit.no()), machine, calls);
                if (!allCreated(outcomes)) {
                    return new Try.Overtaken();
                }
                writer.writeBehindIds(book, commit.no());
            }
            return new Try.Done(outcomes, expired);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return new Try.Overtaken();
            }
            throw e;
        }
    }

    /** Decides while the database stores the ids, which are called back unless all succeed. */
    private static List<List<Outcome>> decideMeanwhile(
            Table.Sent ids, StateMachine machine, Calls calls) throws SQLException {
        try (ids) {
            List<List<Outcome>> outcomes = applyEach(machine, calls);
            if (allCreated(outcomes)) {
                ids.arrive();
            }
            return outcomes;
        }
    }

    /** Some id may have been used before, which comes before all other reasons. */
    private List<List<Outcome>> decideKnowingIds(StateMachine machine, Book book, Calls calls)
            throws SQLException {
        Set<UUID> ids = new HashSet<>(calls.pendingIds());
        ids.addAll(calls.ids());
        new Transfers(db).load(book, ids);
        return applyEach(machine, calls);
    }

    /** The first try takes ids to be new, as nearly all are, and lets the unique key object. */
    private static boolean allCreated(List<List<Outcome>> outcomes) {
        return outcomes.stream().flatMap(List::stream).allMatch(o -> o.result() == Result.CREATED);
    }

    private static List<List<Outcome>> applyEach(StateMachine machine, Calls calls) {
        List<List<Outcome>> outcomes = new ArrayList<>(calls.each().size());
        calls.each().forEach(call -> outcomes.add(machine.apply(call)));
        return outcomes;
    }

    private static Book book(Commit commit, Accounts.Locked locked) {
        Book book = new Book(Row.firstSeq(commit.no()));
        locked.byNo().values().forEach(book::add);
        return book;
    }

    /** A commit's number and time; both rise per account. */
    private record Commit(long no, Instant recordedAt) {}

    private long nextCommitNo() throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery("select nextval('ledger.commit_no')")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
