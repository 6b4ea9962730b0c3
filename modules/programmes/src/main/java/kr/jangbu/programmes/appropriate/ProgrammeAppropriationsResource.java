package kr.jangbu.programmes.appropriate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
import kr.jangbu.programmes.appropriate.Appropriation.Grant;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/** A programme's appropriations: proposing one, and the list. */
@Path("/api/v1/programmes/{programmeId}/appropriations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class ProgrammeAppropriationsResource {
    /** What the budget document says; {@code amount} in won. */
    public record Request(
            @NotNull Integer budgetYear,
            @NotNull @Positive @Max(Grant.MOST_WON) Long amount,
            @NotBlank @Size(max = Grant.DOCUMENT_CHARS) String document) {}

    private final Appropriations appropriations;
    private final ProposeAppropriation propose;

    ProgrammeAppropriationsResource(Appropriations appropriations, ProposeAppropriation propose) {
        this.appropriations = appropriations;
        this.propose = propose;
    }

    @POST
    @Idempotent
    @Transactional
    public Response propose(
            @PathParam("programmeId") String programmeId, @Valid @NotNull Request request) {
        Appropriation proposed =
                propose.propose(
                        new Grant(
                                programmeId,
                                request.budgetYear(),
                                request.amount(),
                                request.document().strip()));
        return AppropriationAnswer.tagged(Response.status(Response.Status.CREATED), proposed);
    }

    /** The latest first. */
    @GET
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Page<AppropriationAnswer> list(
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
                .map(AppropriationAnswer::of);
    }
}
