package kr.jangbu.ledger;

/** The limit that an account carries with it. Pending amounts count as if they were posted. */
public enum Constraint {
    NONE,
    /** Credits fill the account, debits use it up: a limit, an appropriation, a voucher. */
    DEBITS_MUST_NOT_EXCEED_CREDITS,
    /** Debits fill the account, credits use it up: cash at bank, a receivable. */
    CREDITS_MUST_NOT_EXCEED_DEBITS
}
