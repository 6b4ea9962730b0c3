package kr.jangbu.ledger.jta;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.AccountEntry;
import kr.jangbu.ledger.AccountQuery;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.TrialBalance;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.store.AccountEntries;
import kr.jangbu.ledger.store.AccountList;
import kr.jangbu.ledger.store.Accounts;
import kr.jangbu.ledger.store.Balances;
import kr.jangbu.ledger.store.Entries;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/** The ledger as the modules get it injected. */
@ApplicationScoped
public class TransactionalLedger implements Ledger {
    private static final String POSTED = "kr.jangbu.ledger.posted";

    private final Books books;
    private final GroupCommit group;
    private final Instance<EntityManager> persistence;
    private final TransactionSynchronizationRegistry transaction;

    TransactionalLedger(
            Books books,
            GroupCommit group,
            Instance<EntityManager> persistence,
            TransactionSynchronizationRegistry transaction) {
        this.books = books;
        this.group = group;
        this.persistence = persistence;
        this.transaction = transaction;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Result> open(List<Account> accounts) {
        checkSize(accounts.size());
        return books.with(db -> new Accounts(db).open(accounts));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Outcome> post(List<Transfer> transfers) {
        checkSize(transfers.size());
        if (transaction.getResource(POSTED) != null) {
            throw new IllegalStateException(
                    "a transaction posts once, in one list, as its last act: locks are taken in"
                            + " order, and held until the commit");
        }
        transaction.putResource(POSTED, POSTED);
        if (persistence.isResolvable()) {
            persistence.get().flush();
        }
        return books.post(List.of(transfers)).getFirst();
    }

    @Override
    public List<Outcome> postAlone(List<Transfer> transfers) {
        checkSize(transfers.size());
        if (transaction.getTransactionKey() != null) {
            throw new IllegalStateException(
                    "what has state to commit posts within its transaction");
        }
        return group.post(transfers);
    }

    @Override
    public Optional<Balance> balance(String accountId) {
        return Optional.ofNullable(read(Set.of(accountId), null).get(accountId));
    }

    @Override
    public Optional<Balance> balance(String accountId, Instant asOf) {
        return Optional.ofNullable(read(Set.of(accountId), asOf).get(accountId));
    }

    @Override
    public Map<String, Balance> balances(Collection<String> accountIds) {
        return read(accountIds, null);
    }

    @Override
    public Page<Balance> accounts(AccountQuery query) {
        return books.with(db -> new AccountList(db).page(query));
    }

    @Override
    public Optional<Entry> entry(UUID id) {
        return books.with(db -> new Entries(db).byId(id));
    }

    @Override
    public Page<Entry> entries(EntryQuery query) {
        return books.with(db -> new Entries(db).page(query));
    }

    @Override
    public Page<AccountEntry> statement(String accountId, EntryQuery query) {
        return books.with(db -> new AccountEntries(db).page(accountId, query));
    }

    @Override
    public TrialBalance trialBalance(
            @Nullable Instant asOf, @Nullable Unit unit, @Nullable LocalDate effectiveOn) {
        return books.with(db -> new Balances(db).trial(asOf, unit, effectiveOn));
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public int expireDue(int limit) {
        return books.expireDue(limit);
    }

    private Map<String, Balance> read(Collection<String> ids, @Nullable Instant asOf) {
        return books.with(db -> new Balances(db).read(ids, asOf));
    }

    private static void checkSize(int size) {
        if (size > MAX_BATCH) {
            throw new IllegalArgumentException(
                    "a batch holds at most %d, not %d".formatted(MAX_BATCH, size));
        }
    }
}
