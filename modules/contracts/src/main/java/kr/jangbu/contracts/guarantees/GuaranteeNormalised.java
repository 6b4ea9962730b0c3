package kr.jangbu.contracts.guarantees;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/** An accident is over: the loan is served again. */
public record GuaranteeNormalised(
        UUID guaranteeId, UUID firmId, String programmeId, LocalDate normalisedOn) implements Fact {
    @Override
    public UUID aggregate() {
        return guaranteeId;
    }
}
