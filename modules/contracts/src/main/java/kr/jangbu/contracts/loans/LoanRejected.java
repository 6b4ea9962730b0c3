package kr.jangbu.contracts.loans;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A second officer confirmed a refusal; nothing is held.
 *
 * @param amount won that had been applied for
 * @param reason what the firm was told; names no person
 */
public record LoanRejected(
        UUID loanId,
        UUID firmId,
        String programmeId,
        long amount,
        String reason,
        LocalDate decidedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return loanId;
    }
}
