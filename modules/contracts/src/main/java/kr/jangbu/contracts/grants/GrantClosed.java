package kr.jangbu.contracts.grants;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A grant is over: every won is used or returned. Its papers are kept until the date.
 *
 * @param used won of the state's money that counts as used
 * @param returned won that came back, interest included
 * @param keptUntil the last day on which its papers must be kept
 */
public record GrantClosed(
        UUID grantId,
        UUID firmId,
        String programmeId,
        long used,
        long returned,
        LocalDate closedOn,
        LocalDate keptUntil)
        implements Fact {
    @Override
    public UUID aggregate() {
        return grantId;
    }
}
