package kr.jangbu.programmes.change;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.LoanProduct;
import kr.jangbu.web.ETags;
import org.jspecify.annotations.Nullable;

/**
 * A change of terms as officers read it.
 *
 * @param value a fraction of one, won, months or a word, by the term
 * @param affected how many things about open applications it was to change when it was confirmed
 */
public record TermChangeAnswer(
        UUID id,
        String programmeId,
        @Nullable String baseRateId,
        Term term,
        LoanProduct.@Nullable Purpose purpose,
        String value,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        @Nullable String sourceUrl,
        @Nullable LocalDate sourcePublished,
        Confidence confidence,
        String state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Integer affected) {
    static TermChangeAnswer of(TermChange t) {
        Change c = t.change();
        return new TermChangeAnswer(
                t.id(),
                c.programmeId(),
                c.baseRateId(),
                c.term(),
                c.purpose(),
                c.value(),
                c.from(),
                c.to(),
                c.source().title(),
                c.source().url(),
                c.source().published(),
                c.confidence(),
                t.state().name(),
                t.proposedBy(),
                t.proposedAt(),
                t.decidedBy(),
                t.decidedAt(),
                t.reason(),
                t.affected());
    }

    static Response tagged(Response.ResponseBuilder response, TermChange change) {
        return response.entity(of(change)).tag(ETags.of(change.version())).build();
    }
}
