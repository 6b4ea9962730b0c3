package kr.jangbu.web.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kr.jangbu.web.page.Tongue;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes a problem in the form its reader understands: JSON for machines, a page for a person's
 * browser. Everything under {@code /api} is for machines.
 */
@ApplicationScoped
public class ProblemAnswers {
    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance error(Problem problem);
    }

    private final CurrentVertxRequest current;

    ProblemAnswers(CurrentVertxRequest current) {
        this.current = current;
    }

    public Response of(Problem problem) {
        return builder(problem).build();
    }

    /** For answers that carry a header of their own, e.g. {@code Retry-After}. */
    public Response.ResponseBuilder builder(Problem problem) {
        RoutingContext context = current.getCurrent();
        HttpServerRequest request = context == null ? null : context.request();
        Response.ResponseBuilder answer =
                Response.status(problem.type().status())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
        String page = wantsPage(request) ? pageOf(problem) : null;
        if (page != null) {
            return answer.type(MediaType.TEXT_HTML + ";charset=UTF-8").entity(page);
        }
        String path = request == null ? "" : String.valueOf(request.path());
        Tongue tongue =
                Tongue.preferred(
                        request == null ? null : request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                        Tongue.ENGLISH);
        return answer.type(ProblemDetails.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, tongue.code())
                .entity(ProblemDetails.of(problem, path, tongue));
    }

    /** Null when the page can't be made either, e.g. without a database: then JSON must do. */
    private static @Nullable String pageOf(Problem problem) {
        try {
            return Templates.error(problem).render();
        } catch (RuntimeException e) {
            LOG.warn("the error page could not be rendered", e);
            return null;
        }
    }

    private static boolean wantsPage(@Nullable HttpServerRequest request) {
        if (request == null) {
            return false;
        }
        String path = String.valueOf(request.path());
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !path.startsWith("/api/")
                && !path.startsWith("/q/")
                && accept != null
                && accept.contains(MediaType.TEXT_HTML);
    }
}
