package kr.jangbu.ledger.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.ledger.HoldState;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Result;
import org.jspecify.annotations.Nullable;

/**
 * The part of the ledger that a batch can see and change: accounts, used ids, holds, and the rows
 * it adds. Keeps the balances in step with the rows, and can take the newest rows back (a broken
 * chain). Decides nothing: that is {@link StateMachine}.
 */
public final class Book {
    private final Map<String, AccountState> accountsById = new HashMap<>();
    private final Map<Long, AccountState> accountsByNo = new LinkedHashMap<>();
    private final Map<UUID, Prior> priors = new HashMap<>();
    private final Map<UUID, Hold> holds = new HashMap<>();
    private final Map<UUID, Result> failed = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final long firstSeq;

    /**
     * @param firstSeq the place of the first row to be added
     */
    public Book(long firstSeq) {
        this.firstSeq = firstSeq;
    }

    // What was loaded.

    public void add(AccountState account) {
        account.begin();
        accountsById.put(account.id(), account);
        accountsByNo.put(account.no(), account);
    }

    public void add(UUID id, Prior prior) {
        priors.put(id, prior);
    }

    public void add(Hold hold) {
        holds.put(hold.row().id(), hold);
        priors.put(hold.row().id(), new Prior.Recorded(hold.row()));
    }

    /** Takes everything back that was tried, so that it can be tried with more loaded. */
    public void startAgain() {
        undoTo(0);
        failed.keySet().forEach(priors::remove);
        failed.clear();
    }

    // What the batch made of it.

    /** The new transfers, in the order of their places. */
    public List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** Whether those of these transfers that are holds lie on loaded accounts. */
    public boolean knowsAccountsOf(Collection<UUID> pendingIds) {
        return pendingIds.stream()
                .map(holds::get)
                .filter(Objects::nonNull)
                .allMatch(h ->
                        accountsByNo.containsKey(h.row().debitNo())
                                && accountsByNo.containsKey(h.row().creditNo()));
    }

    /** Ids that this batch retired, with the reason. */
    public Map<UUID, Result> failed() {
        return Collections.unmodifiableMap(failed);
    }

    /** Holds that were opened or ended by this batch, in no particular order. */
    public List<Hold> changedHolds() {
        return holds.values().stream()
                .filter(h -> h.resolution() != null || h.row().seq() >= firstSeq)
                .toList();
    }

    /** Of the new transfers, each once. */
    public Set<String> codes() {
        Set<String> codes = new HashSet<>();
        rows.forEach(row -> codes.add(row.code()));
        return codes;
    }

    /** How the accounts stand that the new rows touch, in the order of their numbers. */
    public List<AccountState.Snapshot> touchedAccounts() {
        return accountsByNo.values().stream()
                .filter(AccountState::isTouched)
                .sorted(Comparator.comparingLong(AccountState::no))
                .map(AccountState::snapshot)
                .toList();
    }

    // For the state machine.

    @Nullable AccountState account(String id) {
        return accountsById.get(id);
    }

    AccountState account(long no) {
        AccountState account = accountsByNo.get(no);
        if (account == null) {
            throw new IllegalStateException("account " + no + " was not loaded");
        }
        return account;
    }

    @Nullable Prior prior(UUID id) {
        return priors.get(id);
    }

    @Nullable Hold hold(UUID id) {
        return holds.get(id);
    }

    long nextSeq() {
        return firstSeq + rows.size();
    }

    void retire(UUID id, Result result) {
        failed.put(id, result);
        priors.put(id, new Prior.Failed(result));
    }

    void record(Row row) {
        rows.add(row);
        priors.put(row.id(), new Prior.Recorded(row));
        if (row.kind() == Kind.PENDING) {
            Hold hold = new Hold(row, HoldState.PENDING);
            holds.put(row.id(), hold);
        }
        Hold ended = endedBy(row);
        if (ended != null) {
            ended.resolve(stateAfter(row.kind()), row);
        }
        move(row, ended, 1);
    }

    /** Takes rows back, newest first, until {@code count} are left. */
    void undoTo(int count) {
        while (rows.size() > count) {
            Row row = rows.removeLast();
            priors.remove(row.id());
            if (row.kind() == Kind.PENDING) {
                holds.remove(row.id());
            }
            Hold ended = endedBy(row);
            if (ended != null) {
                ended.reopen();
            }
            move(row, ended, -1);
        }
    }

    private void move(Row row, @Nullable Hold ended, int sign) {
        long given = ended == null ? 0 : ended.row().amount();
        long held = row.kind() == Kind.PENDING ? row.amount() : 0;
        boolean moves = row.kind() == Kind.POSTED || row.kind() == Kind.POST_PENDING;
        long posted = moves ? row.amount() : 0;
        AccountState debit = account(row.debitNo());
        AccountState credit = account(row.creditNo());
        debit.touch(sign);
        credit.touch(sign);
        debit.debit(sign * posted, sign * (held - given));
        credit.credit(sign * posted, sign * (held - given));
        switch (row.kind()) {
            case PENDING -> close(row, sign > 0);
            case VOID_PENDING, EXPIRY -> close(requireHold(ended).row(), sign < 0);
            case POSTED, POST_PENDING -> {}
        }
        if (row.kind() == Kind.PENDING && row.dueAt() != null) {
            debit.dueNoLaterThan(row.dueAt());
            credit.dueNoLaterThan(row.dueAt());
        }
    }

    private void close(Row hold, boolean closed) {
        if (hold.flags().closing().debit()) {
            account(hold.debitNo()).closed(closed);
        }
        if (hold.flags().closing().credit()) {
            account(hold.creditNo()).closed(closed);
        }
    }

    private @Nullable Hold endedBy(Row row) {
        UUID pendingId = row.pendingId();
        return pendingId == null ? null : requireHold(holds.get(pendingId));
    }

    private static HoldState stateAfter(Kind kind) {
        return switch (kind) {
            case POST_PENDING -> HoldState.POSTED;
            case VOID_PENDING -> HoldState.VOIDED;
            case EXPIRY -> HoldState.EXPIRED;
            case POSTED, PENDING ->
                    throw new IllegalStateException("a " + kind + " transfer ends no hold");
        };
    }

    private static Hold requireHold(@Nullable Hold hold) {
        if (hold == null) {
            throw new IllegalStateException("the hold was not loaded");
        }
        return hold;
    }
}
