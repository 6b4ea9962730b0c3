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
import java.util.List;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.panel.Objection;
import kr.jangbu.selection.panel.Objections;
import kr.jangbu.selection.panel.RaiseObjection;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** An applicant challenges a reviewer (기피), an officer decides. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ObjectionResource {
    public record ChallengeRequest(
            @NotNull UUID reviewerId, @NotBlank @Size(max = 1000) String reason) {}

    /** What an officer may decide. */
    public enum Outcome {
        UPHELD,
        DISMISSED
    }

    public record DecisionRequest(
            @NotNull Outcome outcome, @NotBlank @Size(max = 1000) String reason) {}

    private final RaiseObjection raiseObjection;
    private final Objections objections;
    private final Calls calls;
    private final Caller caller;

    ObjectionResource(
            RaiseObjection raiseObjection, Objections objections, Calls calls, Caller caller) {
        this.raiseObjection = raiseObjection;
        this.objections = objections;
        this.calls = calls;
        this.caller = caller;
    }

    /** Those of a call of the agency, the first one first; none of a call that is another's. */
    @GET
    @Path("/objections")
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Page<ObjectionAnswer> list(
            @QueryParam("callId") @Nullable UUID callId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        if (callId == null) {
            throw Problem.invalid("callId", "is required");
        }
        boolean visible =
                calls.findByIdOptional(callId).filter(c -> caller.maySee(c.agency())).isPresent();
        List<Objection> found = objections.page(callId, after, size + 1);
        return Page.<Objection>of(
                        visible ? found : List.of(), size, o -> Cursor.of(o.raisedAt(), o.id()))
                .map(ObjectionAnswer::of);
    }

    @POST
    @Path("/applications/{id}/challenges")
    @RolesAllowed(Role.STARTUP)
    @Idempotent
    public Response challenge(
            @PathParam("id") String id, @Valid @NotNull ChallengeRequest request) {
        return tagged(
                Response.status(Response.Status.CREATED),
                raiseObjection.challenge(
                        PathIds.uuid(id, "application"),
                        request.reviewerId(),
                        request.reason().strip()));
    }

    @POST
    @Path("/objections/{id}/decision")
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    public Response decide(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest request) {
        return tagged(
                Response.ok(),
                raiseObjection.decide(
                        PathIds.uuid(id, "objection"),
                        ifMatch,
                        Objection.State.valueOf(request.outcome().name()),
                        request.reason().strip()));
    }

    private Response tagged(Response.ResponseBuilder response, Objection objection) {
        objections.flush();
        return response.entity(ObjectionAnswer.of(objection))
                .tag(ETags.of(objection.version()))
                .build();
    }
}
