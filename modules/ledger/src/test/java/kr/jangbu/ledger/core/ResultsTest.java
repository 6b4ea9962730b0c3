package kr.jangbu.ledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Which result is given first: transfers that are wrong in every way, mended one thing at a time.
 *
 * <p>Source of the order: TigerBeetle, docs/reference/requests/create_transfers.md.
 */
class ResultsTest {
    private static final UUID POSTED = new UUID(1, 1);
    private static final UUID HELD = new UUID(1, 2);
    private static final UUID VOIDED_HOLD = new UUID(1, 3);
    private static final UUID SHORT_HOLD = new UUID(1, 4);
    private static final UUID HALVED_HOLD = new UUID(1, 6);
    private static final UUID HALF = new UUID(1, 5);

    private final FastBooks books = new FastBooks();
    private long ids = 100;

    @BeforeEach
    void some_accounts_and_transfers() {
        for (String id : List.of("a", "b", "c", "closed")) {
            books.open(new Account(id, Unit.KRW, Constraint.NONE));
        }
        books.open(new Account("seats", Unit.SEAT, Constraint.NONE));
        books.open(new Account("limit", Unit.KRW, Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS));
        books.open(new Account("asset", Unit.KRW, Constraint.CREDITS_MUST_NOT_EXCEED_DEBITS));
        created(Transfer.posted(POSTED, "a", "limit", 100, "CODE", "s"));
        created(Transfer.posted(next(), "asset", "a", 50, "CODE", "s"));
        created(Transfer.pending(HELD, "limit", "b", 40, "CODE", "s"));
        created(Transfer.pending(VOIDED_HOLD, "a", "b", 1, "CODE", "s"));
        created(Transfer.voided(next(), VOIDED_HOLD));
        created(Transfer.pending(SHORT_HOLD, "a", "b", 1, "CODE", "s").timeout(5));
        created(Transfer.pending(next(), "closed", "b", 0, "CODE", "s").closing(Side.DEBIT));
        created(Transfer.pending(HALVED_HOLD, "a", "b", 10, "CODE", "s"));
        created(Transfer.post(HALF, HALVED_HOLD, 5));
        books.time(6);
    }

    /** A transfer in the making. */
    private static final class Wish {
        Kind kind = Kind.POSTED;
        @Nullable String debit;
        @Nullable String credit;
        @Nullable Long amount = Long.MAX_VALUE;
        @Nullable UUID pending;
        int timeout = 1;
        Side balancing = Side.NONE;
        Side closing = Side.BOTH;
        @Nullable String code;
        @Nullable String subject = "s";
        @Nullable LocalDate date;

        Transfer as(UUID id) {
            return new Transfer(
                    id, kind, debit, credit, amount, pending, timeout, false, balancing, closing,
                    code, subject, date);
        }
    }

    @Test
    void of_a_transfer_between_accounts() {
        Wish w = new Wish();
        w.pending = POSTED;
        expect(Result.DEBIT_ACCOUNT_ID_MUST_NOT_BE_NULL, w);
        w.debit = "nobody";
        expect(Result.CREDIT_ACCOUNT_ID_MUST_NOT_BE_NULL, w);
        w.credit = "nobody";
        expect(Result.ACCOUNTS_MUST_BE_DIFFERENT, w);
        w.credit = "nobody else";
        expect(Result.PENDING_ID_MUST_BE_NULL, w);
        w.pending = null;
        expect(Result.TIMEOUT_RESERVED_FOR_PENDING_TRANSFER, w);
        w.timeout = 0;
        expect(Result.CLOSING_TRANSFER_MUST_BE_PENDING, w);
        w.closing = Side.NONE;
        expect(Result.CODE_MUST_NOT_BE_NULL, w);
        w.code = "CODE";
        expect(Result.DEBIT_ACCOUNT_NOT_FOUND, w);
        w.debit = "closed";
        expect(Result.CREDIT_ACCOUNT_NOT_FOUND, w);
        w.credit = "seats";
        expect(Result.ACCOUNTS_MUST_HAVE_THE_SAME_UNIT, w);
        w.credit = "a";
        expect(Result.DEBIT_ACCOUNT_ALREADY_CLOSED, w);
        w.debit = "a";
        w.credit = "closed";
        expect(Result.CREDIT_ACCOUNT_ALREADY_CLOSED, w);
        w.debit = "limit";
        w.credit = "asset";
        w.amount = 61L;
        expect(Result.EXCEEDS_CREDITS, w);
        w.amount = 60L;
        expect(Result.EXCEEDS_DEBITS, w);
        w.amount = 50L;
        expect(Result.CREATED, w);
    }

    @Test
    void of_amounts_that_pass_what_a_balance_can_hold() {
        books.open(new Account("fresh", Unit.KRW, Constraint.NONE));
        created(Transfer.posted(next(), "c", "b", 20, "CODE", "s"));
        created(Transfer.pending(next(), "c", "b", 10, "CODE", "s"));
        Wish w = new Wish();
        w.kind = Kind.PENDING;
        w.debit = "c";
        w.credit = "fresh";
        w.closing = Side.NONE;
        w.timeout = 0;
        w.code = "CODE";
        w.amount = Long.MAX_VALUE - 9;
        expect(Result.OVERFLOWS_DEBITS_PENDING, w);
        w.amount = Long.MAX_VALUE - 19;
        expect(Result.OVERFLOWS_DEBITS_POSTED, w);
        w.amount = Long.MAX_VALUE - 29;
        expect(Result.OVERFLOWS_DEBITS, w);
        w.debit = "fresh";
        w.credit = "b"; // 20 + 5 posted, 40 + 10 held
        w.amount = Long.MAX_VALUE - 49;
        expect(Result.OVERFLOWS_CREDITS_PENDING, w);
        w.kind = Kind.POSTED;
        w.amount = Long.MAX_VALUE - 24;
        expect(Result.OVERFLOWS_CREDITS_POSTED, w);
        w.amount = Long.MAX_VALUE - 74;
        expect(Result.OVERFLOWS_CREDITS, w);
        w.amount = Long.MAX_VALUE - 75;
        expect(Result.CREATED, w);
    }

    @Test
    void of_a_transfer_that_ends_a_hold() {
        Wish w = new Wish();
        w.kind = Kind.VOID_PENDING;
        w.debit = "nobody";
        w.credit = "nobody";
        w.code = "OTHER";
        w.balancing = Side.DEBIT;
        expect(Result.FLAGS_ARE_MUTUALLY_EXCLUSIVE, w);
        w.balancing = Side.NONE;
        expect(Result.FLAGS_ARE_MUTUALLY_EXCLUSIVE, w);
        w.closing = Side.NONE;
        expect(Result.PENDING_ID_MUST_NOT_BE_NULL, w);
        UUID self = next();
        w.pending = self;
        expect(Result.PENDING_ID_MUST_BE_DIFFERENT, w, self);
        w.pending = new UUID(9, 9);
        expect(Result.TIMEOUT_RESERVED_FOR_PENDING_TRANSFER, w);
        w.timeout = 0;
        expect(Result.PENDING_TRANSFER_NOT_FOUND, w);
        w.pending = POSTED;
        expect(Result.PENDING_TRANSFER_NOT_PENDING, w);
        w.pending = VOIDED_HOLD;
        expect(Result.PENDING_TRANSFER_HAS_DIFFERENT_DEBIT_ACCOUNT_ID, w);
        w.debit = "a";
        expect(Result.PENDING_TRANSFER_HAS_DIFFERENT_CREDIT_ACCOUNT_ID, w);
        w.credit = "b";
        expect(Result.PENDING_TRANSFER_HAS_DIFFERENT_CODE, w);
        w.code = "CODE";
        expect(Result.EXCEEDS_PENDING_TRANSFER_AMOUNT, w);
        w.amount = 0L;
        expect(Result.PENDING_TRANSFER_HAS_DIFFERENT_AMOUNT, w);
        w.amount = 1L;
        expect(Result.PENDING_TRANSFER_ALREADY_VOIDED, w);
        w.pending = SHORT_HOLD;
        expect(Result.PENDING_TRANSFER_EXPIRED, w);
    }

    @Test
    void of_the_same_id_again() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        UUID id = next();
        Transfer first =
                Transfer.pending(id, "a", "b", 10, "CODE", "s").timeout(9).effectiveOn(day);
        created(first);
        Wish w = new Wish();
        w.debit = "b";
        w.credit = "a";
        w.pending = HELD;
        w.code = "OTHER";
        w.subject = "t";
        expect(Result.EXISTS_WITH_DIFFERENT_FLAGS, w, id);
        w.kind = Kind.PENDING;
        expect(Result.EXISTS_WITH_DIFFERENT_FLAGS, w, id);
        w.closing = Side.NONE;
        expect(Result.EXISTS_WITH_DIFFERENT_PENDING_ID, w, id);
        w.pending = null;
        expect(Result.EXISTS_WITH_DIFFERENT_TIMEOUT, w, id);
        w.timeout = 9;
        expect(Result.EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT_ID, w, id);
        w.debit = "a";
        expect(Result.EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT_ID, w, id);
        w.credit = "b";
        expect(Result.EXISTS_WITH_DIFFERENT_AMOUNT, w, id);
        w.amount = 10L;
        expect(Result.EXISTS_WITH_DIFFERENT_SUBJECT, w, id);
        w.subject = "s";
        expect(Result.EXISTS_WITH_DIFFERENT_CODE, w, id);
        w.code = "CODE";
        expect(Result.EXISTS_WITH_DIFFERENT_EFFECTIVE_DATE, w, id);
        w.date = day;
        expect(Result.EXISTS, w, id);
    }

    @Test
    void of_a_partial_posting_again() {
        assertEquals(Result.EXISTS, post(Transfer.post(HALF, HALVED_HOLD, 5)));
        assertEquals(Result.EXISTS_WITH_DIFFERENT_AMOUNT, post(Transfer.post(HALF, HALVED_HOLD)));
        assertEquals(
                Result.EXISTS_WITH_DIFFERENT_AMOUNT, post(Transfer.post(HALF, HALVED_HOLD, 0)));
        assertEquals(Result.EXISTS_WITH_DIFFERENT_FLAGS, post(Transfer.voided(HALF, HALVED_HOLD)));
        assertEquals(Result.EXISTS_WITH_DIFFERENT_PENDING_ID, post(Transfer.post(HALF, HELD, 5)));
        assertEquals(
                Result.PENDING_TRANSFER_ALREADY_POSTED,
                post(Transfer.post(next(), HALVED_HOLD, 5)));
    }

    @Test
    void a_balancing_transfer_moves_what_is_left_and_is_the_same_for_any_amount_that_covers_it() {
        UUID id = next();
        Transfer all = Transfer.posted(id, "limit", "a", 1_000, "CODE", "s").balancing(Side.DEBIT);

        assertEquals(60, books.post(List.of(all)).getFirst().amount());
        assertEquals(Result.EXISTS, post(withAmount(all, 60)));
        assertEquals(Result.EXISTS_WITH_DIFFERENT_AMOUNT, post(withAmount(all, 59)));
        Transfer nothing =
                Transfer.posted(next(), "limit", "a", 5, "CODE", "s").balancing(Side.DEBIT);
        assertEquals(0, books.post(List.of(nothing)).getFirst().amount());
        assertEquals(Result.EXISTS, post(nothing));
    }

    @Test
    void an_id_that_failed_for_want_of_cover_stays_failed_and_a_wrong_wish_may_be_mended() {
        UUID uncovered = next();
        expectId(Result.EXCEEDS_CREDITS, uncovered, "limit", 61);
        expectId(Result.ID_ALREADY_FAILED, uncovered, "limit", 1);
        UUID wrong = next();
        expectId(Result.ACCOUNTS_MUST_BE_DIFFERENT, wrong, "a", 1);
        expectId(Result.CREATED, wrong, "limit", 1);
    }

    private void expectId(Result expected, UUID id, String debit, long amount) {
        assertEquals(expected, post(Transfer.posted(id, debit, "a", amount, "CODE", "s")));
    }

    private static Transfer withAmount(Transfer t, long amount) {
        return Transfer.posted(t.id(), "limit", "a", amount, "CODE", "s").balancing(Side.DEBIT);
    }

    private void expect(Result expected, Wish wish) {
        expect(expected, wish, next());
    }

    private void expect(Result expected, Wish wish, UUID id) {
        assertEquals(expected, post(wish.as(id)));
    }

    private void created(Transfer transfer) {
        assertEquals(Result.CREATED, post(transfer));
    }

    private Result post(Transfer transfer) {
        return books.post(List.of(transfer)).getFirst().result();
    }

    private UUID next() {
        return new UUID(2, ids++);
    }
}
