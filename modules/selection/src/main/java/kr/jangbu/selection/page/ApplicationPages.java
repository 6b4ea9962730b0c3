package kr.jangbu.selection.page;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.VisibleApplications;
import kr.jangbu.selection.apply.SubmitApplication;
import kr.jangbu.selection.apply.WriteApplication;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A firm's applications on screen, and one application for all who may see it. */
@Path("/applications")
@RolesAllowed(Role.STARTUP)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ApplicationPages {
    private static final int ON_A_PAGE = 20;

    @CheckedTemplate(basePath = "selection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance applications(
                Page<Application> applications, boolean registered);
    }

    private final Applications applications;
    private final WriteApplication writing;
    private final SubmitApplication submission;
    private final VisibleApplications visible;
    private final ApplicationScreen screen;
    private final Caller caller;
    private final Pages pages;

    ApplicationPages(
            Applications applications,
            WriteApplication writing,
            SubmitApplication submission,
            VisibleApplications visible,
            ApplicationScreen screen,
            Caller caller,
            Pages pages) {
        this.applications = applications;
        this.writing = writing;
        this.submission = submission;
        this.visible = visible;
        this.screen = screen;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        boolean registered = caller.firmIfAny().isPresent();
        List<Application> found =
                registered
                        ? applications.ofFirm(caller.firm(), Cursor.read(cursor, 2), ON_A_PAGE + 1)
                        : List.of();
        return pages.show(
                Templates.applications(
                        Page.of(found, ON_A_PAGE, a -> Cursor.of(a.createdAt(), a.id())),
                        registered));
    }

    @GET
    @Path("/{id: [0-9a-fA-F-]{36}}")
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
    public Response show(@PathParam("id") String id) {
        return pages.show(screen.of(visible.require(application(id))));
    }

    /** Keeps what is typed; with the other button hands it in at once. */
    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response save(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID application = application(id);
        Typed typed = Typed.of(sent);
        Application seen = visible.require(application);
        ApplicationForm form = screen.written(seen, typed);
        FormErrors errors = form.faults();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, screen.of(seen, typed, errors));
        }
        try {
            writing.save(application, tag(typed), form.content());
            return pages.seeOther(
                    "/applications/" + id,
                    Text.of("저장했습니다. 아직 제출되지 않았습니다.", "Saved. It is not handed in yet."));
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, screen.of(seen, typed, errorsOf(fault)));
        }
    }

    private static @Nullable String tag(Typed typed) {
        return typed.value("tag").isEmpty() ? null : "\"" + typed.value("tag") + "\"";
    }

    @POST
    @Path("/{id}/submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response submit(@PathParam("id") String id) {
        try {
            submission.submit(application(id), null);
        } catch (Problem fault) {
            return pages.show(
                    Pages.INVALID,
                    screen.of(visible.require(application(id)), Typed.nothing(), errorsOf(fault)));
        }
        return pages.seeOther(
                "/applications/" + id,
                Text.of("제출했습니다. 아래에 접수증이 있습니다.", "Handed in. Your receipt stands below."));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response withdraw(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = typed.reasonFaults();
        if (!errors.isEmpty()) {
            return pages.show(
                    Pages.INVALID, screen.of(visible.require(application(id)), typed, errors));
        }
        submission.withdraw(application(id), null, typed.reason());
        return pages.seeOther(
                "/applications/" + id, Text.of("철회했습니다.", "The application is withdrawn."));
    }

    /** By the whole path: two parts of the form may know the same code. */
    private static FormErrors errorsOf(Problem fault) {
        if (fault.violations().isEmpty()) {
            return FormErrors.of(fault);
        }
        FormErrors errors = FormErrors.none();
        fault.violations().forEach(v -> errors.add(v.field(), v.said()));
        return errors;
    }

    private static UUID application(String written) {
        return PathIds.uuid(written, "application");
    }
}
