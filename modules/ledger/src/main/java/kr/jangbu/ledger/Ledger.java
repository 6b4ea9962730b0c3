package kr.jangbu.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The books. Business code writes its own state, then posts once, as the last act of its
 * transaction; state and transfers commit together.
 */
public interface Ledger {
    /** How many transfers one {@link #post} takes. Source: TigerBeetle's batch size. */
    int MAX_BATCH = 8_190;

    /**
     * Creates accounts, or finds them: CREATED, EXISTS or EXISTS_WITH_DIFFERENT_… in the order
     * asked. In the caller's transaction, before {@link #post}; call it once per transaction, since
     * two that open the same accounts in different order would wait for each other.
     *
     * @throws jakarta.transaction.TransactionalException when there is no transaction
     */
    List<Result> open(List<Account> accounts);

    /**
     * Applies transfers in their order, each on its own merits except chains, and tells what became
     * of each. Flushes the persistence context first. Never marks the transaction for rollback: a
     * refusal is a value, and if the caller commits, an id that failed for want of cover stays
     * failed.
     *
     * @throws IllegalStateException when this transaction has posted before
     * @throws IllegalArgumentException when there are more than {@value #MAX_BATCH}
     * @throws jakarta.transaction.TransactionalException when there is no transaction
     */
    List<Outcome> post(List<Transfer> transfers);

    /**
     * The same for a caller without state of its own, in a transaction that the ledger shares among
     * such callers: many callers' transfers in one commit. Returns when they are committed;
     * refusals are remembered too.
     *
     * @throws IllegalStateException within a transaction, whose state would not commit with it
     * @throws IllegalArgumentException when there are more than {@value #MAX_BATCH}
     */
    List<Outcome> postAlone(List<Transfer> transfers);

    /** As it stands now, by the database's clock. */
    Optional<Balance> balance(String accountId);

    /** As it was known then; empty also when the account was opened later. */
    Optional<Balance> balance(String accountId, Instant asOf);

    /** Of those that exist, by id. */
    Map<String, Balance> balances(Collection<String> accountIds);

    /** With their balances as they stand now, in the order of ids. */
    Page<Balance> accounts(AccountQuery query);

    Optional<Entry> entry(UUID id);

    /** Nothing when there is no such account, subject or code. */
    Page<Entry> entries(EntryQuery query);

    /** An account's entries that the query asks for, each with the balances after it. */
    Page<AccountEntry> statement(String accountId, EntryQuery query);

    /**
     * @param asOf null: now
     * @param unit null: every unit
     * @param effectiveOn null: everything recorded
     */
    TrialBalance trialBalance(
            @Nullable Instant asOf, @Nullable Unit unit, @Nullable LocalDate effectiveOn);

    /**
     * Records the expiry of holds whose time is over, oldest first, in a transaction of its own. No
     * reading or posting depends on it: it only keeps the books tidy where nobody posts.
     *
     * @return how many were recorded: about {@code limit}, since accounts are tidied whole; 0 means
     *     that none was left
     */
    int expireDue(int limit);
}
