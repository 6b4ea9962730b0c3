package kr.jangbu.contracts.guarantees;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/** An application or an approved guarantee was let go before its letter; what was held is free. */
public record GuaranteeCancelled(
        UUID guaranteeId, UUID firmId, String programmeId, String reason, LocalDate cancelledOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return guaranteeId;
    }
}
