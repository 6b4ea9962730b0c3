package kr.jangbu.ledger.core;

import static kr.jangbu.ledger.Result.*;

import java.util.UUID;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import org.jspecify.annotations.Nullable;

/** A transfer that ends a hold: posts it, or gives it back. */
final class Resolution {
    private final Book book;
    private final Now now;
    private final Transfer t;

    Resolution(Book book, Now now, Transfer transfer) {
        this.book = book;
        this.now = now;
        this.t = transfer;
    }

    Outcome apply() {
        Result malformed = malformed();
        if (malformed != null) {
            return refused(malformed);
        }
        UUID pendingId = known(t.pendingId());
        if (!(book.prior(pendingId) instanceof Prior.Recorded)) {
            return refused(PENDING_TRANSFER_NOT_FOUND);
        }
        Hold hold = book.hold(pendingId);
        if (hold == null) {
            return refused(PENDING_TRANSFER_NOT_PENDING);
        }
        Row held = hold.row();
        Result different = differentFrom(held);
        if (different != null) {
            return refused(different);
        }
        boolean posts = t.kind() == Kind.POST_PENDING;
        long amount = t.amount() == null ? held.amount() : t.amount();
        if (amount > held.amount()) {
            return refused(EXCEEDS_PENDING_TRANSFER_AMOUNT);
        }
        if (!posts && amount < held.amount()) {
            return refused(PENDING_TRANSFER_HAS_DIFFERENT_AMOUNT);
        }
        Result ended = ended(hold);
        if (ended != null) {
            return refused(ended);
        }
        AccountState debit = book.account(held.debitNo());
        AccountState credit = book.account(held.creditNo());
        if (posts && debit.closed()) {
            return refused(DEBIT_ACCOUNT_ALREADY_CLOSED, debit.id(), 0);
        }
        if (posts && credit.closed()) {
            return refused(CREDIT_ACCOUNT_ALREADY_CLOSED, credit.id(), 0);
        }
        return created(
                new Row(
                        book.nextSeq(),
                        t.id(),
                        t.kind(),
                        held.debitNo(),
                        held.creditNo(),
                        amount,
                        pendingId,
                        held.seq(),
                        0,
                        Flags.of(t),
                        held.code(),
                        t.subject() == null ? held.subject() : t.subject(),
                        now.effectiveOn(t),
                        now.recordedAt(),
                        null));
    }

    private @Nullable Result malformed() {
        boolean balances = t.balancing().debit() || t.balancing().credit();
        boolean closes = t.closing().debit() || t.closing().credit();
        if (balances || closes) {
            return FLAGS_ARE_MUTUALLY_EXCLUSIVE;
        }
        if (t.pendingId() == null) {
            return PENDING_ID_MUST_NOT_BE_NULL;
        }
        if (t.pendingId().equals(t.id())) {
            return PENDING_ID_MUST_BE_DIFFERENT;
        }
        return t.timeoutSeconds() != 0 ? TIMEOUT_RESERVED_FOR_PENDING_TRANSFER : null;
    }

    private @Nullable Result differentFrom(Row held) {
        if (t.debitAccountId() != null && !isAccount(t.debitAccountId(), held.debitNo())) {
            return PENDING_TRANSFER_HAS_DIFFERENT_DEBIT_ACCOUNT_ID;
        }
        if (t.creditAccountId() != null && !isAccount(t.creditAccountId(), held.creditNo())) {
            return PENDING_TRANSFER_HAS_DIFFERENT_CREDIT_ACCOUNT_ID;
        }
        if (t.code() != null && !t.code().equals(held.code())) {
            return PENDING_TRANSFER_HAS_DIFFERENT_CODE;
        }
        return null;
    }

    private @Nullable Result ended(Hold hold) {
        return switch (hold.state()) {
            case PENDING -> hold.dueBy(now.recordedAt()) ? PENDING_TRANSFER_EXPIRED : null;
            case POSTED -> PENDING_TRANSFER_ALREADY_POSTED;
            case VOIDED -> PENDING_TRANSFER_ALREADY_VOIDED;
            case EXPIRED -> PENDING_TRANSFER_EXPIRED;
        };
    }

    private boolean isAccount(String id, long no) {
        return book.account(no).id().equals(id);
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
