package kr.jangbu.contracts.grants;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * The bank paid an instalment: the programme's ceiling is used for it.
 *
 * @param number of the instalment, from 1
 * @param amount won
 * @param paidInAll won of all instalments paid so far
 */
public record GrantInstalmentPaid(
        UUID grantId,
        UUID firmId,
        String programmeId,
        int number,
        long amount,
        long paidInAll,
        LocalDate valueDate)
        implements Fact {
    @Override
    public UUID aggregate() {
        return grantId;
    }
}
