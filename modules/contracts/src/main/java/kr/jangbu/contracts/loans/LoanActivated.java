package kr.jangbu.contracts.loans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * The bank paid: the loan runs and its schedule is fixed.
 *
 * @param principal won paid out
 * @param annualRate nominal rate per year as a fraction
 * @param firstDueOn due date of the first installment, interest only while grace lasts
 * @param installments how many there are
 */
public record LoanActivated(
        UUID loanId,
        UUID firmId,
        String programmeId,
        String bankCode,
        long principal,
        BigDecimal annualRate,
        LocalDate disbursedOn,
        LocalDate firstDueOn,
        LocalDate maturesOn,
        int installments)
        implements Fact {
    @Override
    public UUID aggregate() {
        return loanId;
    }
}
