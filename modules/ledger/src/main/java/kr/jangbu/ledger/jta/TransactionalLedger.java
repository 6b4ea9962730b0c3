package kr.jangbu.ledger.jta;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kr.jangbu.foundation.Today;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.TrialBalance;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.store.Accounts;
import kr.jangbu.ledger.store.Balances;
import kr.jangbu.ledger.store.Entries;
import kr.jangbu.ledger.store.Posting;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/** The ledger as the modules get it injected. */
@ApplicationScoped
public class TransactionalLedger implements Ledger {
    private static final String POSTED = "kr.jangbu.ledger.posted";

    private final DataSource database;
    private final Instance<EntityManager> persistence;
    private final TransactionSynchronizationRegistry transaction;
    private final Today today;

    TransactionalLedger(
            DataSource database,
            Instance<EntityManager> persistence,
            TransactionSynchronizationRegistry transaction,
            Today today) {
        this.database = database;
        this.persistence = persistence;
        this.transaction = transaction;
        this.today = today;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Result> open(List<Account> accounts) {
        checkSize(accounts.size());
        return with(db -> new Accounts(db).open(accounts));
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
        LocalDate businessDate = today.businessDate();
        if (persistence.isResolvable()) {
            persistence.get().flush();
        }
        return with(db -> new Posting(db, businessDate).post(transfers));
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
    public Optional<Entry> entry(UUID id) {
        return with(db -> new Entries(db).byId(id));
    }

    @Override
    public Page<Entry> entries(String accountId, EntryQuery query) {
        return with(db -> new Entries(db).ofAccount(accountId, query));
    }

    @Override
    public List<Entry> entriesAbout(String subject, int limit) {
        return with(db -> new Entries(db).about(subject, limit));
    }

    @Override
    public TrialBalance trialBalance(
            @Nullable Instant asOf, @Nullable Unit unit, @Nullable LocalDate effectiveOn) {
        return with(db -> new Balances(db).trial(asOf, unit, effectiveOn));
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public int expireDue(int limit) {
        LocalDate businessDate = today.businessDate();
        return with(db -> new Posting(db, businessDate).expireDue(limit));
    }

    private Map<String, Balance> read(Collection<String> ids, @Nullable Instant asOf) {
        return with(db -> new Balances(db).read(ids, asOf));
    }

    private static void checkSize(int size) {
        if (size > MAX_BATCH) {
            throw new IllegalArgumentException(
                    "a batch holds at most %d, not %d".formatted(MAX_BATCH, size));
        }
    }

    private interface Work<T> {
        T on(Connection db) throws SQLException;
    }

    /** In a transaction the pool hands out the connection that takes part in it. */
    private <T> T with(Work<T> work) {
        try (Connection db = database.getConnection()) {
            return work.on(db);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger's database: " + e.getMessage(), e);
        }
    }
}
