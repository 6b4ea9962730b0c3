package kr.jangbu.contracts.guarantees;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * The guarantor paid in the debtor's place (대위변제); the debtor owes it.
 *
 * @param principal won of the guaranteed loan
 * @param setOff won of the fee not earned, set off against the claim
 * @param owed won that the debtor owes now
 */
public record GuaranteeSubrogated(
        UUID guaranteeId,
        UUID firmId,
        String programmeId,
        long principal,
        long interest,
        long costs,
        long setOff,
        long owed,
        LocalDate paidOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return guaranteeId;
    }
}
