package kr.jangbu.ledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is recorded of a transfer: what was asked, and what was taken where nothing was asked. */
class RowsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final UUID HOLD = new UUID(1, 1);
    private static final UUID ID = new UUID(2, 1);
    private static final long FIRST = Row.firstSeq(7);

    private final Book book = new Book(FIRST);

    @BeforeEach
    void two_accounts_and_a_hold() {
        book.add(new AccountState(1, "a", Unit.KRW, Constraint.NONE));
        book.add(new AccountState(2, "b", Unit.KRW, Constraint.NONE));
        new StateMachine(book, NOW, TODAY)
                .apply(List.of(Transfer.pending(HOLD, "a", "b", 30, "CODE", "held")));
    }

    @Test
    void of_a_hold() {
        assertEquals(
                new Row(
                        FIRST + 1,
                        ID,
                        Kind.PENDING,
                        2,
                        1,
                        9,
                        null,
                        null,
                        60,
                        new Flags(0b01000),
                        "OTHER",
                        "s",
                        DAY,
                        NOW,
                        NOW.plusSeconds(60)),
                recorded(
                        Transfer.pending(ID, "b", "a", 9, "OTHER", "s")
                                .timeout(60)
                                .effectiveOn(DAY)
                                .closing(Side.DEBIT)));
    }

    @Test
    void of_a_move_without_subject_and_date_that_moves_what_is_left() {
        assertEquals(
                new Row(
                        FIRST + 1,
                        ID,
                        Kind.POSTED,
                        2,
                        1,
                        0,
                        null,
                        null,
                        0,
                        new Flags(0b100100),
                        "OTHER",
                        "",
                        TODAY,
                        NOW,
                        null),
                recorded(
                        new Transfer(
                                ID,
                                Kind.POSTED,
                                "b",
                                "a",
                                5L,
                                null,
                                0,
                                false,
                                Side.CREDIT,
                                Side.NONE,
                                "OTHER",
                                null,
                                null)));
    }

    @Test
    void of_a_posting_that_names_nothing() {
        assertEquals(
                end(Kind.POST_PENDING, 12, new Flags(0b100000), "held", TODAY),
                recorded(Transfer.post(ID, HOLD, 12)));
    }

    @Test
    void of_a_voiding_with_a_subject_and_a_date_of_its_own() {
        assertEquals(
                end(Kind.VOID_PENDING, 30, Flags.NONE, "mine", DAY), recorded(voided("mine", DAY)));
    }

    @Test
    void the_place_tells_the_commit() {
        assertEquals(7, Row.commitNo(FIRST));
        assertEquals(7, Row.commitNo(FIRST + Row.PER_COMMIT - 1));
        assertEquals(8, Row.commitNo(FIRST + Row.PER_COMMIT));
    }

    private static Row end(
            Kind kind, long amount, Flags flags, String subject, LocalDate effectiveOn) {
        return new Row(
                FIRST + 1,
                ID,
                kind,
                1,
                2,
                amount,
                HOLD,
                FIRST,
                0,
                flags,
                "CODE",
                subject,
                effectiveOn,
                NOW,
                null);
    }

    private static Transfer voided(String subject, LocalDate date) {
        return new Transfer(
                ID,
                Kind.VOID_PENDING,
                null,
                null,
                null,
                HOLD,
                0,
                false,
                Side.NONE,
                Side.NONE,
                null,
                subject,
                date);
    }

    private Row recorded(Transfer transfer) {
        List<Outcome> outcomes = new StateMachine(book, NOW, TODAY).apply(List.of(transfer));
        Row row = book.rows().getLast();
        assertEquals(
                List.of(new Outcome(ID, Result.CREATED, row.amount(), NOW, null, 0)), outcomes);
        return row;
    }
}
