package kr.jangbu.selection.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.apply.WriteApplication;
import kr.jangbu.selection.eligibility.CheckEligibility;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Calls as everybody reads them, and where a firm begins its application. */
@Path("/calls")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class CallPages {
    private static final int ON_A_PAGE = 20;

    /** What the page of a call shows beside it. */
    public record View(Call call, boolean open, boolean firm, @Nullable Application mine) {}

    @CheckedTemplate(basePath = "selection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance calls(Page<Call> open, Page<Call> closed);

        static native TemplateInstance call(View view);

        static native TemplateInstance check(Call call, List<Finding> findings);
    }

    private final Calls calls;
    private final Applications applications;
    private final WriteApplication writing;
    private final CheckEligibility eligibility;
    private final Caller caller;
    private final Pages pages;

    CallPages(
            Calls calls,
            Applications applications,
            WriteApplication writing,
            CheckEligibility eligibility,
            Caller caller,
            Pages pages) {
        this.calls = calls;
        this.applications = applications;
        this.writing = writing;
        this.eligibility = eligibility;
        this.caller = caller;
        this.pages = pages;
    }

    /** Those that are open, and below them the ones that are over, which alone are paged. */
    @GET
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        Instant now = calls.clock();
        Cursor after = Cursor.read(cursor, 2);
        List<Call> open = after == null ? calls.open(now, null, Page.MAX_LIMIT) : List.of();
        return pages.show(
                Templates.calls(
                        page(open, Page.MAX_LIMIT),
                        page(calls.closed(now, after, ON_A_PAGE + 1), ON_A_PAGE)));
    }

    private static Page<Call> page(List<Call> found, int size) {
        return Page.of(found, size, c -> Cursor.of(c.shown().closesAt(), c.id()));
    }

    @GET
    @Path("/{id: [0-9a-fA-F-]{36}}")
    public Response show(@PathParam("id") String id) {
        Call call = visible(id);
        boolean firm = caller.has(Role.STARTUP) && caller.firmIfAny().isPresent();
        Application mine =
                firm
                        ? applications.living(call.id(), caller.firm()).stream()
                                .findFirst()
                                .orElse(null)
                        : null;
        return pages.show(
                Templates.call(
                        new View(call, call.takesApplicationsAt(calls.clock()), firm, mine)));
    }

    /** What the clauses would say of the firm, with nothing sworn yet. */
    @GET
    @Path("/{id}/eligibility")
    @RolesAllowed(Role.STARTUP)
    public Response check(@PathParam("id") String id) {
        Call call = visible(id);
        return pages.show(Templates.check(call, eligibility.before(call.id(), Map.of())));
    }

    @POST
    @Path("/{id}/applications")
    @RolesAllowed(Role.STARTUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response begin(@PathParam("id") String id) {
        UUID call = PathIds.uuid(id, "call");
        Application application = writing.begin(call);
        return pages.seeOther(
                "/applications/" + application.id(),
                Text.of(
                        "신청서를 만들었습니다. 저장해 두고 마감 전까지 고칠 수 있습니다.",
                        "Your application is begun. Save it and change it until the deadline."));
    }

    private Call visible(String id) {
        return calls.findPublic(PathIds.uuid(id, "call"))
                .orElseThrow(() -> Problem.notFound("call"));
    }
}
