package kr.jangbu.contracts.banks;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * Money came in and is in the books as an unapplied receipt.
 *
 * @param reference what it was paid for: the loan; later a guarantee, a capital call, an invoice
 * @param purpose {@code LOAN_REPAYMENT}, …; an open list, says what the reference is
 * @param bankReference the bank's own number of the receipt, unique per bank
 * @param valueDate when the bank had the money
 */
public record ReceiptRecorded(
        UUID receiptId,
        UUID reference,
        String bankCode,
        String bankReference,
        String purpose,
        long amount,
        LocalDate valueDate)
        implements Fact {
    @Override
    public UUID aggregate() {
        return reference;
    }
}
