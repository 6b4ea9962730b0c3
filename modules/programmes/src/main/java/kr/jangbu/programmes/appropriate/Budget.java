package kr.jangbu.programmes.appropriate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits;

/** Where a programme's money of one year stands, read from the books. */
@ApplicationScoped
public class Budget {
    /**
     * In won; {@code appropriated = held + paid + left}.
     *
     * @param appropriated what confirmed budget documents gave
     * @param held approved, and not paid yet
     * @param paid paid out
     * @param left what may still be approved
     */
    public record Standing(long appropriated, long held, long paid, long left) {
        /** Approved, paid or not. */
        public long granted() {
            return held + paid;
        }
    }

    private final Limits limits;
    private final Ledger ledger;

    Budget(Limits limits, Ledger ledger) {
        this.limits = limits;
        this.ledger = ledger;
    }

    /**
     * All nought where nothing was appropriated.
     *
     * @throws IllegalArgumentException for an unknown programme
     */
    public Standing of(String programmeId, int budgetYear) {
        Limit ceiling = limits.programmeCeiling(programmeId, budgetYear);
        Map<String, Balance> balances =
                ledger.balances(List.of(ceiling.accountId(), ceiling.usedAccountId()));
        Balance left = balances.get(ceiling.accountId());
        Balance used = balances.get(ceiling.usedAccountId());
        if (left == null || used == null) {
            return new Standing(0, 0, 0, 0);
        }
        long paid = used.creditsPosted() - used.debitsPosted();
        return new Standing(
                left.creditsPosted() - left.debitsPosted() + paid,
                left.debitsPending(),
                paid,
                left.available());
    }
}
