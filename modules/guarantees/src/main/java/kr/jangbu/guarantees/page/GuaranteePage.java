package kr.jangbu.guarantees.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.office.Role;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.Pages;

/** The address of one guarantee, the same for all who may see it. */
@Path("/guarantees/{id: [0-9a-fA-F-]{36}}")
@RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class GuaranteePage {
    private final VisibleGuarantees visible;
    private final GuaranteeScreen screen;
    private final Pages pages;

    GuaranteePage(VisibleGuarantees visible, GuaranteeScreen screen, Pages pages) {
        this.visible = visible;
        this.screen = screen;
        this.pages = pages;
    }

    @GET
    public Response show(@PathParam("id") String id) {
        return pages.show(screen.of(visible.require(PathIds.uuid(id, "guarantee"))));
    }
}
