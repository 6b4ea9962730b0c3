package kr.jangbu.contracts.loans;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A first officer proposed how to decide; nothing is held yet, a second officer is needed.
 *
 * @param outcome {@code APPROVE} or {@code REJECT}
 * @param amount won to approve; what was applied for if rejection is proposed
 */
public record LoanDecisionProposed(
        UUID loanId,
        UUID firmId,
        String programmeId,
        String outcome,
        long amount,
        LocalDate proposedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return loanId;
    }
}
