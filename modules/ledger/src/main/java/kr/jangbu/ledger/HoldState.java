package kr.jangbu.ledger;

/** What became of a pending transfer. The last three are final. */
public enum HoldState {
    PENDING,
    POSTED,
    VOIDED,
    EXPIRED
}
