package kr.jangbu.ledger.core;

import java.time.Instant;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Unit;
import org.jspecify.annotations.Nullable;

/**
 * An account while a batch runs. Balances never fall below 0 and, per side, posted and pending
 * together never pass 2^63−1.
 */
public final class AccountState {
    private final long no;
    private final String id;
    private final Unit unit;
    private final Constraint constraint;
    private long debitsPosted;
    private long creditsPosted;
    private long debitsPending;
    private long creditsPending;
    private boolean closed;
    private @Nullable Instant nextDue;
    private int rows;

    public AccountState(long no, String id, Unit unit, Constraint constraint) {
        this.no = no;
        this.id = id;
        this.unit = unit;
        this.constraint = constraint;
    }

    /** Sets what was loaded, in the order of {@link Snapshot}. */
    public AccountState holding(Snapshot balances) {
        debitsPosted = balances.debitsPosted();
        creditsPosted = balances.creditsPosted();
        debitsPending = balances.debitsPending();
        creditsPending = balances.creditsPending();
        closed = balances.closed();
        nextDue = balances.nextDue();
        return this;
    }

    /**
     * Balances at one moment.
     *
     * @param nextDue no hold that is open in these balances ends before; null: none ends by itself
     */
    public record Snapshot(
            long no,
            long debitsPosted,
            long creditsPosted,
            long debitsPending,
            long creditsPending,
            boolean closed,
            @Nullable Instant nextDue) {}

    public Snapshot snapshot() {
        return new Snapshot(
                no, debitsPosted, creditsPosted, debitsPending, creditsPending, closed, nextDue);
    }

    public long no() {
        return no;
    }

    public String id() {
        return id;
    }

    public Unit unit() {
        return unit;
    }

    public boolean closed() {
        return closed;
    }

    public @Nullable Instant nextDue() {
        return nextDue;
    }

    /** After the due holds were expired: when the next one is. */
    public void nextDue(@Nullable Instant due) {
        nextDue = due;
    }

    long debitsPosted() {
        return debitsPosted;
    }

    long creditsPosted() {
        return creditsPosted;
    }

    long debitsPending() {
        return debitsPending;
    }

    long creditsPending() {
        return creditsPending;
    }

    /** What may still be debited before debits pass posted credits; 0 when they already do. */
    long debitable() {
        return Math.max(0, creditsPosted - (debitsPosted + debitsPending));
    }

    /** What may still be credited before credits pass posted debits; 0 when they already do. */
    long creditable() {
        return Math.max(0, debitsPosted - (creditsPosted + creditsPending));
    }

    boolean refusesDebit(long amount) {
        return constraint == Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS && amount > debitable();
    }

    boolean refusesCredit(long amount) {
        return constraint == Constraint.CREDITS_MUST_NOT_EXCEED_DEBITS && amount > creditable();
    }

    /** Lies in another book from now on, none of whose rows touches it yet. */
    void begin() {
        rows = 0;
    }

    /** One more of the book's rows touches it, or with −1 one less. */
    void touch(int more) {
        rows += more;
    }

    boolean isTouched() {
        return rows > 0;
    }

    /** Changes both debit balances at once: what is posted, and what is held. */
    void debit(long posted, long pending) {
        debitsPosted += posted;
        debitsPending += pending;
        check(debitsPosted, debitsPending);
    }

    /** Changes both credit balances at once: what is posted, and what is held. */
    void credit(long posted, long pending) {
        creditsPosted += posted;
        creditsPending += pending;
        check(creditsPosted, creditsPending);
    }

    void closed(boolean close) {
        closed = close;
    }

    /** A lower bound may stay too low when the hold is undone: that costs a look, nothing else. */
    void dueNoLaterThan(Instant due) {
        if (nextDue == null || due.isBefore(nextDue)) {
            nextDue = due;
        }
    }

    private void check(long posted, long pending) {
        if (posted < 0 || pending < 0 || posted + pending < 0) {
            throw new IllegalStateException("the balances of account " + no + " make no sense");
        }
    }
}
