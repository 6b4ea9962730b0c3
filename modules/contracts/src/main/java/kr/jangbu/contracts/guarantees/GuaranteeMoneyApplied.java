package kr.jangbu.contracts.guarantees;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;
import kr.jangbu.contracts.Nullable;

/**
 * Money that came in for a guarantee was applied to its fee or to what its debtor owes.
 *
 * @param receiptId the receipt that brought it; null when earlier money met a later debt
 * @param purpose {@code GUARANTEE_FEE} or {@code RECOVERY}
 * @param applied won
 * @param unapplied won that nothing was due for; stays visible as unapplied receipts
 * @param owed won still due
 */
public record GuaranteeMoneyApplied(
        UUID guaranteeId,
        UUID firmId,
        String programmeId,
        @Nullable UUID receiptId,
        String purpose,
        long applied,
        long unapplied,
        long owed,
        LocalDate valueDate)
        implements Fact {
    @Override
    public UUID aggregate() {
        return guaranteeId;
    }
}
