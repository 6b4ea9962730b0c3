package kr.jangbu.contracts.grants;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A grant asks a partner bank to pay an instalment. The payment id fixed here is the bank's
 * idempotency key.
 *
 * @param bankCode the bank that shall pay, three digits
 * @param amount won
 * @param kind {@code GRANT}
 * @param payeeName the firm's name as its account has it; never a person's
 * @param payeeBankCode the bank that keeps the firm's account
 * @param payeeAccountSealed the account number, encrypted by the office's vault
 * @param dueOn a business day on which the bank shall pay
 */
public record GrantPaymentRequested(
        UUID paymentId,
        UUID grantId,
        UUID firmId,
        String programmeId,
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
        return grantId;
    }
}
