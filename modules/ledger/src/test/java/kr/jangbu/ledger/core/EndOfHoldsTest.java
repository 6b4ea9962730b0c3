package kr.jangbu.ledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.HoldState;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds whose time is over: when that is, what is written, and from when it counts. */
class EndOfHoldsTest {
    private static final UUID HOLD = new UUID(1, 1);
    private static final UUID EXPIRY = new UUID(7, 1);

    /** 16:30 on 2 March in Seoul. */
    private static final Instant DUE = Instant.parse("2026-03-02T07:30:00Z");

    private static final LocalDate DUE_ON = LocalDate.of(2026, 3, 2);

    private final Book book = new Book(Row.firstSeq(1));

    @BeforeEach
    void two_accounts() {
        book.add(new AccountState(1, "a", Unit.KRW, Constraint.NONE).holding(standing(1, 10, 0)));
        book.add(new AccountState(2, "b", Unit.KRW, Constraint.NONE).holding(standing(2, 0, 10)));
    }

    @Test
    void the_end_of_a_hold_gives_it_back_and_is_written() {
        Hold hold = loaded(DUE_ON.minusDays(1), DUE);

        at(DUE).expire(hold, EXPIRY);

        assertEquals(
                List.of(
                        new Row(
                                Row.firstSeq(1),
                                EXPIRY,
                                Kind.EXPIRY,
                                1,
                                2,
                                10,
                                HOLD,
                                5L,
                                0,
                                Flags.NONE,
                                "CODE",
                                "held",
                                DUE_ON,
                                DUE,
                                DUE)),
                book.rows());
        assertEquals(HoldState.EXPIRED, hold.state());
        assertEquals(List.of(standing(1, 0, 0), standing(2, 0, 0)), book.touchedAccounts());
        assertEquals(Result.PENDING_TRANSFER_EXPIRED, post(DUE, Transfer.post(id(1), HOLD)));
    }

    @Test
    void it_counts_from_the_day_in_seoul_on_which_it_was_due() {
        Instant beforeMidnight = Instant.parse("2026-03-02T14:59:59Z");
        Instant midnight = Instant.parse("2026-03-02T15:00:00Z");
        Instant monthsLater = Instant.parse("2026-06-01T00:00:00Z");

        assertEquals(DUE_ON, expiredOn(beforeMidnight, monthsLater, DUE_ON.minusDays(9)));
        assertEquals(DUE_ON.plusDays(1), expiredOn(midnight, monthsLater, DUE_ON.minusDays(9)));
    }

    @Test
    void it_never_counts_before_the_hold_did() {
        assertEquals(DUE_ON, expiredOn(DUE, DUE, DUE_ON));
        assertEquals(DUE_ON.plusDays(40), expiredOn(DUE, DUE, DUE_ON.plusDays(40)));
    }

    @Test
    void a_hold_ends_at_its_time_not_a_moment_before_and_not_without_one() {
        assertThrows(
                IllegalStateException.class,
                () -> at(DUE.minusNanos(1_000)).expire(loaded(DUE_ON, DUE), EXPIRY));
        assertThrows(
                IllegalStateException.class, () -> at(DUE).expire(loaded(DUE_ON, null), EXPIRY));

        assertEquals(List.of(), book.rows());
    }

    @Test
    void a_hold_that_is_due_cannot_be_ended_otherwise_even_before_its_end_is_written() {
        loaded(DUE_ON, DUE);

        assertEquals(Result.PENDING_TRANSFER_EXPIRED, post(DUE, Transfer.post(id(1), HOLD)));
        assertEquals(Result.PENDING_TRANSFER_EXPIRED, post(DUE, Transfer.voided(id(2), HOLD)));
        assertEquals(Result.CREATED, post(DUE.minusNanos(1_000), Transfer.post(id(3), HOLD)));
    }

    @Test
    void a_hold_that_was_posted_does_not_expire() {
        Hold hold = loaded(DUE_ON, DUE);
        post(DUE.minusSeconds(1), Transfer.post(id(1), HOLD));

        assertThrows(IllegalStateException.class, () -> at(DUE).expire(hold, EXPIRY));
    }

    @Test
    void starting_again_takes_an_end_back() {
        Hold hold = loaded(DUE_ON, DUE, new Flags(1 << 3));
        book.account(1).closed(true);

        at(DUE).expire(hold, EXPIRY);
        assertEquals(List.of(false, false), closed());
        book.startAgain();

        assertEquals(List.of(true, false), closed());
        assertEquals(HoldState.PENDING, hold.state());
        assertNull(hold.resolution());
        assertEquals(Side.DEBIT, hold.row().flags().closing());
        assertEquals(10, book.account(1).snapshot().debitsPending());
    }

    private LocalDate expiredOn(Instant due, Instant now, LocalDate effectiveOn) {
        book.startAgain();
        at(now).expire(loaded(effectiveOn, due), EXPIRY);
        return book.rows().getLast().effectiveOn();
    }

    private Hold loaded(LocalDate effectiveOn, @Nullable Instant due) {
        return loaded(effectiveOn, due, Flags.NONE);
    }

    private Hold loaded(LocalDate effectiveOn, @Nullable Instant due, Flags flags) {
        Row row =
                new Row(
                        5,
                        HOLD,
                        Kind.PENDING,
                        1,
                        2,
                        10,
                        null,
                        null,
                        60,
                        flags,
                        "CODE",
                        "held",
                        effectiveOn,
                        DUE.minusSeconds(60),
                        due);
        Hold hold = new Hold(row, HoldState.PENDING);
        book.add(hold);
        return hold;
    }

    private List<Boolean> closed() {
        return List.of(book.account(1).closed(), book.account(2).closed());
    }

    private StateMachine at(Instant now) {
        return new StateMachine(book, now, DUE_ON);
    }

    private Result post(Instant now, Transfer transfer) {
        return at(now).apply(List.of(transfer)).getFirst().result();
    }

    private static AccountState.Snapshot standing(long no, long debitsHeld, long creditsHeld) {
        return new AccountState.Snapshot(no, 0, 0, debitsHeld, creditsHeld, false, null);
    }

    private static UUID id(long number) {
        return new UUID(2, number);
    }
}
