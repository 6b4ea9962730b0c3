package kr.jangbu.ledger.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.core.Flags;
import kr.jangbu.ledger.core.Row;
import kr.jangbu.ledger.store.Rows;
import org.jspecify.annotations.Nullable;

/**
 * What stands on an account by adding up its transfers, and what is said to stand there. Written
 * apart from the state machine on purpose: a fault in one must not hide in the other.
 */
final class Standing {
    private final String id;
    private final Unit unit;
    private final Constraint constraint;
    private final @Nullable Constraint guarded;
    private final @Nullable Balances stored;
    private long debitsPosted;
    private long creditsPosted;
    private long debitsPending;
    private long creditsPending;
    private boolean closed;

    /** The four balances and whether the account is closed. */
    record Balances(
            long debitsPosted,
            long creditsPosted,
            long debitsPending,
            long creditsPending,
            boolean closed) {
        static Balances read(ResultSet row) throws SQLException {
            return new Balances(
                    row.getLong("debits_posted"),
                    row.getLong("credits_posted"),
                    row.getLong("debits_pending"),
                    row.getLong("credits_pending"),
                    row.getBoolean("closed"));
        }

        @Override
        public String toString() {
            return "debits %d posted %d pending, credits %d posted %d pending%s"
                    .formatted(
                            debitsPosted,
                            debitsPending,
                            creditsPosted,
                            creditsPending,
                            closed ? ", closed" : "");
        }
    }

    /**
     * @param account with its row of balances, whose columns are null where it has none
     */
    Standing(ResultSet account) throws SQLException {
        id = account.getString("id");
        unit = Unit.valueOf(account.getString("unit"));
        constraint = Constraint.valueOf(account.getString("limit_rule"));
        Long guard = Rows.numberOrNull(account, "guard");
        guarded = guard == null ? null : guarded(guard);
        stored = guard == null ? null : Balances.read(account);
    }

    /** The numbers by which the database itself knows the limits. */
    private static @Nullable Constraint guarded(long number) {
        return switch ((int) number) {
            case 0 -> Constraint.NONE;
            case 1 -> Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS;
            case 2 -> Constraint.CREDITS_MUST_NOT_EXCEED_DEBITS;
            default -> null;
        };
    }

    String id() {
        return id;
    }

    Unit unit() {
        return unit;
    }

    Constraint constraint() {
        return constraint;
    }

    /** The limit under which its balances are said to stand. */
    @Nullable Constraint guarded() {
        return guarded;
    }

    /** Null: there is no row of its balances. */
    @Nullable Balances stored() {
        return stored;
    }

    /** Whether what its transfers add up to lies within its limit. */
    boolean isWithinLimit() {
        return switch (constraint) {
            case NONE -> true;
            case DEBITS_MUST_NOT_EXCEED_CREDITS -> debitsPosted + debitsPending <= creditsPosted;
            case CREDITS_MUST_NOT_EXCEED_DEBITS -> creditsPosted + creditsPending <= debitsPosted;
        };
    }

    Balances added() {
        return new Balances(debitsPosted, creditsPosted, debitsPending, creditsPending, closed);
    }

    /**
     * @param held what the hold that it ends had held; 0 where it ends none
     * @param heldFlags of that hold
     */
    void debit(Row row, long held, Flags heldFlags) {
        debitsPosted += posted(row);
        debitsPending += pending(row) - held;
        closeOrOpen(row, row.flags().closing().debit(), heldFlags.closing().debit());
    }

    /** As {@link #debit}. */
    void credit(Row row, long held, Flags heldFlags) {
        creditsPosted += posted(row);
        creditsPending += pending(row) - held;
        closeOrOpen(row, row.flags().closing().credit(), heldFlags.closing().credit());
    }

    private static long posted(Row row) {
        boolean moves = row.kind() == Kind.POSTED || row.kind() == Kind.POST_PENDING;
        return moves ? row.amount() : 0;
    }

    private static long pending(Row row) {
        return row.kind() == Kind.PENDING ? row.amount() : 0;
    }

    private void closeOrOpen(Row row, boolean closes, boolean heldClosed) {
        boolean givesBack = row.kind() == Kind.VOID_PENDING || row.kind() == Kind.EXPIRY;
        if (row.kind() == Kind.PENDING && closes) {
            closed = true;
        } else if (givesBack && heldClosed) {
            closed = false;
        }
    }
}
