package kr.jangbu.contracts.grants;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;
import kr.jangbu.contracts.Nullable;

/**
 * Money that a firm returned was applied to what its grant owes.
 *
 * @param receiptId the receipt that brought it; null when earlier money met a later debt
 * @param returned won that reduced what is owed
 * @param unapplied won that nothing was owed for; stays visible as unapplied receipts
 * @param owed won still to be returned
 * @param valueDate when the bank had the money
 */
public record GrantReturnApplied(
        UUID grantId,
        UUID firmId,
        String programmeId,
        @Nullable UUID receiptId,
        long returned,
        long unapplied,
        long owed,
        LocalDate valueDate)
        implements Fact {
    @Override
    public UUID aggregate() {
        return grantId;
    }
}
