package kr.jangbu.contracts.programmes;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A second officer confirmed an appropriation (예산 배정): from now on the programme's ceiling holds
 * this much more.
 *
 * @param document the budget document that grants it
 * @param amount won, added to the ceiling; more than zero
 */
public record AppropriationConfirmed(
        UUID appropriationId,
        String programmeId,
        int budgetYear,
        long amount,
        String document,
        LocalDate confirmedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return Fact.aggregateOf("programme", programmeId);
    }
}
