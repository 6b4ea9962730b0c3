package kr.jangbu.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import kr.jangbu.web.Page;

/** Adds {@code Link: <…?cursor=…>; rel="next"} (RFC 8288) to a page of a list that goes on. */
@Provider
public class PageLinks implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.nextCursor() != null) {
            UriInfo uri = request.getUriInfo();
            String next =
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.nextCursor())
                            .build()
                            .toString();
            // A path of this host only: behind a proxy the absolute address is not ours to know.
            String relative = next.substring(next.indexOf('/', next.indexOf("//") + 2));
            response.getHeaders().add(HttpHeaders.LINK, "<" + relative + ">; rel=\"next\"");
        }
    }
}
