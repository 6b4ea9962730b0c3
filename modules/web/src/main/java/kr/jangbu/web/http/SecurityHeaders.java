package kr.jangbu.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Headers that tell browsers to load nothing from elsewhere, to frame us nowhere and to guess no
 * content types. On every answer, also on those that no resource gave.
 */
@Singleton
public class SecurityHeaders {
    private static final int EARLY = 500;
    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
                    + " object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, EARLY);
    }

    private static void add(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "same-origin");
        String path = String.valueOf(context.request().path());
        // The framework's own tools under /q bring their own scripts.
        if (!path.startsWith("/q/")) {
            response.putHeader("Content-Security-Policy", CONTENT_POLICY);
            response.putHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
        if (path.startsWith("/api/")) {
            // Machines have no use for the form token's cookie.
            context.addHeadersEndHandler(done -> response.removeCookie("csrf-token", false));
        }
        context.next();
    }
}
