package kr.jangbu.contracts.guarantees;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * Two officers approved a guarantee; its limits are held.
 *
 * @param amount won
 * @param grade as the officer set it
 */
public record GuaranteeApproved(
        UUID guaranteeId,
        UUID firmId,
        String programmeId,
        long amount,
        String purpose,
        String grade,
        LocalDate approvedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return guaranteeId;
    }
}
