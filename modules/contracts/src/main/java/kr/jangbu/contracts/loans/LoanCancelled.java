package kr.jangbu.contracts.loans;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A loan was given up before its payment; what was held for it is free again.
 *
 * @param amount won given back to the limits; 0 if nothing had been approved yet
 * @param reason why; names no person
 */
public record LoanCancelled(
        UUID loanId,
        UUID firmId,
        String programmeId,
        long amount,
        String reason,
        LocalDate cancelledOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return loanId;
    }
}
