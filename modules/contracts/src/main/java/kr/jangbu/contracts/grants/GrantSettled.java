package kr.jangbu.contracts.grants;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * Two officers settled a grant's costs line by line (정산).
 *
 * @param last whether it was the last settlement: what is left of the money is to be returned
 * @param allowed won of the state's money that counts as used, in all settlements so far
 * @param disallowed won of the state's money on costs that do not count, in all
 * @param unspent won of the state's money that nothing was spent on; 0 before the last settlement
 * @param interest won of interest earned on the state's money, in all
 * @param owed won still to be returned
 */
public record GrantSettled(
        UUID grantId,
        UUID firmId,
        String programmeId,
        boolean last,
        long allowed,
        long disallowed,
        long unspent,
        long interest,
        long owed,
        LocalDate settledOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return grantId;
    }
}
