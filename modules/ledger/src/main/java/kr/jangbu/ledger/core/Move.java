package kr.jangbu.ledger.core;

import static kr.jangbu.ledger.Result.*;

import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import org.jspecify.annotations.Nullable;

/** A transfer that moves or holds an amount. */
final class Move {
    private final Book book;
    private final Now now;
    private final Transfer t;

    Move(Book book, Now now, Transfer transfer) {
        this.book = book;
        this.now = now;
        this.t = transfer;
    }

    Outcome apply() {
        Result malformed = malformed();
        if (malformed != null) {
            return refused(malformed);
        }
        String debitId = known(t.debitAccountId());
        String creditId = known(t.creditAccountId());
        AccountState debit = book.account(debitId);
        if (debit == null) {
            return refused(DEBIT_ACCOUNT_NOT_FOUND, debitId, 0);
        }
        AccountState credit = book.account(creditId);
        if (credit == null) {
            return refused(CREDIT_ACCOUNT_NOT_FOUND, creditId, 0);
        }
        if (debit.unit() != credit.unit()) {
            return refused(ACCOUNTS_MUST_HAVE_THE_SAME_UNIT);
        }
        if (debit.closed()) {
            return refused(DEBIT_ACCOUNT_ALREADY_CLOSED, debitId, 0);
        }
        if (credit.closed()) {
            return refused(CREDIT_ACCOUNT_ALREADY_CLOSED, creditId, 0);
        }
        long amount = balanced(debit, credit);
        Result overflow = overflow(amount, debit, credit);
        if (overflow != null) {
            return refused(overflow);
        }
        if (debit.refusesDebit(amount)) {
            return refused(EXCEEDS_CREDITS, debitId, debit.debitable());
        }
        if (credit.refusesCredit(amount)) {
            return refused(EXCEEDS_DEBITS, creditId, credit.creditable());
        }
        boolean expires = t.timeoutSeconds() > 0;
        return created(
                new Row(
                        book.nextSeq(),
                        t.id(),
                        t.kind(),
                        debit.no(),
                        credit.no(),
                        amount,
                        null,
                        null,
                        t.timeoutSeconds(),
                        Flags.of(t),
                        known(t.code()),
                        t.subject() == null ? "" : t.subject(),
                        now.effectiveOn(t),
                        now.recordedAt(),
                        expires ? now.recordedAt().plusSeconds(t.timeoutSeconds()) : null));
    }

    private @Nullable Result malformed() {
        if (t.debitAccountId() == null) {
            return DEBIT_ACCOUNT_ID_MUST_NOT_BE_NULL;
        }
        if (t.creditAccountId() == null) {
            return CREDIT_ACCOUNT_ID_MUST_NOT_BE_NULL;
        }
        if (t.debitAccountId().equals(t.creditAccountId())) {
            return ACCOUNTS_MUST_BE_DIFFERENT;
        }
        if (t.pendingId() != null) {
            return PENDING_ID_MUST_BE_NULL;
        }
        if (t.kind() != Kind.PENDING) {
            if (t.timeoutSeconds() != 0) {
                return TIMEOUT_RESERVED_FOR_PENDING_TRANSFER;
            }
            if (t.closing().debit() || t.closing().credit()) {
                return CLOSING_TRANSFER_MUST_BE_PENDING;
            }
        }
        return t.code() == null ? CODE_MUST_NOT_BE_NULL : null;
    }

    /** At most what is asked and, with balancing, at most what the accounts leave. */
    private long balanced(AccountState debit, AccountState credit) {
        long amount = known(t.amount());
        if (t.balancing().debit()) {
            amount = Math.min(amount, debit.debitable());
        }
        if (t.balancing().credit()) {
            amount = Math.min(amount, credit.creditable());
        }
        return amount;
    }

    private @Nullable Result overflow(long amount, AccountState debit, AccountState credit) {
        if (t.kind() == Kind.PENDING) {
            if (overflows(amount, debit.debitsPending())) {
                return OVERFLOWS_DEBITS_PENDING;
            }
            if (overflows(amount, credit.creditsPending())) {
                return OVERFLOWS_CREDITS_PENDING;
            }
        }
        if (overflows(amount, debit.debitsPosted())) {
            return OVERFLOWS_DEBITS_POSTED;
        }
        if (overflows(amount, credit.creditsPosted())) {
            return OVERFLOWS_CREDITS_POSTED;
        }
        if (overflows(amount, debit.debitsPosted() + debit.debitsPending())) {
            return OVERFLOWS_DEBITS;
        }
        if (overflows(amount, credit.creditsPosted() + credit.creditsPending())) {
            return OVERFLOWS_CREDITS;
        }
        return null;
    }

    private static boolean overflows(long a, long b) {
        return a > Long.MAX_VALUE - b;
    }

    private Outcome created(Row row) {
        book.record(row);
        return new Outcome(row.id(), CREATED, row.amount(), now.recordedAt(), null, 0);
    }

    private Outcome refused(Result result) {
        return Outcome.refused(t.id(), result);
    }

    private Outcome refused(Result result, String accountId, long available) {
        return new Outcome(t.id(), result, 0, null, accountId, available);
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("checked before");
        }
        return value;
    }
}
