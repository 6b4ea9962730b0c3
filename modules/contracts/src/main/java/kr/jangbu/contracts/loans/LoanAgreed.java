package kr.jangbu.contracts.loans;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * The firm and the agency signed the agreement (약정).
 *
 * @param bankCode the partner bank that will pay, three digits
 */
public record LoanAgreed(
        UUID loanId,
        UUID firmId,
        String programmeId,
        String bankCode,
        long amount,
        LocalDate agreedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return loanId;
    }
}
