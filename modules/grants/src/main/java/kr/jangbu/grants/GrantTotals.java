package kr.jangbu.grants;

import jakarta.persistence.Embeddable;
import kr.jangbu.grants.reckon.Step;

/**
 * The money of a grant so far, in won. What the books say, kept beside the grant so that the next
 * step can be reckoned. A value: each verb gives a new one.
 */
@Embeddable
public class GrantTotals {
    private long paid;
    private long used;
    private long disallowed;
    private long unspent;
    private long interest;
    private long returned;
    private long waiting;

    protected GrantTotals() {}

    private GrantTotals(
            long paid,
            long used,
            long disallowed,
            long unspent,
            long interest,
            long returned,
            long waiting) {
        this.paid = paid;
        this.used = used;
        this.disallowed = disallowed;
        this.unspent = unspent;
        this.interest = interest;
        this.returned = returned;
        this.waiting = waiting;
    }

    static GrantTotals nothing() {
        return new GrantTotals();
    }

    /** By the bank to the firm. */
    public long paid() {
        return paid;
    }

    /** Of what was paid, as settled. */
    public long used() {
        return used;
    }

    /** Of what was paid, behind costs that do not count. */
    public long disallowed() {
        return disallowed;
    }

    /** Of what was paid, at the last settlement. */
    public long unspent() {
        return unspent;
    }

    /** Earned on what was paid. */
    public long interest() {
        return interest;
    }

    /** By the firm, and applied. */
    public long returned() {
        return returned;
    }

    /** Returned by the firm before anything was owed. */
    public long waiting() {
        return waiting;
    }

    /** What is still to be returned. */
    public long owed() {
        return disallowed + unspent + interest - returned;
    }

    /** Paid, and neither used nor to be returned yet. */
    public long advanced() {
        return paid - used - disallowed - unspent;
    }

    GrantTotals pay(long amount) {
        return new GrantTotals(
                Math.addExact(paid, amount),
                used,
                disallowed,
                unspent,
                interest,
                returned,
                waiting);
    }

    GrantTotals settle(Step step, long moreInterest) {
        return new GrantTotals(
                paid,
                used + step.used(),
                disallowed + step.disallowed(),
                unspent + step.unspent(),
                Math.addExact(interest, moreInterest),
                returned,
                waiting);
    }

    /** Money came in and waits until something is owed. */
    GrantTotals receive(long amount) {
        return new GrantTotals(
                paid,
                used,
                disallowed,
                unspent,
                interest,
                returned,
                Math.addExact(waiting, amount));
    }

    /** How much of what waits meets what is owed. */
    long applicable() {
        return Math.min(waiting, owed());
    }

    GrantTotals apply(long amount) {
        return new GrantTotals(
                paid, used, disallowed, unspent, interest, returned + amount, waiting - amount);
    }
}
