package kr.jangbu.contracts.loans;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;
import kr.jangbu.contracts.Nullable;

/**
 * Money was applied to a loan by its waterfall. News that comes late may tell of a receipt again:
 * the last one holds.
 *
 * @param receiptId the receipt that brought it; null when an installment fell due on money that an
 *     earlier one had left
 * @param principal won that reduced the principal
 * @param interest won that paid interest
 * @param unapplied won that nothing was due for; stays visible as unapplied receipts
 * @param outstanding won of principal left afterwards
 * @param valueDate when the bank had the money
 * @param costs won that paid costs of collecting
 * @param defaultInterest won that paid default interest
 * @param recovered won of what had been written off
 */
public record RepaymentApplied(
        UUID loanId,
        UUID firmId,
        String programmeId,
        @Nullable UUID receiptId,
        long principal,
        long interest,
        long unapplied,
        long outstanding,
        LocalDate valueDate,
        @Nullable Long costs,
        @Nullable Long defaultInterest,
        @Nullable Long recovered)
        implements Fact {
    @Override
    public UUID aggregate() {
        return loanId;
    }
}
