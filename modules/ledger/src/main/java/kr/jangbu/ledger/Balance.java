package kr.jangbu.ledger;

import java.time.Instant;

/**
 * What stood on an account at an instant, as it was known then. Holds whose time was over by then
 * do not count, whether or not their expiry was recorded yet.
 *
 * @param provisional whether a transfer may still turn up before {@code asOf}
 */
public record Balance(
        String id,
        Unit unit,
        Constraint constraint,
        boolean closed,
        long debitsPosted,
        long creditsPosted,
        long debitsPending,
        long creditsPending,
        Instant asOf,
        boolean provisional) {

    /**
     * What the account's limit leaves, pending amounts taken off; {@link Long#MAX_VALUE} without.
     */
    public long available() {
        return switch (constraint) {
            case NONE -> Long.MAX_VALUE;
            case DEBITS_MUST_NOT_EXCEED_CREDITS -> creditsPosted - debitsPosted - debitsPending;
            case CREDITS_MUST_NOT_EXCEED_DEBITS -> debitsPosted - creditsPosted - creditsPending;
        };
    }
}
