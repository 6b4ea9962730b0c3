package kr.jangbu.ledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Unit;
import org.junit.jupiter.api.Test;

/** The last guard: a balance that could not be is never stored, whatever went wrong before. */
class AccountStateTest {
    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");

    private final AccountState account = new AccountState(9, "a", Unit.SEAT, Constraint.NONE);

    @Test
    void what_was_loaded_is_what_stands_there() {
        var loaded = new AccountState.Snapshot(9, 1, 2, 3, 4, true, NOON);

        assertSame(account, account.holding(loaded));

        assertEquals(loaded, account.snapshot());
        assertEquals(NOON, account.nextDue());
        account.nextDue(null);
        assertNull(account.nextDue());
    }

    @Test
    void a_balance_below_nothing_stops_everything() {
        assertThrows(IllegalStateException.class, () -> fresh().debit(-1, 0));
        assertThrows(IllegalStateException.class, () -> fresh().debit(-1, 1));
        assertThrows(IllegalStateException.class, () -> fresh().debit(0, -1));
        assertThrows(IllegalStateException.class, () -> fresh().debit(1, -1));
        assertThrows(IllegalStateException.class, () -> fresh().credit(-1, 1));
        assertThrows(IllegalStateException.class, () -> fresh().credit(1, -1));
    }

    @Test
    void so_does_one_that_passes_what_a_balance_can_hold() {
        assertThrows(IllegalStateException.class, () -> fresh().debit(Long.MAX_VALUE, 1));
        assertThrows(IllegalStateException.class, () -> fresh().credit(1, Long.MAX_VALUE));

        account.debit(Long.MAX_VALUE - 1, 1);
        account.credit(1, Long.MAX_VALUE - 1);
        account.debit(1 - Long.MAX_VALUE, -1);

        assertEquals(
                new AccountState.Snapshot(9, 0, 1, 0, Long.MAX_VALUE - 1, false, null),
                account.snapshot());
    }

    @Test
    void the_earliest_end_of_a_hold_counts() {
        account.dueNoLaterThan(NOON);
        assertEquals(NOON, account.nextDue());
        account.dueNoLaterThan(NOON.plusSeconds(1));
        assertEquals(NOON, account.nextDue());
        account.dueNoLaterThan(NOON.minusSeconds(1));
        assertEquals(NOON.minusSeconds(1), account.nextDue());
    }

    private static AccountState fresh() {
        return new AccountState(9, "a", Unit.SEAT, Constraint.NONE);
    }
}
