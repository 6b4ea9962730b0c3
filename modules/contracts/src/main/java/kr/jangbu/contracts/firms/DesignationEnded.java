package kr.jangbu.contracts.firms;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A designation is over: nothing new is granted on it, what is owed stays owed, its seat is free.
 *
 * @param reason {@code REVOKED}, {@code EXPIRED} or {@code GIVEN_UP}; an open list
 */
public record DesignationEnded(
        UUID firmId,
        UUID designationId,
        UUID awardId,
        String programmeId,
        String reason,
        LocalDate endedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return firmId;
    }
}
