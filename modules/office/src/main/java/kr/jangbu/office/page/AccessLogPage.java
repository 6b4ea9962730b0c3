package kr.jangbu.office.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.AccessEntry;
import kr.jangbu.office.AccessLog;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Page;
import kr.jangbu.web.page.Pages;
import org.jspecify.annotations.Nullable;

/** Who saw whose personal data and documents, and why: for auditors and administrators. */
@Path(AccessLogPage.HREF)
@RolesAllowed({Role.AUDITOR, Role.ADMIN})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AccessLogPage {
    static final String HREF = "/audit/access";
    private static final int ON_A_PAGE = 50;

    /** One look, with the name of whose it was. */
    public record Row(AccessEntry entry, Text whose) {}

    @CheckedTemplate(basePath = "office")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance accessLog(Page<Row> looks, String person);
    }

    private final AccessLog log;
    private final PartyName names;
    private final Pages pages;

    AccessLogPage(AccessLog log, PartyName names, Pages pages) {
        this.log = log;
        this.names = names;
        this.pages = pages;
    }

    @GET
    public Response show(
            @QueryParam("person") @Nullable String person,
            @QueryParam("cursor") @Nullable String cursor) {
        String wanted = person == null || person.isBlank() ? null : person.strip();
        List<AccessEntry> found =
                log.list(new AccessLog.Filter(wanted, null), Cursor.read(cursor, 2), ON_A_PAGE + 1);
        Page<Row> page =
                Page.<AccessEntry>of(found, ON_A_PAGE, e -> Cursor.of(e.at(), e.id()))
                        .map(e -> new Row(e, names.of(e.whose())));
        return pages.show(Templates.accessLog(page, wanted == null ? "" : wanted));
    }
}
