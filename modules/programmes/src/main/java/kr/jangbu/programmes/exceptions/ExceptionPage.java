package kr.jangbu.programmes.exceptions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.Programme;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The officers' page of the register of exceptions: what waits, what was decided, the form. */
@Path("/exceptions")
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class ExceptionPage {
    private static final String HERE = "/exceptions";

    @CheckedTemplate(basePath = "programmes")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance exceptions(
                List<ExceptionRows.Row> waiting,
                List<ExceptionRows.Row> latest,
                @Nullable Text firm,
                List<Programme> programmes,
                List<Liftable.Thing> things,
                ExceptionForm entered,
                FormErrors errors);
    }

    private final GrantException grantException;
    private final ExceptionRows rows;
    private final Pages pages;

    ExceptionPage(GrantException grantException, ExceptionRows rows, Pages pages) {
        this.grantException = grantException;
        this.rows = rows;
        this.pages = pages;
    }

    /**
     * @param firm whom a new exception would be for
     */
    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("firm") @Nullable String firm) {
        return pages.show(page(ExceptionForm.about(firm), FormErrors.none()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    @Operation(hidden = true)
    public Response propose(MultivaluedMap<String, String> sent) {
        ExceptionForm form = ExceptionForm.of(sent);
        FormErrors errors = form.faults();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, page(form, errors));
        }
        try {
            grantException.propose(form.wish());
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, page(form, FormErrors.of(fault)));
        }
        return pages.seeOther(
                HERE,
                Text.of(
                        "예외를 올렸습니다. 다른 담당자가 승인하면 효력이 생깁니다.",
                        "Proposed. It is in force once another officer has confirmed."));
    }

    @POST
    @Path("/{number}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    @Transactional
    @Operation(hidden = true)
    public Response confirm(@PathParam("number") String number) {
        grantException.confirm(number, null);
        return pages.seeOther(HERE, Text.of("승인했습니다.", "Confirmed: it is in force."));
    }

    @POST
    @Path("/{number}/rejection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    @Transactional
    @Operation(hidden = true)
    public Response reject(
            @PathParam("number") String number, @FormParam("reason") @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            FormErrors errors =
                    FormErrors.none().add(Text.of("반려 사유를 입력하십시오", "Say why you reject it"));
            return pages.show(Pages.INVALID, page(ExceptionForm.about(null), errors));
        }
        grantException.reject(number, null, reason.strip());
        return pages.seeOther(HERE, Text.of("반려했습니다.", "Rejected."));
    }

    private TemplateInstance page(ExceptionForm form, FormErrors errors) {
        return Templates.exceptions(
                rows.waiting(),
                rows.latest(),
                rows.firm(form.firmId()),
                rows.programmes(),
                rows.things(),
                form,
                errors);
    }
}
