package kr.jangbu.portal.audit;

import kr.jangbu.foundation.Text;
import kr.jangbu.ledger.AccountEntry.After;
import org.jspecify.annotations.Nullable;

/**
 * How an account stood after an entry: by how much one side outweighed the other.
 *
 * @param balance of what is posted, never negative
 * @param side that outweighed; null when none did
 * @param debitsHeld pending; null when nothing was
 * @param creditsHeld as {@code debitsHeld}
 */
public record Standing(
        long balance, @Nullable Text side, @Nullable Long debitsHeld, @Nullable Long creditsHeld) {
    static Standing of(After after) {
        long balance = after.debitsPosted() - after.creditsPosted();
        return new Standing(
                Math.abs(balance),
                side(balance),
                unlessNothing(after.debitsPending()),
                unlessNothing(after.creditsPending()));
    }

    private static @Nullable Text side(long balance) {
        if (balance == 0) {
            return null;
        }
        return balance > 0 ? Text.of("차변", "debit") : Text.of("대변", "credit");
    }

    private static @Nullable Long unlessNothing(long amount) {
        return amount == 0 ? null : amount;
    }
}
