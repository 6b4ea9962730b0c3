package kr.jangbu.contracts.guarantees;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/** Two officers rejected an application. */
public record GuaranteeRejected(
        UUID guaranteeId, UUID firmId, String programmeId, String reason, LocalDate rejectedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return guaranteeId;
    }
}
