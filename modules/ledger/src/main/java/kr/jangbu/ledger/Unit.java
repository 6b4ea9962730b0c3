package kr.jangbu.ledger;

/** What an account counts, in whole pieces. Units never mix: a transfer stays within one. */
public enum Unit {
    KRW,
    GPU_SECOND,
    SEAT,
    DOCUMENT,
    /** One person's work for a month. */
    PERSON_MONTH,
    /** One place at a fair, or one meeting with a buyer. */
    EVENT
}
