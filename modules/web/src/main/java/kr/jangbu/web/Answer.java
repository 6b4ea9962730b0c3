package kr.jangbu.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is kept: ready to be sent again, byte by byte.
 *
 * @param location the Location header as the method gave it
 */
record Answer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String contentType,
        @Nullable String body) {
    static final String REPLAYED = "Idempotency-Replayed";

    Response replay() {
        Response.ResponseBuilder answer = Response.status(status).header(REPLAYED, "true");
        if (location != null) {
            answer.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            answer.header(HttpHeaders.ETAG, etag);
        }
        if (contentType != null) {
            answer.type(contentType);
        }
        return answer.entity(body).build();
    }
}
