package kr.jangbu.contracts.loans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A second officer confirmed: every limit of the loan is held for this amount.
 *
 * @param purpose {@code FACILITY} (시설자금) or {@code WORKING_CAPITAL} (운전자금); an open list
 * @param annualRate nominal rate per year as a fraction, 0.025 is 2.5 %
 */
public record LoanApproved(
        UUID loanId,
        UUID firmId,
        String programmeId,
        long amount,
        String purpose,
        BigDecimal annualRate,
        int termMonths,
        int graceMonths,
        LocalDate decidedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return loanId;
    }
}
