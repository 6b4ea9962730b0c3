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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationState;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.VisibleApplications;
import kr.jangbu.selection.eligibility.DecideEligibility;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What came in to a call, and what officers do with the findings of one application. */
@Path("/selection")
@RolesAllowed({Role.OFFICER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReceivedPages {
    private static final int ON_A_PAGE = 30;

    /** A list of a call's applications, and what was chosen of it. */
    public record View(
            Call call,
            Page<Application> applications,
            Map<UUID, Text> firms,
            @Nullable ApplicationState state,
            Applications.@Nullable Findings findings,
            boolean admit) {
        public List<ApplicationState> states() {
            return Arrays.stream(ApplicationState.values())
                    .filter(ApplicationState::isHandedIn)
                    .toList();
        }

        public boolean isChosen(String name) {
            return findings != null && findings.name().equals(name);
        }

        /** The choice as it stands in an address. */
        public String query() {
            return "state=%s&findings=%s&cursor="
                    .formatted(
                            state == null ? "" : state.name(),
                            findings == null ? "" : findings.name());
        }
    }

    @CheckedTemplate(basePath = "selection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance received(View view);
    }

    private final Calls calls;
    private final Applications applications;
    private final VisibleApplications visible;
    private final DecideEligibility decide;
    private final ApplicationScreen screen;
    private final Caller caller;
    private final Pages pages;

    ReceivedPages(
            Calls calls,
            Applications applications,
            VisibleApplications visible,
            DecideEligibility decide,
            ApplicationScreen screen,
            Caller caller,
            Pages pages) {
        this.calls = calls;
        this.applications = applications;
        this.visible = visible;
        this.decide = decide;
        this.screen = screen;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    @Path("/calls/{id}/applications")
    public Response list(
            @PathParam("id") String id,
            @QueryParam("state") @Nullable ApplicationState state,
            @QueryParam("findings") Applications.@Nullable Findings findings,
            @QueryParam("cursor") @Nullable String cursor) {
        Call call =
                calls.findByIdOptional(PathIds.uuid(id, "call"))
                        .filter(c -> caller.maySee(c.agency()))
                        .orElseThrow(() -> Problem.notFound("call"));
        List<Application> found =
                applications.ofCall(
                        new Applications.Wanted(
                                call.id(),
                                state == null
                                        ? EnumSet.allOf(ApplicationState.class)
                                        : EnumSet.of(state),
                                findings),
                        Cursor.read(cursor == null || cursor.isEmpty() ? null : cursor, 2),
                        ON_A_PAGE + 1);
        Page<Application> page =
                Page.of(
                        found,
                        ON_A_PAGE,
                        a -> Cursor.of(Objects.requireNonNull(a.submittedAt()), a.id()));
        return pages.show(
                Templates.received(
                        new View(
                                call,
                                page,
                                screen.names(page.items()),
                                state,
                                findings,
                                screen.mayAdmit(call))));
    }

    @POST
    @Path("/calls/{id}/admissions")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response admitClear(@PathParam("id") String id) {
        long admitted = decide.admitClear(PathIds.uuid(id, "call"));
        return pages.seeOther(
                "/selection/calls/" + id + "/applications",
                Text.of(
                        "요건을 충족한 신청 %,d건을 평가 대상으로 넘겼습니다.".formatted(admitted),
                        "%,d applications were admitted.".formatted(admitted)));
    }

    @POST
    @Path("/applications/{id}/resolutions")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response resolve(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        String note = typed.value("note");
        if (note.isEmpty()) {
            return again(
                    id,
                    typed,
                    FormErrors.none()
                            .add(Text.of("확인 내용을 적어 주십시오.", "Write down what you found.")));
        }
        try {
            decide.resolve(application(id), null, typed.value("code"), note);
        } catch (Problem fault) {
            return again(id, typed, FormErrors.of(fault));
        }
        return back(id, Text.of("확인 내용을 적었습니다.", "It is written down."));
    }

    @POST
    @Path("/applications/{id}/examination")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response examineAgain(@PathParam("id") String id) {
        decide.examineAgain(application(id), null);
        return back(id, Text.of("요건을 다시 확인했습니다.", "The clauses were asked again."));
    }

    @POST
    @Path("/applications/{id}/admission")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response admit(@PathParam("id") String id) {
        try {
            decide.admit(application(id), null);
        } catch (Problem fault) {
            return again(id, Typed.nothing(), FormErrors.of(fault));
        }
        return back(id, Text.of("평가 대상으로 넘겼습니다.", "It goes to the reviewers."));
    }

    @POST
    @Path("/applications/{id}/exclusion")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response exclude(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = typed.reasonFaults();
        if (!errors.isEmpty()) {
            return again(id, typed, errors);
        }
        try {
            decide.exclude(application(id), null, typed.reason());
        } catch (Problem fault) {
            return again(id, typed, FormErrors.of(fault));
        }
        return back(id, Text.of("요건 미충족으로 처리했습니다.", "It is excluded."));
    }

    private Response again(String id, Typed typed, FormErrors errors) {
        return pages.show(
                Pages.INVALID, screen.of(visible.require(application(id)), typed, errors));
    }

    private Response back(String id, Text done) {
        return pages.seeOther("/applications/" + id, done);
    }

    private static UUID application(String written) {
        return PathIds.uuid(written, "application");
    }
}
