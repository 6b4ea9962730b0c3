package kr.jangbu.grants.reckon;

import java.math.BigInteger;

/**
 * What one settlement adds: how much of the state's money counts as used, how much stood behind
 * costs that do not count, how much was never spent. Pure arithmetic; amounts in won, none below 0.
 *
 * <p>The state bears its agreed share of every cost. Shares are taken of sums since the beginning
 * and rounded down, so that no won is lost or counted twice however costs are cut into settlements;
 * what the firm spent ahead of an instalment counts once that is paid.
 */
public record Step(long used, long disallowed, long unspent) {
    /**
     * Where the grant stood before.
     *
     * @param government what the state pays by the agreement
     * @param total all budget lines, the firm's own contribution included; at least {@code
     *     government}
     * @param paid instalments paid so far
     * @param used of it, settled as used before
     * @param disallowed of it, settled as behind disallowed costs before
     */
    public record Before(long government, long total, long paid, long used, long disallowed) {
        /** The state's share of costs, rounded down. */
        long share(long costs) {
            return BigInteger.valueOf(costs)
                    .multiply(BigInteger.valueOf(government))
                    .divide(BigInteger.valueOf(total))
                    .longValueExact();
        }
    }

    /**
     * The next settlement, with more to come.
     *
     * @param allowed costs that count, in all settlements up to this one
     * @param disallowed costs that do not, likewise
     */
    public static Step yearly(Before before, long allowed, long disallowed) {
        long usedInAll = Math.min(before.share(allowed), before.paid() - before.disallowed());
        long behind = before.share(Math.addExact(allowed, disallowed)) - before.share(allowed);
        long behindInAll = Math.min(behind, before.paid() - usedInAll);
        return new Step(
                Math.max(0, usedInAll - before.used()),
                Math.max(0, behindInAll - before.disallowed()),
                0);
    }

    /** The last one: whatever is neither used nor behind disallowed costs was not spent. */
    public static Step last(Before before, long allowed, long disallowed) {
        Step step = yearly(before, allowed, disallowed);
        return new Step(
                step.used,
                step.disallowed,
                before.paid() - before.used() - before.disallowed() - step.used - step.disallowed);
    }
}
