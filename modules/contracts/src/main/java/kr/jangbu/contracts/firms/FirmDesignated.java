package kr.jangbu.contracts.firms;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A firm became a designated specialist firm (전문기업 지정), or its designation was renewed.
 *
 * @param awardId the award that it rests on
 * @param certificateNumber as printed on the certificate
 * @param validTo the last day
 */
public record FirmDesignated(
        UUID firmId,
        UUID designationId,
        UUID awardId,
        String programmeId,
        String certificateNumber,
        LocalDate validFrom,
        LocalDate validTo)
        implements Fact {
    @Override
    public UUID aggregate() {
        return firmId;
    }
}
