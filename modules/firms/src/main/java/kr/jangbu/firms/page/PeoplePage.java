package kr.jangbu.firms.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.Firms;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.GrantMembership;
import kr.jangbu.office.Membership;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** An owner says who else acts for the firm. The rules are the office's. */
@Path(FirmPage.HREF + "/people")
@RolesAllowed(Role.STARTUP)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PeoplePage {
    private final GrantMembership grantMembership;
    private final Firms firms;
    private final FirmScreen screen;
    private final Caller caller;
    private final Pages pages;

    PeoplePage(
            GrantMembership grantMembership,
            Firms firms,
            FirmScreen screen,
            Caller caller,
            Pages pages) {
        this.grantMembership = grantMembership;
        this.firms = firms;
        this.screen = screen;
        this.caller = caller;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    @Operation(hidden = true)
    public Response name(
            @FormParam("person") @Nullable String person,
            @FormParam("capacity") @Nullable String capacity) {
        UUID firmId = caller.firmAsOwner();
        PersonForm form = PersonForm.of(person, capacity);
        FormErrors errors = form.faults();
        if (!errors.isEmpty()) {
            Firm firm = firms.findByIdOptional(firmId).orElseThrow(() -> Problem.notFound("firm"));
            return pages.show(Pages.INVALID, screen.of(firm, form, errors));
        }
        grantMembership.grant(
                new GrantMembership.Grant(
                        form.person(),
                        Membership.Kind.FIRM,
                        firmId.toString(),
                        form.chosen(),
                        null));
        return pages.seeOther(
                FirmPage.HREF,
                Text.of(
                        form.person() + " 님이 이제 이 기업을 위해 일할 수 있습니다.",
                        form.person() + " can act for the firm now."));
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    @Operation(hidden = true)
    public Response end(@PathParam("id") String id) {
        grantMembership.end(PathIds.uuid(id, "membership"));
        return pages.seeOther(
                FirmPage.HREF, Text.of("권한을 거두었습니다.", "That person no longer acts for the firm."));
    }
}
