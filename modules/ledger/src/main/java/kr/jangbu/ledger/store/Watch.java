package kr.jangbu.ledger.store;

/** Is told how posting goes, by whoever posts. Must be quick: the accounts are locked meanwhile. */
@FunctionalInterface
public interface Watch {
    /** Nobody looks. */
    Watch NOBODY = waitedNanos -> {};

    /**
     * A batch has its accounts.
     *
     * @param waitedNanos from asking for the locks to having read what stands on the last account
     */
    void locked(long waitedNanos);
}
