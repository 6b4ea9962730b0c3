package kr.jangbu.contracts.banks;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * The bank said that it will not pay.
 *
 * @param reference what it was paid for: the loan; later a guarantee, a capital call, an invoice
 * @param kind as the request had it, e.g. {@code LOAN_DRAWDOWN}; says what the reference is
 * @param reasonCode the bank's code, ISO 20022 external status reason where it has one
 */
public record PaymentRejected(
        UUID paymentId,
        UUID reference,
        String bankCode,
        String kind,
        long amount,
        String reasonCode,
        String reason,
        LocalDate rejectedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return reference;
    }
}
