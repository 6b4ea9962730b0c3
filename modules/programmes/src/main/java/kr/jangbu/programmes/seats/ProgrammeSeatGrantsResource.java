package kr.jangbu.programmes.seats;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.seats.SeatGrant.Wish;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/** Seats of one programme: proposing them, and the list. */
@Path("/api/v1/programmes/{programmeId}/seat-grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class ProgrammeSeatGrantsResource {
    /** More than any programme takes: a larger number is a slip of the pen. */
    private static final int MOST_SEATS = 100_000;

    public record Request(
            @NotNull @Min(2000) @Max(2999) Integer year,
            @NotNull @Min(1) @Max(MOST_SEATS) Integer seats,
            @NotBlank @Size(max = 200) String document) {}

    private final FillSeats fillSeats;
    private final SeatGrants grants;

    ProgrammeSeatGrantsResource(FillSeats fillSeats, SeatGrants grants) {
        this.fillSeats = fillSeats;
        this.grants = grants;
    }

    @POST
    @Idempotent
    @Transactional
    public Response propose(
            @PathParam("programmeId") String programmeId, @Valid @NotNull Request request) {
        return tagged(
                Response.status(Response.Status.CREATED),
                fillSeats.propose(
                        new Wish(
                                programmeId,
                                request.year(),
                                request.seats(),
                                request.document().strip())));
    }

    /** The latest first. */
    @GET
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Page<SeatGrantAnswer> list(
            @PathParam("programmeId") String programmeId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        return Page.<SeatGrant>of(
                        grants.of(fillSeats.programme(programmeId), after, size + 1),
                        size,
                        g -> Cursor.of(g.proposedAt(), g.id()))
                .map(SeatGrantAnswer::of);
    }

    /** The version counts up when the change is written, so the answer comes after that. */
    private Response tagged(Response.ResponseBuilder response, SeatGrant grant) {
        grants.flush();
        return response.entity(SeatGrantAnswer.of(grant)).tag(ETags.of(grant.version())).build();
    }
}
