package kr.jangbu.ledger;

/**
 * A line of an account's statement: an entry, and how the account stood after it.
 *
 * @param after by what was recorded until then: a hold whose time was over counts until its expiry
 *     is recorded, which {@link Balance} does not wait for
 */
public record AccountEntry(Entry entry, After after) {
    /** The account's four balances, in whole pieces of its unit. */
    public record After(
            long debitsPosted, long creditsPosted, long debitsPending, long creditsPending) {}
}
