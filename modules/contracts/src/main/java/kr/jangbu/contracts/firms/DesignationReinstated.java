package kr.jangbu.contracts.firms;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/** A suspended designation counts again. */
public record DesignationReinstated(
        UUID firmId, UUID designationId, UUID awardId, String programmeId, LocalDate reinstatedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return firmId;
    }
}
