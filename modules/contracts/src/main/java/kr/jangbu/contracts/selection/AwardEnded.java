package kr.jangbu.contracts.selection;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * An award is over: what it brought and was not used yet ends, and its seat is free again.
 *
 * @param reason {@code ELIMINATED} at a stage gate, {@code GIVEN_UP} by the firm, {@code WITHDRAWN}
 *     by a decision on appeal or by the office, {@code DESIGNATION_ENDED}; an open list
 */
public record AwardEnded(
        UUID awardId,
        UUID applicationId,
        UUID callId,
        String programmeId,
        UUID firmId,
        String reason,
        LocalDate endedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return awardId;
    }
}
