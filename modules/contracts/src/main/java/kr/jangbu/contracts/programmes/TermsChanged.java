package kr.jangbu.contracts.programmes;

import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.Fact;
import kr.jangbu.contracts.Nullable;

/**
 * A second officer confirmed a new value of a loan product's term: from its first day on the
 * catalogue says so.
 *
 * @param baseRateId the base rate that is meant, with the term BASE_RATE: every product that stands
 *     on it is concerned, not the named programme alone
 * @param value a fraction of one, won, months or a word, by the term
 * @param to the last day; null until a successor is recorded
 */
public record TermsChanged(
        UUID changeId,
        String programmeId,
        @Nullable String baseRateId,
        String term,
        @Nullable String purpose,
        String value,
        LocalDate from,
        @Nullable LocalDate to,
        LocalDate confirmedOn)
        implements Fact {
    @Override
    public UUID aggregate() {
        return Fact.aggregateOf("programme", programmeId);
    }
}
