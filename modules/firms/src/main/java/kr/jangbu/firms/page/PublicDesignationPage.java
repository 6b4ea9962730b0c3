package kr.jangbu.firms.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.jangbu.firms.designate.PublicList;
import kr.jangbu.web.Page;
import kr.jangbu.web.page.Pages;
import org.jspecify.annotations.Nullable;

/** Who is designated, for anybody. */
@Path("/public/designations")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PublicDesignationPage {
    private static final int ON_A_PAGE = 50;

    @CheckedTemplate(basePath = "designations")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance everybody(
                Page<PublicList.Entry> firms, List<PublicList.Count> counts);
    }

    private final PublicList list;
    private final Pages pages;

    PublicDesignationPage(PublicList list, Pages pages) {
        this.list = list;
        this.pages = pages;
    }

    @GET
    public Response everybody(@QueryParam("cursor") @Nullable String cursor) {
        return pages.show(Templates.everybody(list.page(cursor, ON_A_PAGE), list.counts()));
    }
}
