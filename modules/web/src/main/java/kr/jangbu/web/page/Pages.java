package kr.jangbu.web.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import kr.jangbu.foundation.Text;

/**
 * Answers with pages. Rendered here and now, on the thread that may block: what a template asks of
 * the database is read inside the request.
 */
@ApplicationScoped
public class Pages {
    /** A form came back with errors: the page again, with what was wrong. */
    public static final int INVALID = 400;

    private final Language language;
    private final Layout layout;
    private final Notice notice;

    Pages(Language language, Layout layout, Notice notice) {
        this.language = language;
        this.layout = layout;
        this.notice = notice;
    }

    public Response show(TemplateInstance page) {
        return show(Response.Status.OK.getStatusCode(), page);
    }

    public Response show(int status, TemplateInstance page) {
        // A login that has run out shows now, as itself, and not wrapped by the template's engine.
        layout.person();
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page.render())
                .build();
    }

    /** After a form did its work: on to a page that can be reloaded (303). */
    public Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** The same, and the next page says once what was done. */
    public Response seeOther(String path, Text done) {
        notice.leave(language.text(done));
        return seeOther(path);
    }
}
