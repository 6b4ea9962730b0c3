package kr.jangbu.ledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of a hold, and a move without a subject, wished for again under the same id. */
class RepeatsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final UUID HOLD = new UUID(1, 1);
    private static final UUID OTHER_HOLD = new UUID(1, 2);
    private static final UUID END = new UUID(1, 3);

    private final FastBooks books = new FastBooks();

    private @Nullable String debit;
    private @Nullable String credit;
    private @Nullable String code;
    private @Nullable String subject;
    private @Nullable LocalDate date;
    private @Nullable Long amount;

    @BeforeEach
    void two_holds() {
        for (String id : List.of("a", "b")) {
            books.open(new Account(id, Unit.KRW, Constraint.NONE));
        }
        expect(Result.CREATED, Transfer.pending(HOLD, "a", "b", 10, "CODE", "s"));
        expect(Result.CREATED, Transfer.pending(OTHER_HOLD, "a", "b", 10, "CODE", "s"));
    }

    @Test
    void what_a_posting_names_must_be_what_it_named_and_the_first_difference_is_told() {
        expect(Result.CREATED, Transfer.post(END, HOLD, 4));

        debit = "b";
        credit = "a";
        code = "OTHER";
        subject = "t";
        date = DAY;
        amount = 10L;
        expect(Result.EXISTS_WITH_DIFFERENT_FLAGS, wish(Kind.VOID_PENDING, OTHER_HOLD));
        expect(Result.EXISTS_WITH_DIFFERENT_PENDING_ID, wish(Kind.POST_PENDING, OTHER_HOLD));
        expectAsMended(Kind.POST_PENDING, 4L);
    }

    @Test
    void so_must_what_a_voiding_names() {
        expect(Result.CREATED, Transfer.voided(END, HOLD));

        debit = "b";
        credit = "a";
        code = "OTHER";
        subject = "t";
        date = DAY;
        amount = 9L;
        expectAsMended(Kind.VOID_PENDING, 10L);
    }

    private void expectAsMended(Kind kind, long moved) {
        expect(Result.EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT_ID, wish(kind, HOLD));
        debit = "nobody";
        expect(Result.EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT_ID, wish(kind, HOLD));
        debit = "a";
        expect(Result.EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT_ID, wish(kind, HOLD));
        debit = null;
        expect(Result.EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT_ID, wish(kind, HOLD));
        credit = "b";
        expect(Result.EXISTS_WITH_DIFFERENT_AMOUNT, wish(kind, HOLD));
        credit = null;
        expect(Result.EXISTS_WITH_DIFFERENT_AMOUNT, wish(kind, HOLD));
        amount = moved;
        expect(Result.EXISTS_WITH_DIFFERENT_SUBJECT, wish(kind, HOLD));
        subject = "s";
        expect(Result.EXISTS_WITH_DIFFERENT_CODE, wish(kind, HOLD));
        subject = null;
        expect(Result.EXISTS_WITH_DIFFERENT_CODE, wish(kind, HOLD));
        code = "CODE";
        expect(Result.EXISTS_WITH_DIFFERENT_EFFECTIVE_DATE, wish(kind, HOLD));
        code = null;
        expect(Result.EXISTS_WITH_DIFFERENT_EFFECTIVE_DATE, wish(kind, HOLD));
        date = null;
        expect(Result.EXISTS, wish(kind, HOLD));
        debit = "a";
        credit = "b";
        code = "CODE";
        subject = "s";
        expect(Result.EXISTS, wish(kind, HOLD));
    }

    @Test
    void what_is_left_open_means_what_was_held() {
        date = DAY;
        subject = "t";
        expect(Result.CREATED, wish(Kind.POST_PENDING, HOLD));

        expect(Result.EXISTS, wish(Kind.POST_PENDING, HOLD));
        amount = 10L;
        expect(Result.EXISTS, wish(Kind.POST_PENDING, HOLD));
        subject = null;
        expect(Result.EXISTS_WITH_DIFFERENT_SUBJECT, wish(Kind.POST_PENDING, HOLD));
        subject = "s";
        expect(Result.EXISTS_WITH_DIFFERENT_SUBJECT, wish(Kind.POST_PENDING, HOLD));
    }

    @Test
    void a_move_without_a_subject_is_repeated_without_one() {
        amount = 3L;
        debit = "a";
        credit = "b";
        code = "CODE";
        expect(Result.CREATED, wish(Kind.POSTED, null));

        expect(Result.EXISTS, wish(Kind.POSTED, null));
        subject = "s";
        expect(Result.EXISTS_WITH_DIFFERENT_SUBJECT, wish(Kind.POSTED, null));
        subject = null;
        code = null;
        expect(Result.EXISTS_WITH_DIFFERENT_CODE, wish(Kind.POSTED, null));
        code = "CODE";
        debit = null;
        expect(Result.EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT_ID, wish(Kind.POSTED, null));
    }

    @Test
    void a_repetition_tells_what_moved_and_when() {
        Transfer part = Transfer.post(END, HOLD, 4);
        Outcome first = books.post(List.of(part)).getFirst();
        books.time(60);

        Outcome again = books.post(List.of(part)).getFirst();

        assertEquals(new Outcome(END, Result.EXISTS, 4, Instant.EPOCH, null, 0), again);
        assertEquals(first.recordedAt(), again.recordedAt());
    }

    /** The store loads the hold with the repetition; without it nothing could be compared. */
    @Test
    void the_hold_must_have_been_loaded() {
        Book before = book();
        apply(before, Transfer.pending(HOLD, "a", "b", 10, "CODE", "s"), Transfer.post(END, HOLD));
        Book book = book();
        book.add(END, new Prior.Recorded(before.rows().getLast()));

        var thrown =
                assertThrows(
                        IllegalStateException.class, () -> apply(book, Transfer.post(END, HOLD)));

        assertEquals("the hold was not loaded", thrown.getMessage());
    }

    private static Book book() {
        Book book = new Book(Row.firstSeq(1));
        book.add(new AccountState(1, "a", Unit.KRW, Constraint.NONE));
        book.add(new AccountState(2, "b", Unit.KRW, Constraint.NONE));
        return book;
    }

    private static List<Outcome> apply(Book book, Transfer... transfers) {
        return new StateMachine(book, Instant.EPOCH, DAY).apply(List.of(transfers));
    }

    private Transfer wish(Kind kind, @Nullable UUID pendingId) {
        return new Transfer(
                END, kind, debit, credit, amount, pendingId, 0, false, Side.NONE, Side.NONE, code,
                subject, date);
    }

    private void expect(Result expected, Transfer transfer) {
        assertEquals(expected, books.post(List.of(transfer)).getFirst().result());
    }
}
