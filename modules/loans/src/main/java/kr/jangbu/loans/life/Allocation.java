package kr.jangbu.loans.life;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How money went into a loan at one point of its life (충당), in won.
 *
 * @param receiptId the receipt that brought it; null when money that waited was used
 * @param received by that receipt; 0 without one
 * @param recovered of what had been written off
 * @param unapplied what waits afterwards
 */
public record Allocation(
        LocalDate on,
        @Nullable UUID receiptId,
        long received,
        long costs,
        long defaultInterest,
        long interest,
        long principal,
        long recovered,
        long unapplied) {
    public long total() {
        return costs + defaultInterest + interest + principal + recovered;
    }
}
