package kr.jangbu.contracts.loans;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * The business date reached an installment's due date.
 *
 * @param number counts from 1
 * @param principal won due with this installment; 0 during grace
 * @param interest won due with this installment
 * @param outstanding won of principal not yet repaid, this installment included
 */
public record InstallmentFellDue(
        UUID loanId,
        UUID firmId,
        String programmeId,
        int number,
        LocalDate dueOn,
        long principal,
        long interest,
        long outstanding)
        implements Fact {
    @Override
    public UUID aggregate() {
        return loanId;
    }
}
