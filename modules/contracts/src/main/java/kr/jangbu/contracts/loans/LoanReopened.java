package kr.jangbu.contracts.loans;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/** A reconsideration was granted: the refused loan waits for a decision again; nothing is held. */
public record LoanReopened(UUID loanId, UUID firmId, String programmeId, LocalDate reopenedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return loanId;
    }
}
