package kr.jangbu.web.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that another site makes a person's browser send. Forms carry a token besides;
 * this covers what has no form, and asks only of requests that live on cookies: a bearer token is
 * not sent by a browser of its own accord.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class CrossSiteGuard implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    @Override
    public void filter(ContainerRequestContext request) {
        boolean onCookies =
                request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                        && !request.getCookies().isEmpty();
        if (!SAFE.contains(request.getMethod()) && onCookies && !isOwn(request)) {
            throw Problem.forbidden(
                    "a request that lives on cookies must come from a page of this site");
        }
    }

    private static boolean isOwn(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITE.contains(site);
        }
        String origin = request.getHeaderString("Origin");
        if (origin != null) {
            return isHost(origin, request.getHeaderString(HttpHeaders.HOST));
        }
        // Neither header: no browser of today. A form is checked by its token.
        return isForm(request) || request.getHeaderString("X-CSRF-TOKEN") != null;
    }

    private static boolean isForm(ContainerRequestContext request) {
        return request.getMediaType() != null
                && (request.getMediaType().getSubtype().equals("x-www-form-urlencoded")
                        || request.getMediaType().getSubtype().equals("form-data"));
    }

    private static boolean isHost(String origin, @Nullable String host) {
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
