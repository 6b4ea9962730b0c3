package kr.jangbu.portal.budget;

import java.util.List;
import kr.jangbu.ledger.Balance;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Programme;
import org.jspecify.annotations.Nullable;

/**
 * One programme's money of one year, in won; {@code appropriated = held + paid + left}.
 *
 * @param documents the budget documents behind the appropriation
 * @param ceiling its account in the books
 * @param appropriated what confirmed budget documents gave
 * @param held approved, and not paid yet
 * @param paid paid out
 */
public record BudgetLine(
        Programme programme,
        int year,
        List<AppropriationView> documents,
        Limit ceiling,
        long appropriated,
        long held,
        long paid) {

    /**
     * Reads the figures off the ceiling's account: credits filled it, debits used it up.
     *
     * @param balance null where nothing was ever appropriated
     */
    static BudgetLine of(
            Programme programme,
            int year,
            List<AppropriationView> documents,
            Limit ceiling,
            @Nullable Balance balance) {
        return new BudgetLine(
                programme,
                year,
                documents,
                ceiling,
                balance == null ? 0 : balance.creditsPosted(),
                balance == null ? 0 : balance.debitsPending(),
                balance == null ? 0 : balance.debitsPosted());
    }

    /** Approved, paid or not. */
    public long granted() {
        return Math.addExact(held, paid);
    }

    public long left() {
        return appropriated - granted();
    }

    /** Whether a budget document gave it anything. */
    public boolean hasFigures() {
        return appropriated > 0;
    }
}
