package kr.jangbu.contracts.guarantees;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * The bank claims (보증채무이행청구).
 *
 * @param claimed won: principal, interest and costs
 */
public record GuaranteeClaimed(
        UUID guaranteeId, UUID firmId, String programmeId, long claimed, LocalDate claimedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return guaranteeId;
    }
}
