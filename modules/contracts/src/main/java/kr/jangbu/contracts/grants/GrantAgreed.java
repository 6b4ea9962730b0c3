package kr.jangbu.contracts.grants;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A grant's agreement (협약) stands: the firm's owner signed, two officers confirmed. The programme's
 * ceiling holds its instalments.
 *
 * @param awardId the award that it rests on
 * @param governmentAmount won that the state pays
 * @param totalAmount won of all budget lines, the firm's own contribution included
 * @param instalments in how many parts it is paid
 * @param endsOn the last day on which costs may fall
 */
public record GrantAgreed(
        UUID grantId,
        UUID firmId,
        String programmeId,
        UUID awardId,
        long governmentAmount,
        long totalAmount,
        int instalments,
        LocalDate agreedOn,
        LocalDate endsOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return grantId;
    }
}
