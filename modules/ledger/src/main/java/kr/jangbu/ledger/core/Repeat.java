package kr.jangbu.ledger.core;

import static kr.jangbu.ledger.Result.*;

import java.util.Objects;
import java.util.UUID;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * A transfer whose id was used before: the same wish again, or another one under the same id.
 *
 * <p>What the caller left open (null) matches what was taken then.
 */
final class Repeat {
    private final Book book;
    private final Transfer t;

    Repeat(Book book, Transfer transfer) {
        this.book = book;
        this.t = transfer;
    }

    Outcome compare(Prior prior) {
        return switch (prior) {
            case Prior.Failed(Result ignored) -> Outcome.refused(t.id(), ID_ALREADY_FAILED);
            case Prior.Recorded(Row row) -> {
                Result result = difference(row);
                yield result == EXISTS
                        ? new Outcome(t.id(), EXISTS, row.amount(), row.recordedAt(), null, 0)
                        : Outcome.refused(t.id(), result);
            }
        };
    }

    private Result difference(Row e) {
        if (t.kind() != e.kind() || !Flags.of(t).sameMake(e.flags())) {
            return EXISTS_WITH_DIFFERENT_FLAGS;
        }
        if (!Objects.equals(t.pendingId(), e.pendingId())) {
            return EXISTS_WITH_DIFFERENT_PENDING_ID;
        }
        if (t.timeoutSeconds() != e.timeoutSeconds()) {
            return EXISTS_WITH_DIFFERENT_TIMEOUT;
        }
        boolean resolves = t.kind() == Kind.POST_PENDING || t.kind() == Kind.VOID_PENDING;
        return resolves ? differentResolution(e, held(t.pendingId())) : differentMove(e);
    }

    private Result differentMove(Row e) {
        if (!isAccount(t.debitAccountId(), e.debitNo())) {
            return EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT_ID;
        }
        if (!isAccount(t.creditAccountId(), e.creditNo())) {
            return EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT_ID;
        }
        // A balancing transfer's amount is the most it may move: any that covers what moved is it.
        long asked = Objects.requireNonNull(t.amount());
        boolean balancing = t.balancing().debit() || t.balancing().credit();
        if (balancing ? asked < e.amount() : asked != e.amount()) {
            return EXISTS_WITH_DIFFERENT_AMOUNT;
        }
        if (!e.subject().equals(t.subject() == null ? "" : t.subject())) {
            return EXISTS_WITH_DIFFERENT_SUBJECT;
        }
        if (!e.code().equals(t.code())) {
            return EXISTS_WITH_DIFFERENT_CODE;
        }
        return differentDate(e);
    }

    private Result differentResolution(Row e, Row held) {
        if (t.debitAccountId() != null && !isAccount(t.debitAccountId(), e.debitNo())) {
            return EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT_ID;
        }
        if (t.creditAccountId() != null && !isAccount(t.creditAccountId(), e.creditNo())) {
            return EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT_ID;
        }
        if (e.amount() != (t.amount() == null ? held.amount() : t.amount())) {
            return EXISTS_WITH_DIFFERENT_AMOUNT;
        }
        if (!e.subject().equals(t.subject() == null ? held.subject() : t.subject())) {
            return EXISTS_WITH_DIFFERENT_SUBJECT;
        }
        if (t.code() != null && !t.code().equals(e.code())) {
            return EXISTS_WITH_DIFFERENT_CODE;
        }
        return differentDate(e);
    }

    /** The business date may have moved on since: "today" is not compared with a date. */
    private Result differentDate(Row e) {
        boolean same =
                t.effectiveOn() == null
                        ? e.flags().datedByUs()
                        : t.effectiveOn().equals(e.effectiveOn());
        return same ? EXISTS : EXISTS_WITH_DIFFERENT_EFFECTIVE_DATE;
    }

    private boolean isAccount(@Nullable String id, long no) {
        AccountState account = id == null ? null : book.account(id);
        return account != null && account.no() == no;
    }

    private Row held(@Nullable UUID pendingId) {
        Hold hold = pendingId == null ? null : book.hold(pendingId);
        if (hold == null) {
            throw new IllegalStateException("the hold was not loaded");
        }
        return hold.row();
    }
}
