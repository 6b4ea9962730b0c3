package kr.jangbu.programmes.appropriate;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kr.jangbu.office.Role;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** One appropriation: reading it, confirming it, rejecting it. */
@Path("/api/v1/appropriations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class AppropriationResource {
    /** Why not. */
    public record Rejection(@NotBlank @Size(max = 500) String reason) {}

    private final Appropriations appropriations;
    private final DecideAppropriation decide;

    AppropriationResource(Appropriations appropriations, DecideAppropriation decide) {
        this.appropriations = appropriations;
        this.decide = decide;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Response read(@PathParam("id") String id) {
        return AppropriationAnswer.tagged(Response.ok(), require(id));
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent
    @Transactional
    public Response confirm(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Appropriation appropriation = require(id);
        ETags.requireMatch(ifMatch, appropriation.version());
        decide.confirm(appropriation);
        return changed(appropriation);
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent
    @Transactional
    public Response reject(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        Appropriation appropriation = require(id);
        ETags.requireMatch(ifMatch, appropriation.version());
        decide.reject(appropriation, rejection.reason().strip());
        return changed(appropriation);
    }

    private Appropriation require(String id) {
        return appropriations.visible(PathIds.uuid(id, "appropriation"));
    }

    /** The version counts up when the change is written, so the answer comes after that. */
    private Response changed(Appropriation appropriation) {
        appropriations.flush();
        return AppropriationAnswer.tagged(Response.ok(), appropriation);
    }
}
