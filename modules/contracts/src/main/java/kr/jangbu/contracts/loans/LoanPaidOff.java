package kr.jangbu.contracts.loans;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * The last won of principal and interest came in; the firm's limits are free again.
 *
 * @param principal won that had been paid out
 */
public record LoanPaidOff(
        UUID loanId, UUID firmId, String programmeId, long principal, LocalDate paidOffOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return loanId;
    }
}
