package kr.jangbu.contracts.loans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A running loan stands otherwise than before. Figures are whole, not differences, in won.
 *
 * @param telling rises with each news about the loan: what bears a lower number is older
 * @param state {@code ACTIVE}, {@code DELINQUENT}, {@code ACCELERATED}, {@code WRITTEN_OFF} or
 *     {@code PAID_OFF}
 * @param outstanding principal not repaid, due or not
 * @param overduePrincipal of it, what has fallen due
 * @param overdueInterest interest that has fallen due and is not paid
 * @param defaultInterest that has run and is not paid
 * @param unapplied money that waits
 * @param daysLate of the oldest unpaid installment; 0 when none is late
 * @param annualRate in force, as a fraction
 * @param day the business date as of which this holds
 */
public record LoanStandingChanged(
        UUID loanId,
        UUID firmId,
        String programmeId,
        int telling,
        String state,
        long outstanding,
        long overduePrincipal,
        long overdueInterest,
        long defaultInterest,
        long unapplied,
        int daysLate,
        BigDecimal annualRate,
        LocalDate day)
        implements Fact {
    @Override
    public UUID aggregate() {
        return loanId;
    }
}
