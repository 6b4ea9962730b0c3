package kr.jangbu.contracts.loans;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * The bank refused to pay: what was held is free again.
 *
 * @param amount won given back to the limits
 * @param reasonCode the bank's code, ISO 20022 external status reason where it has one
 */
public record LoanPaymentRefused(
        UUID loanId,
        UUID firmId,
        String programmeId,
        UUID paymentId,
        String bankCode,
        long amount,
        String reasonCode,
        String reason,
        LocalDate refusedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return loanId;
    }
}
