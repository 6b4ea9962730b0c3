package kr.jangbu.ledger;

/**
 * Adds the books up again from the transfers alone: leaves, the log's nodes, roots and signatures,
 * every balance that ever stood, holds, accounts. Reads everything once, so it takes its time;
 * takes no locks and holds nobody up.
 */
public interface VerifyBooks {
    Verification verify();
}
