package kr.jangbu.selection.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.VisibleApplications;
import kr.jangbu.selection.apply.ContentRequest;
import kr.jangbu.selection.apply.SubmitApplication;
import kr.jangbu.selection.apply.WriteApplication;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** A firm's applications: begun, saved, handed in, taken back; and read by all who may. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ApplicationResource {
    public record BeginRequest(@NotNull UUID callId) {}

    public record WithdrawalRequest(@NotBlank @Size(max = 2000) String reason) {}

    public record Receipts(List<ApplicationAnswer.ReceiptAnswer> items) {}

    private final WriteApplication writing;
    private final SubmitApplication submission;
    private final Applications applications;
    private final VisibleApplications visible;
    private final ApplicationAnswers answers;
    private final Caller caller;

    ApplicationResource(
            WriteApplication writing,
            SubmitApplication submission,
            Applications applications,
            VisibleApplications visible,
            ApplicationAnswers answers,
            Caller caller) {
        this.writing = writing;
        this.submission = submission;
        this.applications = applications;
        this.visible = visible;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("/applications")
    @Idempotent
    @RolesAllowed(Role.STARTUP)
    public Response begin(@Valid @NotNull BeginRequest request) {
        return answers.created(writing.begin(request.callId()));
    }

    /** The firm's own, the latest first. */
    @GET
    @Path("/applications")
    @RolesAllowed(Role.STARTUP)
    public Page<ApplicationAnswer.Line> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        List<Application> found =
                applications.ofFirm(caller.firm(), Cursor.read(cursor, 2), size + 1);
        return answers.lines(Page.of(found, size, a -> Cursor.of(a.createdAt(), a.id())));
    }

    @GET
    @Path("/applications/{id}")
    @RolesAllowed({Role.STARTUP, Role.REVIEWER, Role.OFFICER, Role.AUDITOR})
    public Response read(@PathParam("id") String id) {
        return answers.ok(visible.require(application(id)));
    }

    /** Keeps what is written, finished or not; meant to be called again and again. */
    @PUT
    @Transactional
    @Path("/applications/{id}/content")
    @RolesAllowed(Role.STARTUP)
    public Response save(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ContentRequest request) {
        return answers.changed(writing.save(application(id), ifMatch, request));
    }

    /** Hands in what was saved; again until the bell. */
    @POST
    @Path("/applications/{id}/submission")
    @Idempotent
    @RolesAllowed(Role.STARTUP)
    public Response submit(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(submission.submit(application(id), ifMatch));
    }

    @POST
    @Path("/applications/{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Role.STARTUP)
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull WithdrawalRequest request) {
        return answers.changed(submission.withdraw(application(id), ifMatch, request.reason()));
    }

    /** The receipts of all handings-in, the first one first. */
    @GET
    @Path("/applications/{id}/receipts")
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
    public Receipts receipts(@PathParam("id") String id) {
        Application application = visible.require(application(id));
        return new Receipts(
                applications.submissions(application.id()).stream()
                        .map(s -> ApplicationAnswer.ReceiptAnswer.of(s, application))
                        .toList());
    }

    private static UUID application(String id) {
        return PathIds.uuid(id, "application");
    }
}
