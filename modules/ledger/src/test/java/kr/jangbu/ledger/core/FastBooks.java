package kr.jangbu.ledger.core;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.HoldState;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Transfer;
import org.jspecify.annotations.Nullable;

/** The state machine over a memory instead of a database: loads, applies and keeps as that does. */
public final class FastBooks {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Map<String, AccountState> accounts = new LinkedHashMap<>();
    private final Map<UUID, Prior> priors = new HashMap<>();
    private final Map<UUID, HoldState> holds = new LinkedHashMap<>();
    private Instant now = Instant.EPOCH;
    private long commits;
    private long expiries;

    public void open(Account account) {
        long no = accounts.size() + 1L;
        accounts.put(
                account.id(),
                new AccountState(no, account.id(), account.unit(), account.constraint()));
    }

    public void time(long seconds) {
        now = Instant.EPOCH.plusSeconds(seconds);
        Book book = load();
        StateMachine machine = new StateMachine(book, now, TODAY);
        List<Hold> due =
                holds.keySet().stream()
                        .map(id -> Objects.requireNonNull(book.hold(id)))
                        .filter(h -> h.state() == HoldState.PENDING && h.dueBy(now))
                        .sorted(Comparator.comparingLong(h -> h.row().seq()))
                        .toList();
        due.forEach(hold -> machine.expire(hold, new UUID(7, ++expiries)));
        keep(book);
    }

    public List<Outcome> post(List<Transfer> transfers) {
        Book book = load();
        List<Outcome> outcomes = new StateMachine(book, now, TODAY).apply(transfers);
        keep(book);
        return outcomes;
    }

    private Book load() {
        Book book = new Book(Row.firstSeq(++commits));
        accounts.values().forEach(book::add);
        priors.forEach((id, prior) -> {
            HoldState state = holds.get(id);
            if (state != null && prior instanceof Prior.Recorded(Row row)) {
                book.add(new Hold(row, state));
            } else {
                book.add(id, prior);
            }
        });
        return book;
    }

    private void keep(Book book) {
        for (Row row : book.rows()) {
            priors.put(row.id(), new Prior.Recorded(row));
            if (row.kind() == Kind.PENDING) {
                holds.put(row.id(), HoldState.PENDING);
            }
        }
        book.failed().forEach((id, result) -> priors.put(id, new Prior.Failed(result)));
        book.changedHolds().forEach(hold -> holds.put(hold.row().id(), hold.state()));
    }

    public AccountState.@Nullable Snapshot account(String id) {
        AccountState account = accounts.get(id);
        return account == null ? null : account.snapshot();
    }

    /** In the words of {@link SlowBooks#balances}. */
    List<SlowBooks.Standing> balances() {
        return accounts.values().stream()
                .map(a ->
                        new SlowBooks.Standing(
                                a.id(),
                                BigInteger.valueOf(a.debitsPosted()),
                                BigInteger.valueOf(a.creditsPosted()),
                                BigInteger.valueOf(a.debitsPending()),
                                BigInteger.valueOf(a.creditsPending()),
                                a.closed()))
                .toList();
    }
}
