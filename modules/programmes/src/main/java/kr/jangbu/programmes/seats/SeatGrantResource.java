package kr.jangbu.programmes.seats;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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

/** What a second officer says to a grant of seats. */
@Path("/api/v1/seat-grants/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class SeatGrantResource {
    /** Why not. */
    public record Rejection(@NotBlank @Size(max = 500) String reason) {}

    private final FillSeats fillSeats;
    private final SeatGrants grants;

    SeatGrantResource(FillSeats fillSeats, SeatGrants grants) {
        this.fillSeats = fillSeats;
        this.grants = grants;
    }

    @POST
    @Path("/confirmation")
    @Idempotent
    @Transactional
    public Response confirm(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return tagged(Response.ok(), fillSeats.confirm(PathIds.uuid(id, "seat grant"), ifMatch));
    }

    @POST
    @Path("/rejection")
    @Idempotent
    @Transactional
    public Response reject(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        return tagged(
                Response.ok(),
                fillSeats.reject(
                        PathIds.uuid(id, "seat grant"), ifMatch, rejection.reason().strip()));
    }

    /** The version counts up when the change is written, so the answer comes after that. */
    private Response tagged(Response.ResponseBuilder response, SeatGrant grant) {
        grants.flush();
        return response.entity(SeatGrantAnswer.of(grant)).tag(ETags.of(grant.version())).build();
    }
}
