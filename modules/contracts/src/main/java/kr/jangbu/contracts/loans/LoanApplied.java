package kr.jangbu.contracts.loans;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A firm applied for a policy loan.
 *
 * @param purpose {@code FACILITY} (시설자금) or {@code WORKING_CAPITAL} (운전자금); an open list
 */
public record LoanApplied(
        UUID loanId,
        UUID firmId,
        String programmeId,
        long amount,
        String purpose,
        int termMonths,
        int graceMonths,
        LocalDate appliedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return loanId;
    }
}
