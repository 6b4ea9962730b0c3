package kr.jangbu.contracts.guarantees;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A firm applied for a guarantee of a bank's loan.
 *
 * @param loanAmount won that the bank would lend
 * @param amount won that would be guaranteed
 */
public record GuaranteeApplied(
        UUID guaranteeId,
        UUID firmId,
        String programmeId,
        String number,
        String purpose,
        String bankCode,
        long loanAmount,
        long amount,
        int termMonths,
        LocalDate appliedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return guaranteeId;
    }
}
