package kr.jangbu.ledger;

/** Which of a transfer's two accounts is meant, for balancing and for closing. */
public enum Side {
    NONE,
    DEBIT,
    CREDIT,
    BOTH;

    public boolean debit() {
        return this == DEBIT || this == BOTH;
    }

    public boolean credit() {
        return this == CREDIT || this == BOTH;
    }

    public static Side of(boolean debit, boolean credit) {
        if (debit) {
            return credit ? BOTH : DEBIT;
        }
        return credit ? CREDIT : NONE;
    }
}
