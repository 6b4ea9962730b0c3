package kr.jangbu.contracts.selection;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/** A firm took its application back, after it had handed it in. */
public record ApplicationWithdrawn(
        UUID applicationId,
        String number,
        UUID callId,
        String programmeId,
        UUID firmId,
        LocalDate withdrawnOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return applicationId;
    }
}
