package kr.jangbu.ledger;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All accounts added up, per unit: what was debited must have been credited.
 *
 * @param asOf as known then
 * @param effectiveOn what counted by the end of this date; null: everything recorded
 * @param provisional whether a transfer may still turn up before {@code asOf}
 */
public record TrialBalance(
        Instant asOf, @Nullable LocalDate effectiveOn, boolean provisional, List<Totals> totals) {

    /** Sums may pass 2^63 although no single balance does. */
    public record Totals(
            Unit unit,
            long accounts,
            BigInteger debitsPosted,
            BigInteger creditsPosted,
            BigInteger debitsPending,
            BigInteger creditsPending) {
        public boolean balanced() {
            return debitsPosted.equals(creditsPosted) && debitsPending.equals(creditsPending);
        }
    }

    public boolean balanced() {
        return totals.stream().allMatch(Totals::balanced);
    }
}
