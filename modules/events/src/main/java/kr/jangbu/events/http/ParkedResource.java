package kr.jangbu.events.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.jangbu.events.Outbox;
import kr.jangbu.events.parked.ParkedEvent;
import kr.jangbu.events.parked.ParkedMail;
import kr.jangbu.events.parked.Replay;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Events that a listener could not take, for officers and administrators to mend; auditors may
 * read. Parked mail knows no agency's borders, and carries no personal data.
 */
@Path("/api/v1/events/parked")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({ParkedResource.ADMIN, ParkedResource.OFFICER})
@RunOnVirtualThread
public class ParkedResource {
    static final String ADMIN = "admin";
    static final String OFFICER = "officer";
    static final String AUDITOR = "auditor";
    private static final int MAX_NOTE = 1_000;

    /** Why somebody decided so. */
    public record Reason(@NotBlank @Size(max = MAX_NOTE) String note) {}

    /**
     * @param payload the whole corrected fact, JSON as text
     */
    public record Correction(@NotBlank @Size(max = Outbox.MAX_PAYLOAD_CHARS) String payload) {}

    /**
     * @param result {@code DONE} or {@code STOPPED}
     * @param replayed how many events the listener took
     * @param stoppedAt the parked event at which it failed again
     */
    public record Replayed(
            String result, int replayed, @Nullable UUID stoppedAt, @Nullable String error) {}

    private final ParkedMail mail;
    private final SecurityIdentity caller;

    ParkedResource(ParkedMail mail, SecurityIdentity caller) {
        this.mail = mail;
        this.caller = caller;
    }

    /** Oldest first. */
    @GET
    @RolesAllowed({ADMIN, OFFICER, AUDITOR})
    public Page<ParkedEvent> list(
            @QueryParam("state") ParkedEvent.@Nullable State state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor from = Cursor.read(cursor, 1);
        return Page.of(
                mail.list(
                        state == null ? ParkedEvent.State.PARKED : state,
                        from == null ? 0 : from.number(0),
                        size + 1),
                size,
                event -> Cursor.of(event.number()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, OFFICER, AUDITOR})
    public ParkedEvent show(@PathParam("id") String id) {
        return find(id);
    }

    /** Replaces the payload; the original stays readable. Replay it afterwards. */
    @PUT
    @Path("/{id}/payload")
    public Response fix(@PathParam("id") String id, @Valid @NotNull Correction correction) {
        ParkedEvent event = find(id);
        try {
            if (!mail.fix(event.id(), correction.payload(), person())) {
                throw noLongerWaits();
            }
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("payload", String.valueOf(e.getMessage()));
        }
        return Response.ok(find(id)).build();
    }

    /** Replays this and everything that waits for the same consumer and aggregate, in order. */
    @POST
    @Path("/{id}/replay")
    @Idempotent
    public Response replay(@PathParam("id") String id, @Valid @NotNull Reason reason) {
        ParkedEvent event = find(id);
        Replayed answer =
                switch (mail.replay(event.id(), person(), reason.note())) {
                    case Replay.Done(int replayed) -> new Replayed("DONE", replayed, null, null);
                    case Replay.Stopped(int replayed, UUID at, String error) ->
                            new Replayed("STOPPED", replayed, at, error);
                    case Replay.Refused(String why) -> throw Problem.conflict(why);
                };
        return Response.ok(answer).build();
    }

    /** Decides that the event shall have no effect. */
    @POST
    @Path("/{id}/discard")
    @Idempotent
    public Response discard(@PathParam("id") String id, @Valid @NotNull Reason reason) {
        ParkedEvent event = find(id);
        if (!mail.discard(event.id(), person(), reason.note())) {
            throw noLongerWaits();
        }
        return Response.ok(find(id)).build();
    }

    private ParkedEvent find(String id) {
        return mail.find(PathIds.uuid(id, "parked event"))
                .orElseThrow(() -> Problem.notFound("parked event"));
    }

    private String person() {
        return caller.getPrincipal().getName();
    }

    private static Problem noLongerWaits() {
        return Problem.conflict("the event no longer waits");
    }
}
