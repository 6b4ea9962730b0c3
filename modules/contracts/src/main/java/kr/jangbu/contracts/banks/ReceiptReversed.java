package kr.jangbu.contracts.banks;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A bank takes a receipt back: the money did not come in for good. Whoever the receipt was for
 * takes it out of the books.
 *
 * @param receiptId of the receipt, told before by {@code receipt-recorded}
 * @param reversalReference the bank's own number of the reversal
 * @param amount won of the receipt, all of it
 * @param reversedOn the business date
 */
public record ReceiptReversed(
        UUID receiptId,
        UUID reference,
        String bankCode,
        String reversalReference,
        String purpose,
        long amount,
        String reason,
        LocalDate reversedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return reference;
    }
}
