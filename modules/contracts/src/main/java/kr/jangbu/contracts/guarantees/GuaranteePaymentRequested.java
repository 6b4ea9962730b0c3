package kr.jangbu.contracts.guarantees;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A guarantee asks a partner bank to pay. The payment id fixed here is the bank's idempotency key.
 *
 * @param amount won
 * @param kind {@code SUBROGATION} to the lending bank, {@code REFUND} to the firm
 * @param payeeName a bank's or firm's name; never a person's
 * @param payeeAccountSealed the account number, encrypted by the office's vault
 * @param dueOn a business day on which the bank shall pay
 */
public record GuaranteePaymentRequested(
        UUID guaranteeId,
        UUID firmId,
        String programmeId,
        UUID paymentId,
        String bankCode,
        long amount,
        String kind,
        String payeeName,
        String payeeBankCode,
        String payeeAccountSealed,
        LocalDate dueOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return guaranteeId;
    }
}
