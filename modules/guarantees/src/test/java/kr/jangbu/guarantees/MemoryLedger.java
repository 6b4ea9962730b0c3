package kr.jangbu.guarantees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.AccountEntry;
import kr.jangbu.ledger.AccountQuery;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.HoldState;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.TrialBalance;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.core.AccountState;
import kr.jangbu.ledger.core.Book;
import kr.jangbu.ledger.core.Hold;
import kr.jangbu.ledger.core.Prior;
import kr.jangbu.ledger.core.Row;
import kr.jangbu.ledger.core.StateMachine;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/** The ledger's own state machine over a memory instead of a database, for thousands of lives. */
final class MemoryLedger implements Ledger {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Map<String, AccountState> accounts = new LinkedHashMap<>();
    private final Map<String, Account> opened = new HashMap<>();
    private final Map<UUID, Prior> priors = new HashMap<>();
    private final Map<UUID, HoldState> holds = new LinkedHashMap<>();
    private long commits;

    @Override
    public List<Result> open(List<Account> wanted) {
        return wanted.stream().map(this::open).toList();
    }

    private Result open(Account account) {
        if (opened.putIfAbsent(account.id(), account) != null) {
            return Result.EXISTS;
        }
        accounts.put(
                account.id(),
                new AccountState(
                        accounts.size() + 1L, account.id(), account.unit(), account.constraint()));
        return Result.CREATED;
    }

    @Override
    public List<Outcome> post(List<Transfer> transfers) {
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
        List<Outcome> outcomes =
                new StateMachine(book, Instant.EPOCH.plusSeconds(commits), TODAY).apply(transfers);
        for (Row row : book.rows()) {
            priors.put(row.id(), new Prior.Recorded(row));
            if (row.kind() == Kind.PENDING) {
                holds.put(row.id(), HoldState.PENDING);
            }
        }
        book.failed().forEach((id, result) -> priors.put(id, new Prior.Failed(result)));
        book.changedHolds().forEach(hold -> holds.put(hold.row().id(), hold.state()));
        return outcomes;
    }

    @Override
    public Optional<Balance> balance(String accountId) {
        Account account = opened.get(accountId);
        AccountState state = accounts.get(accountId);
        if (account == null || state == null) {
            return Optional.empty();
        }
        AccountState.Snapshot s = state.snapshot();
        return Optional.of(
                new Balance(
                        accountId,
                        account.unit(),
                        account.constraint(),
                        s.closed(),
                        s.debitsPosted(),
                        s.creditsPosted(),
                        s.debitsPending(),
                        s.creditsPending(),
                        Instant.EPOCH,
                        false));
    }

    @Override
    public Map<String, Balance> balances(Collection<String> accountIds) {
        Map<String, Balance> found = new HashMap<>();
        accountIds.forEach(id -> balance(id).ifPresent(b -> found.put(id, b)));
        return found;
    }

    @Override
    public List<Outcome> postAlone(List<Transfer> transfers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Balance> balance(String accountId, Instant asOf) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Balance> accounts(AccountQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Entry> entry(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Entry> entries(EntryQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<AccountEntry> statement(String accountId, EntryQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TrialBalance trialBalance(
            @Nullable Instant asOf, @Nullable Unit unit, @Nullable LocalDate effectiveOn) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int expireDue(int limit) {
        return 0;
    }
}
