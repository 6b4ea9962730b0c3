package kr.jangbu.contracts.guarantees;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * The bank gave notice of an accident (보증사고).
 *
 * @param trigger {@code DELINQUENCY}, {@code CREDIT_REGISTER}, …; an open list
 */
public record GuaranteeAccidentNotified(
        UUID guaranteeId,
        UUID firmId,
        String programmeId,
        String bankCode,
        String trigger,
        LocalDate occurredOn,
        LocalDate noticedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return guaranteeId;
    }
}
