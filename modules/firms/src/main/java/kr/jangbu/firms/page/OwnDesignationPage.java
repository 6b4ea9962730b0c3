package kr.jangbu.firms.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.jangbu.firms.designate.AnnualChecks;
import kr.jangbu.firms.designate.CheckDesignation;
import kr.jangbu.firms.designate.Designations;
import kr.jangbu.firms.designate.EndDesignation;
import kr.jangbu.firms.designate.VisibleDesignations;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;

/** A firm's own designation, and what it does with it. */
@Path("/designation")
@RolesAllowed(Role.STARTUP)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OwnDesignationPage {
    @CheckedTemplate(basePath = "designations")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance none(boolean registered);
    }

    private final VisibleDesignations visible;
    private final Designations designations;
    private final AnnualChecks checks;
    private final CheckDesignation checkDesignation;
    private final EndDesignation endDesignation;
    private final DesignationScreen screen;
    private final Caller caller;
    private final Pages pages;

    OwnDesignationPage(
            VisibleDesignations visible,
            Designations designations,
            AnnualChecks checks,
            CheckDesignation checkDesignation,
            EndDesignation endDesignation,
            DesignationScreen screen,
            Caller caller,
            Pages pages) {
        this.visible = visible;
        this.designations = designations;
        this.checks = checks;
        this.checkDesignation = checkDesignation;
        this.endDesignation = endDesignation;
        this.screen = screen;
        this.caller = caller;
        this.pages = pages;
    }

    /** The firm's own: the one that is not over, else its latest. */
    @GET
    public Response own() {
        return caller.firmIfAny()
                .flatMap(designations::latestOfFirm)
                .map(d -> pages.show(screen.of(d)))
                .orElseGet(() -> pages.show(Templates.none(caller.firmIfAny().isPresent())));
    }

    @POST
    @Path("/checks/{id}/evidence")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response answer(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID check = PathIds.uuid(id, "annual check");
        Typed typed = Typed.of(sent);
        FormErrors errors = FormErrors.none();
        typed.require(errors, "evidence", Typed.LONG_TEXT);
        if (!errors.isEmpty()) {
            UUID designation =
                    checks.findByIdOptional(check)
                            .orElseThrow(() -> Problem.notFound("annual check"))
                            .designationId();
            return again(designation, typed, errors);
        }
        checkDesignation.answer(check, typed.value("evidence"));
        return pages.seeOther(
                "/designation", Text.of("점검 자료를 제출했습니다.", "Your evidence was handed in."));
    }

    @POST
    @Path("/{id}/giving-up")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response giveUp(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = FormErrors.none();
        typed.require(errors, "giveUpReason", Typed.SHORT_TEXT);
        if (!errors.isEmpty()) {
            return again(uuid(id), typed, errors);
        }
        endDesignation.giveUp(uuid(id), null, typed.value("giveUpReason"));
        return pages.seeOther(
                "/designation", Text.of("지정을 반납했습니다.", "The designation is given up."));
    }

    private Response again(UUID id, Typed typed, FormErrors errors) {
        return pages.show(Pages.INVALID, screen.of(visible.require(id), typed, errors));
    }

    private static UUID uuid(String id) {
        return PathIds.uuid(id, "designation");
    }
}
