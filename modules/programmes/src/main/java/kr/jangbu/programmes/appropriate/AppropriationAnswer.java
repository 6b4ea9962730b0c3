package kr.jangbu.programmes.appropriate;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import kr.jangbu.web.ETags;
import org.jspecify.annotations.Nullable;

/**
 * An appropriation on the wire; {@code amount} in won, {@code decidedBy} and {@code decidedAt} null
 * while it waits, {@code reason} null unless rejected.
 */
public record AppropriationAnswer(
        UUID id,
        String programmeId,
        int budgetYear,
        long amount,
        String document,
        String state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {
    static AppropriationAnswer of(Appropriation a) {
        return new AppropriationAnswer(
                a.id(),
                a.programmeId(),
                a.budgetYear(),
                a.amount(),
                a.document(),
                a.state().name(),
                a.proposedBy(),
                a.proposedAt(),
                a.decidedBy(),
                a.decidedAt(),
                a.reason());
    }

    static Response tagged(Response.ResponseBuilder response, Appropriation appropriation) {
        return response.entity(of(appropriation)).tag(ETags.of(appropriation.version())).build();
    }
}
