package kr.jangbu.office.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.office.NoticeToParty;
import kr.jangbu.office.Notices;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.Pages;
import org.jspecify.annotations.Nullable;

/** What the house tells the reader and the firm or agency for which he acts. */
@Path(NoticesPage.HREF)
@Authenticated
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class NoticesPage {
    static final String HREF = "/notices";
    private static final int ON_A_PAGE = 30;

    /** One notice, and whether the reader has read it. */
    public record Row(NoticeToParty notice, boolean read) {}

    @CheckedTemplate(basePath = "office")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance notices(Page<Row> notices);
    }

    private final Notices notices;
    private final Pages pages;

    NoticesPage(Notices notices, Pages pages) {
        this.notices = notices;
        this.pages = pages;
    }

    @GET
    public Response show(@QueryParam("cursor") @Nullable String cursor) {
        List<NoticeToParty> found = notices.mine(Cursor.read(cursor, 2), ON_A_PAGE + 1);
        Set<UUID> read = notices.read(found);
        return pages.show(
                Templates.notices(
                        Page.<NoticeToParty>of(found, ON_A_PAGE, n -> Cursor.of(n.toldAt(), n.id()))
                                .map(n -> new Row(n, read.contains(n.id())))));
    }

    /** Notes that it was read, and goes where it leads. */
    @POST
    @Path("/{id}/reading")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response open(@PathParam("id") String id) {
        return pages.seeOther(notices.readNow(PathIds.uuid(id, "notice")).href());
    }
}
