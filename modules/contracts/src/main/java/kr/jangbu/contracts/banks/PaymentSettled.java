package kr.jangbu.contracts.banks;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * The bank confirmed that it paid.
 *
 * @param reference what it was paid for: the loan; later a guarantee, a capital call, an invoice
 * @param kind as the request had it, e.g. {@code LOAN_DRAWDOWN}; says what the reference is
 * @param bankReference the bank's own number of the payment
 * @param valueDate when the money left
 */
public record PaymentSettled(
        UUID paymentId,
        UUID reference,
        String bankCode,
        String bankReference,
        String kind,
        long amount,
        LocalDate valueDate)
        implements Fact {
    @Override
    public UUID aggregate() {
        return reference;
    }
}
