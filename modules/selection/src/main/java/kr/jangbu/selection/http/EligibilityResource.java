package kr.jangbu.selection.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationState;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.eligibility.DecideEligibility;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Officers go through the applications to a call and what the clauses said of each. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class EligibilityResource {
    public record ResolutionRequest(
            @NotBlank @Size(max = 64) String code, @NotBlank @Size(max = 1000) String note) {}

    public record ExclusionRequest(@NotBlank @Size(max = 2000) String reason) {}

    private final DecideEligibility decide;
    private final Applications applications;
    private final Calls calls;
    private final ApplicationAnswers answers;
    private final Caller caller;

    EligibilityResource(
            DecideEligibility decide,
            Applications applications,
            Calls calls,
            ApplicationAnswers answers,
            Caller caller) {
        this.decide = decide;
        this.applications = applications;
        this.calls = calls;
        this.answers = answers;
        this.caller = caller;
    }

    /** What was handed in to a call, in the order in which it came. */
    @GET
    @Path("/calls/{id}/applications")
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Page<ApplicationAnswer.Line> list(
            @PathParam("id") String id,
            @QueryParam("state") @Nullable ApplicationState state,
            @QueryParam("findings") Applications.@Nullable Findings findings,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
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
                        Cursor.read(cursor, 2),
                        size + 1);
        return answers.lines(
                Page.of(
                        found,
                        size,
                        a -> Cursor.of(Objects.requireNonNull(a.submittedAt()), a.id())));
    }

    /** Writes down why an open finding does not stand in the way. A block cannot be resolved. */
    @POST
    @Path("/applications/{id}/resolutions")
    @Idempotent
    public Response resolve(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ResolutionRequest request) {
        return answers.changed(
                decide.resolve(application(id), ifMatch, request.code(), request.note()));
    }

    /** Asks the clauses again, with what is known of the firm now. */
    @POST
    @Path("/applications/{id}/examination")
    @Idempotent
    public Response examineAgain(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(decide.examineAgain(application(id), ifMatch));
    }

    @POST
    @Path("/applications/{id}/admission")
    @Idempotent
    public Response admit(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(decide.admit(application(id), ifMatch));
    }

    @POST
    @Path("/applications/{id}/exclusion")
    @Idempotent
    public Response exclude(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ExclusionRequest request) {
        return answers.changed(decide.exclude(application(id), ifMatch, request.reason()));
    }

    private static UUID application(String id) {
        return PathIds.uuid(id, "application");
    }
}
