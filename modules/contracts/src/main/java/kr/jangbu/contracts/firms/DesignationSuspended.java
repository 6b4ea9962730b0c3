package kr.jangbu.contracts.firms;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/** A designation is suspended (효력 정지): nothing new is granted on it, what is owed stays. */
public record DesignationSuspended(
        UUID firmId, UUID designationId, UUID awardId, String programmeId, LocalDate suspendedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return firmId;
    }
}
