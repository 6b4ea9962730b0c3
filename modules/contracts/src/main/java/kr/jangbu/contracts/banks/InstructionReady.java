package kr.jangbu.contracts.banks;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A payment instruction stands ready for the bank to pick up.
 *
 * @param reference what it was paid for: the loan; later a guarantee, a capital call, an invoice
 * @param kind as the request had it, e.g. {@code LOAN_DRAWDOWN}; says what the reference is
 * @param paymentId the instruction's id, as the request fixed it
 */
public record InstructionReady(
        UUID paymentId, UUID reference, String bankCode, String kind, long amount, LocalDate dueOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return reference;
    }
}
