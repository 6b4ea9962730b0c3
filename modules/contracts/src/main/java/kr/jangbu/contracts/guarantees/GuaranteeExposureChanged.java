package kr.jangbu.contracts.guarantees;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * What the guarantor stands for changed: the bank lent or reported a balance, or the guarantee was
 * reduced.
 *
 * @param outstanding won of the bank's loan
 * @param exposure won: the guaranteed part of it
 */
public record GuaranteeExposureChanged(
        UUID guaranteeId,
        UUID firmId,
        String programmeId,
        String bankCode,
        long outstanding,
        long exposure,
        LocalDate changedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return guaranteeId;
    }
}
