package kr.jangbu.contracts.loans;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A firm applied for a policy loan.
 *
 * @param number the loan's number for people, e.g. {@code L2026-000042}
 * @param purpose {@code FACILITY} (시설자금) or {@code WORKING_CAPITAL} (운전자금); an open list
 */
public record LoanApplied(
        UUID loanId,
        UUID firmId,
        String programmeId,
        String number,
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
