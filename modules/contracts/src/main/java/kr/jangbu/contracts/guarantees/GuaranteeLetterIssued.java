package kr.jangbu.contracts.guarantees;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A letter of guarantee (보증서) was issued to the bank, or a new version of it.
 *
 * @param letterNumber by which anybody checks it
 * @param amount won guaranteed
 */
public record GuaranteeLetterIssued(
        UUID guaranteeId,
        UUID firmId,
        String programmeId,
        String bankCode,
        String letterNumber,
        int letterVersion,
        long amount,
        LocalDate endsOn,
        LocalDate issuedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return guaranteeId;
    }
}
