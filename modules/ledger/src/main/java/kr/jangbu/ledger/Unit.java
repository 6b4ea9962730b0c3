package kr.jangbu.ledger;

/** What an account counts, in whole pieces. Units never mix: a transfer stays within one. */
public enum Unit {
    KRW,
    GPU_SECOND,
    SEAT
}
