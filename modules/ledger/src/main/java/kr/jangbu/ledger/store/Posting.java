package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.core.AccountState;
import kr.jangbu.ledger.core.Book;
import kr.jangbu.ledger.core.Hold;
import kr.jangbu.ledger.core.Row;
import kr.jangbu.ledger.core.StateMachine;

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

    private final Connection db;
    private final LocalDate businessDate;

    public Posting(Connection db, LocalDate businessDate) {
        this.db = db;
        this.businessDate = businessDate;
    }

    public List<Outcome> post(List<Transfer> transfers) throws SQLException {
        if (transfers.isEmpty()) {
            return List.of();
        }
        List<String> accountIds =
                transfers.stream()
                        .flatMap(t -> Stream.of(t.debitAccountId(), t.creditAccountId()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return insist(accountIds, List.of(), transfers).outcomes();
    }

    /**
     * Records the expiry of holds that are due, oldest first.
     *
     * @return how many; may pass the limit, since an account is tidied whole
     */
    public int expireDue(int limit) throws SQLException {
        List<Long> accounts = new Transfers(db).accountsOfDueHolds(limit);
        return accounts.isEmpty() ? 0 : insist(List.of(), accounts, List.of()).expired();
    }

    /** How a try ended. */
    private sealed interface Try {
        record Done(List<Outcome> outcomes, int expired) implements Try {}

        /** Holds end that lie on other accounts too. */
        record NeedsMore(Set<Long> accounts) implements Try {}

        /** Somebody was faster. */
        record Overtaken() implements Try {}
    }

    private Try.Done insist(
            Collection<String> accountIds, Collection<Long> accounts, List<Transfer> transfers)
            throws SQLException {
        Set<Long> counterAccounts = new HashSet<>();
        for (int attempt = 1; attempt <= MAX_TRIES; attempt++) {
            execute("savepoint ledger_post");
            switch (attempt(attempt, accountIds, accounts, counterAccounts, transfers)) {
                case Try.Done done -> {
                    execute("release savepoint ledger_post");
                    return done;
                }
                case Try.NeedsMore(Set<Long> more) -> counterAccounts.addAll(more);
                case Try.Overtaken() -> {}
            }
            execute("rollback to savepoint ledger_post");
            execute("release savepoint ledger_post");
        }
        throw new IllegalStateException("others were faster " + MAX_TRIES + " times");
    }

    private Try attempt(
            int attempt,
            Collection<String> accountIds,
            Collection<Long> accounts,
            Set<Long> counterAccounts,
            List<Transfer> transfers)
            throws SQLException {
        Transfers known = new Transfers(db);
        Set<Long> asked = new HashSet<>(accounts);
        asked.addAll(known.accountsOfHolds(pendingIds(transfers)));
        Set<Long> toLock = new HashSet<>(asked);
        toLock.addAll(counterAccounts);
        Accounts.Locked locked = new Accounts(db).lock(accountIds, toLock);
        Commit commit = nextCommit(locked.touchedAt());

        // Counter-accounts are locked for the expiries only; what else is due on them can wait.
        Set<String> ids = Set.copyOf(accountIds);
        List<AccountState> tidied =
                locked.byNo().values().stream()
                        .filter(a -> asked.contains(a.no()) || ids.contains(a.id()))
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
        return apply(next, locked, transfers, due.size());
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
            if (!new Writer(db, commit.recordedAt()).write(book, commit.no())) {
                throw new IllegalStateException("a random id came up twice");
            }
            commit = new Commit(nextCommit(Instant.EPOCH).no(), commit.recordedAt());
        }
        return commit;
    }

    private Try apply(Commit commit, Accounts.Locked locked, List<Transfer> transfers, int expired)
            throws SQLException {
        if (transfers.isEmpty()) {
            return new Try.Done(List.of(), expired);
        }
        Book book = book(commit, locked);
        List<UUID> pendingIds = pendingIds(transfers);
        Set<UUID> ids = new HashSet<>(pendingIds);
        transfers.forEach(t -> ids.add(t.id()));
        new Transfers(db).load(book, ids);
        if (!book.knowsAccountsOf(pendingIds)) {
            return new Try
                    .Overtaken(); // a pending transfer appeared after the accounts were locked
        }
        List<Outcome> outcomes =
                new StateMachine(book, commit.recordedAt(), businessDate).apply(transfers);
        boolean written = new Writer(db, commit.recordedAt()).write(book, commit.no());
        return written ? new Try.Done(outcomes, expired) : new Try.Overtaken();
    }

    private static Book book(Commit commit, Accounts.Locked locked) {
        Book book = new Book(Row.firstSeq(commit.no()));
        locked.byNo().values().forEach(book::add);
        return book;
    }

    private static List<UUID> pendingIds(List<Transfer> transfers) {
        List<UUID> ids = new ArrayList<>();
        for (Transfer transfer : transfers) {
            if (transfer.pendingId() != null) {
                ids.add(transfer.pendingId());
            }
        }
        return ids;
    }

    /** A commit's number and time; both rise per account. */
    private record Commit(long no, Instant recordedAt) {}

    /** Only now, with the locks held, is it known what comes before what. */
    private Commit nextCommit(Instant after) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select nextval('ledger.commit_no') as no, clock_timestamp() as at")) {
            row.next();
            Instant now = Rows.instant(row, "at");
            Instant earliest = after.plus(1, ChronoUnit.MICROS);
            return new Commit(row.getLong("no"), now.isBefore(earliest) ? earliest : now);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
