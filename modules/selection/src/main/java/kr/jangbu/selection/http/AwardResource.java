package kr.jangbu.selection.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.award.Award;
import kr.jangbu.selection.award.Awards;
import kr.jangbu.selection.award.EndAward;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** Awards, and a firm that gives its own up. */
@Path("/api/v1/awards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class AwardResource {
    /** {@code rank} null for one that was awarded on appeal. */
    public record AwardAnswer(
            UUID id,
            UUID callId,
            UUID applicationId,
            UUID firmId,
            String programmeId,
            int seatYear,
            @Nullable Integer rank,
            int stage,
            String state,
            LocalDate awardedOn,
            @Nullable LocalDate endedOn,
            @Nullable String reason) {
        static AwardAnswer of(Award a) {
            return new AwardAnswer(
                    a.id(),
                    a.callId(),
                    a.applicationId(),
                    a.firmId(),
                    a.programmeId(),
                    a.seatYear(),
                    a.rank(),
                    a.stage(),
                    a.state().name(),
                    a.awardedOn(),
                    a.endedOn(),
                    a.reason());
        }
    }

    private final Awards awards;
    private final EndAward endAward;
    private final Caller caller;

    AwardResource(Awards awards, EndAward endAward, Caller caller) {
        this.awards = awards;
        this.endAward = endAward;
        this.caller = caller;
    }

    /** A firm's own, the agency's for officers, all for auditors; the first one first. */
    @GET
    public Page<AwardAnswer> list(
            @QueryParam("callId") @Nullable UUID callId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        return Page.<Award>of(
                        awards.page(wanted(callId), after, size + 1),
                        size,
                        a -> Cursor.of(a.awardedAt(), a.id()))
                .map(AwardAnswer::of);
    }

    private Awards.Wanted wanted(@Nullable UUID callId) {
        if (caller.has(Role.AUDITOR)) {
            return new Awards.Wanted(callId, null, null);
        }
        return caller.has(Role.OFFICER)
                ? new Awards.Wanted(callId, null, caller.agency())
                : new Awards.Wanted(callId, caller.firm(), null);
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") String id) {
        return tagged(endAward.visible(PathIds.uuid(id, "award")));
    }

    @POST
    @Path("/{id}/renunciation")
    @RolesAllowed(Role.STARTUP)
    @Idempotent
    public Response renounce(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Award award = endAward.renounce(PathIds.uuid(id, "award"), ifMatch);
        awards.flush();
        return tagged(award);
    }

    private static Response tagged(Award award) {
        return Response.ok(AwardAnswer.of(award)).tag(ETags.of(award.version())).build();
    }
}
