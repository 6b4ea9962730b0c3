package kr.jangbu.contracts.guarantees;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A guarantee is over.
 *
 * @param how {@code RELEASED}, {@code REFUSED} (the claim), {@code SETTLED} or {@code WRITTEN_OFF}
 *     (still collected)
 */
public record GuaranteeEnded(
        UUID guaranteeId, UUID firmId, String programmeId, String how, LocalDate endedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return guaranteeId;
    }
}
