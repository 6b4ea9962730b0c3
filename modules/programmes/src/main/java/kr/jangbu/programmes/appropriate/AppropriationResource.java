package kr.jangbu.programmes.appropriate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.appropriate.Appropriation.Grant;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** Proposing, confirming and rejecting appropriations. */
@Path("/api/v1")
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class AppropriationResource {
    /** More than the state's whole budget: a larger one is a slip of the pen. */
    static final long MOST_WON = 1_000_000_000_000_000L;

    static final int DOCUMENT_CHARS = 200;

    /** What the budget document says; {@code amount} in won. */
    public record Request(
            @NotNull Integer budgetYear,
            @NotNull @Positive @Max(MOST_WON) Long amount,
            @NotBlank @Size(max = DOCUMENT_CHARS) String document) {}

    /** Why not. */
    public record Rejection(@NotBlank @Size(max = 500) String reason) {}

    /** An appropriation; {@code decidedBy}, {@code decidedAt} null while it waits. */
    public record Answer(
            UUID id,
            String programmeId,
            int budgetYear,
            long amount,
            String document,
            String state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {
        static Answer of(Appropriation a) {
            return new Answer(
                    a.id(),
                    a.programmeId(),
                    a.budgetYear(),
                    a.amount(),
                    a.document(),
                    a.state().name(),
                    a.proposedBy(),
                    a.proposedAt(),
                    a.decidedBy(),
                    a.decidedAt(),
                    a.reason());
        }
    }

    private final Appropriations appropriations;
    private final ProposeAppropriation propose;
    private final DecideAppropriation decide;

    AppropriationResource(
            Appropriations appropriations,
            ProposeAppropriation propose,
            DecideAppropriation decide) {
        this.appropriations = appropriations;
        this.propose = propose;
        this.decide = decide;
    }

    @POST
    @Path("/programmes/{programmeId}/appropriations")
    @Idempotent
    public Response propose(
            @PathParam("programmeId") String programmeId, @Valid @NotNull Request request) {
        Appropriation proposed =
                propose.propose(
                        new Grant(
                                programmeId,
                                request.budgetYear(),
                                request.amount(),
                                request.document().strip()));
        return changed(Response.status(Response.Status.CREATED), proposed);
    }

    /** A programme's, the latest first. */
    @GET
    @Path("/programmes/{programmeId}/appropriations")
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Page<Answer> list(
            @PathParam("programmeId") String programmeId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        String visible = appropriations.visibleProgramme(programmeId).id();
        return Page.<Appropriation>of(
                        appropriations.of(visible, after, size + 1),
                        size,
                        a -> Cursor.of(a.proposedAt(), a.id()))
                .map(Answer::of);
    }

    @GET
    @Path("/appropriations/{id}")
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Response read(@PathParam("id") String id) {
        return tagged(Response.ok(), require(id));
    }

    @POST
    @Path("/appropriations/{id}/confirmation")
    @Idempotent
    public Response confirm(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Appropriation appropriation = require(id);
        ETags.requireMatch(ifMatch, appropriation.version());
        decide.confirm(appropriation);
        return changed(Response.ok(), appropriation);
    }

    @POST
    @Path("/appropriations/{id}/rejection")
    @Idempotent
    public Response reject(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        Appropriation appropriation = require(id);
        ETags.requireMatch(ifMatch, appropriation.version());
        decide.reject(appropriation, rejection.reason().strip());
        return changed(Response.ok(), appropriation);
    }

    private Appropriation require(String id) {
        return appropriations.visible(PathIds.uuid(id, "appropriation"));
    }

    /** The version counts up when the change is written, so an answer comes after that. */
    private Response changed(Response.ResponseBuilder response, Appropriation appropriation) {
        appropriations.flush();
        return tagged(response, appropriation);
    }

    private static Response tagged(Response.ResponseBuilder response, Appropriation appropriation) {
        return response.entity(Answer.of(appropriation))
                .tag(ETags.of(appropriation.version()))
                .build();
    }
}
