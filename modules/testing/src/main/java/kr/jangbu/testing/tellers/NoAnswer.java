package kr.jangbu.testing.tellers;

/** The ledger went away before it answered. Whether it posted is not known. */
public final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    public NoAnswer(Throwable cause) {
        super("the ledger went away before it answered", cause);
    }
}
