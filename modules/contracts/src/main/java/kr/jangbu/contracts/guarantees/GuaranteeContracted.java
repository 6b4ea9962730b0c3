package kr.jangbu.contracts.guarantees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * The firm signed the contract (보증약정): the fee is due, and the lending bank may report it.
 *
 * @param bankCode the bank that lends and collects, three digits
 * @param fee won for the whole time, ahead
 * @param annualRate of the fee, a fraction of one
 */
public record GuaranteeContracted(
        UUID guaranteeId,
        UUID firmId,
        String programmeId,
        String bankCode,
        long amount,
        long fee,
        BigDecimal annualRate,
        LocalDate startsOn,
        LocalDate endsOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return guaranteeId;
    }
}
