package kr.jangbu.firms.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.firms.support.SupportRequest;
import kr.jangbu.firms.support.SupportRequests;
import kr.jangbu.web.ETags;
import org.jspecify.annotations.Nullable;

/** Makes answers of requests for support. */
@ApplicationScoped
class SupportAnswers {
    /** A request as clients read it. */
    public record RequestAnswer(
            UUID id,
            UUID offerId,
            UUID providerId,
            UUID firmId,
            String wish,
            String state,
            Instant askedAt,
            @Nullable String reason,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate takenUpOn,
            @Nullable String outcome,
            @Nullable String outcomeNote,
            @Nullable Integer stars,
            @Nullable String ratingNote) {}

    private final SupportRequests requests;

    SupportAnswers(SupportRequests requests) {
        this.requests = requests;
    }

    static RequestAnswer of(SupportRequest r) {
        SupportRequest.Outcome outcome = r.outcome();
        return new RequestAnswer(
                r.id(),
                r.offerId(),
                r.providerId(),
                r.firmId(),
                r.wish(),
                r.state().name(),
                r.askedAt(),
                r.reason(),
                r.decidedOn(),
                r.takenUpOn(),
                outcome == null ? null : outcome.name(),
                r.outcomeNote(),
                r.stars(),
                r.ratingNote());
    }

    Response ok(SupportRequest request) {
        return Response.ok(of(request)).tag(ETags.of(request.version())).build();
    }

    /** After a change: written first, so that the tag is the new one. */
    Response changed(SupportRequest request) {
        requests.flush();
        return ok(request);
    }

    Response created(SupportRequest request) {
        return Response.created(URI.create("/api/v1/support/requests/" + request.id()))
                .entity(of(request))
                .tag(ETags.of(request.version()))
                .build();
    }
}
