package kr.jangbu.ledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.HoldState;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a batch leaves for the store to write: rows, holds, accounts, retired ids. */
class BookTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UUID LOADED_HOLD = new UUID(1, 1);
    private static final long FIRST = Row.firstSeq(7);

    private final Book book = new Book(FIRST);
    private final Row loadedHold = row(Row.firstSeq(3) + 5, LOADED_HOLD, Kind.PENDING, 1, 2, null);

    @BeforeEach
    void four_accounts_and_a_hold() {
        book.add(new AccountState(4, "d", Unit.KRW, Constraint.NONE));
        book.add(loaded(2, "b", 0, 30));
        book.add(loaded(1, "a", 30, 0));
        book.add(new AccountState(3, "c", Unit.KRW, Constraint.NONE));
        book.add(new Hold(loadedHold, HoldState.PENDING));
    }

    @Test
    void the_touched_accounts_come_in_the_order_of_their_numbers_with_the_next_end_of_a_hold() {
        apply(
                Transfer.pending(id(1), "d", "a", 9, "CODE", "s").timeout(60),
                Transfer.pending(id(2), "a", "b", 5, "CODE", "s").timeout(30),
                Transfer.pending(id(3), "b", "a", 2, "CODE", "s"),
                Transfer.posted(id(4), "d", "b", 1, "CODE", "s"));

        assertEquals(
                List.of(
                        standing(1, 0, 0, 35, 11, NOW.plusSeconds(30)),
                        standing(2, 0, 1, 2, 35, NOW.plusSeconds(30)),
                        standing(4, 1, 0, 9, 0, NOW.plusSeconds(60))),
                book.touchedAccounts());
    }

    @Test
    void what_another_book_of_the_same_accounts_did_touches_nothing_in_this_one() {
        AccountState a = loaded(1, "a", 30, 0);
        AccountState b = loaded(2, "b", 0, 30);
        book.add(a);
        book.add(b);
        apply(Transfer.posted(id(1), "a", "b", 1, "CODE", "s"));

        Book next = new Book(Row.firstSeq(8));
        next.add(a);
        next.add(b);

        assertEquals(List.of(), next.touchedAccounts());
        assertEquals(Set.of("CODE"), book.codes());
    }

    @Test
    void only_holds_that_were_opened_or_ended_have_changed() {
        UUID untouched = id(9);
        book.add(new Hold(row(FIRST - 1, untouched, Kind.PENDING, 1, 2, null), HoldState.PENDING));
        apply(
                Transfer.pending(id(1), "c", "d", 9, "CODE", "s"),
                Transfer.voided(id(2), LOADED_HOLD),
                Transfer.posted(id(3), "c", "d", 1, "CODE", "s"));

        assertEquals(
                Map.of(id(1), HoldState.PENDING, LOADED_HOLD, HoldState.VOIDED),
                book.changedHolds().stream()
                        .collect(Collectors.toMap(h -> h.row().id(), Hold::state)));
    }

    @Test
    void starting_again_forgets_all_that_was_tried() {
        List<Transfer> batch =
                List.of(
                        Transfer.pending(id(1), "c", "d", 9, "CODE", "s").closing(Side.BOTH),
                        Transfer.post(id(2), LOADED_HOLD, 7),
                        Transfer.posted(id(3), "a", "nobody", 1, "CODE", "s"),
                        Transfer.posted(id(4), "a", "b", 1, "CODE", "s"));
        List<Outcome> first = apply(batch);
        List<Row> rows = List.copyOf(book.rows());
        assertEquals(Map.of(id(3), Result.CREDIT_ACCOUNT_NOT_FOUND), book.failed());

        book.startAgain();

        assertEquals(List.of(), book.rows());
        assertEquals(Map.of(), book.failed());
        assertEquals(List.of(), book.changedHolds());
        assertEquals(standing(1, 0, 0, 30, 0, null), book.account(1).snapshot());
        assertEquals(standing(2, 0, 0, 0, 30, null), book.account(2).snapshot());
        assertEquals(standing(3, 0, 0, 0, 0, null), book.account(3).snapshot());
        assertEquals(standing(4, 0, 0, 0, 0, null), book.account(4).snapshot());
        assertEquals(first, apply(batch));
        assertEquals(rows, book.rows());
    }

    @Test
    void it_knows_whether_the_accounts_of_holds_are_loaded() {
        book.add(new Hold(onAccounts(id(5), 1, 8), HoldState.PENDING));
        book.add(new Hold(onAccounts(id(6), 8, 1), HoldState.PENDING));

        assertTrue(book.knowsAccountsOf(Set.of(LOADED_HOLD, id(7))), "id 7 is no hold");
        assertFalse(book.knowsAccountsOf(List.of(LOADED_HOLD, id(5))));
        assertFalse(book.knowsAccountsOf(List.of(id(6), LOADED_HOLD)));
    }

    @Test
    void what_was_not_loaded_is_never_guessed() {
        Row strange = onAccounts(id(5), 1, 8);
        Row ending = row(FIRST, id(6), Kind.POST_PENDING, 1, 2, id(7));

        assertSays("account 8 was not loaded", () -> book.record(strange));
        assertSays("the hold was not loaded", () -> book.record(ending));
    }

    @Test
    void a_hold_ends_once_and_only_by_what_can_end_it() {
        apply(Transfer.voided(id(1), LOADED_HOLD));
        Row again = row(FIRST + 1, id(2), Kind.POST_PENDING, 1, 2, LOADED_HOLD);
        Row move = row(FIRST + 1, id(3), Kind.POSTED, 1, 2, LOADED_HOLD);

        assertSays("hold " + loadedHold.seq() + " has ended before", () -> book.record(again));
        assertSays("a POSTED transfer ends no hold", () -> book.record(move));
    }

    private static void assertSays(String expected, Executable act) {
        assertEquals(expected, assertThrows(IllegalStateException.class, act).getMessage());
    }

    private List<Outcome> apply(Transfer... transfers) {
        return apply(List.of(transfers));
    }

    private List<Outcome> apply(List<Transfer> transfers) {
        return new StateMachine(book, NOW, TODAY).apply(transfers);
    }

    private static AccountState loaded(long no, String id, long debitsHeld, long creditsHeld) {
        return new AccountState(no, id, Unit.KRW, Constraint.NONE)
                .holding(standing(no, 0, 0, debitsHeld, creditsHeld, null));
    }

    private static AccountState.Snapshot standing(
            long no,
            long debitsPosted,
            long creditsPosted,
            long debitsPending,
            long creditsPending,
            @Nullable Instant nextDue) {
        return new AccountState.Snapshot(
                no, debitsPosted, creditsPosted, debitsPending, creditsPending, false, nextDue);
    }

    private static Row onAccounts(UUID id, long debitNo, long creditNo) {
        return row(FIRST, id, Kind.PENDING, debitNo, creditNo, null);
    }

    /** Ends {@code pendingId}, if there is one. */
    private static Row row(
            long seq, UUID id, Kind kind, long debitNo, long creditNo, @Nullable UUID pendingId) {
        Long pendingSeq = pendingId == null ? null : Long.valueOf(1);
        return new Row(
                seq,
                id,
                kind,
                debitNo,
                creditNo,
                30,
                pendingId,
                pendingSeq,
                0,
                Flags.NONE,
                "CODE",
                "held",
                TODAY,
                NOW.minusSeconds(60),
                null);
    }

    private static UUID id(long number) {
        return new UUID(2, number);
    }
}
