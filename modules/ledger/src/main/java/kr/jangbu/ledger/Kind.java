package kr.jangbu.ledger;

/** What a transfer does. */
public enum Kind {
    /** Moves the amount at once. */
    POSTED,
    /** Holds the amount on both accounts until it is posted, voided or expires. */
    PENDING,
    /** Moves a held amount, or part of it; the rest is given back. */
    POST_PENDING,
    /** Gives a held amount back. */
    VOID_PENDING,
    /** Gives a held amount back because its time is over. Written by the ledger only. */
    EXPIRY
}
