package kr.jangbu.office.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Reconsider;
import kr.jangbu.office.Reconsideration;
import kr.jangbu.office.Reconsideration.Outcome;
import kr.jangbu.office.Reconsiderations;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** Reconsiderations: a firm asks about a refusal, an officer who had no hand in it decides. */
@Path("/api/v1/reconsiderations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class ReconsiderationResource {
    /**
     * What to look at again.
     *
     * @param kind {@code LOAN} or another that modules serve
     * @param subject what was refused
     * @param evidence filed documents of the firm
     */
    public record AskRequest(
            @NotBlank @Size(max = 64) String kind,
            @NotNull UUID subject,
            @NotBlank @Size(max = Reconsideration.GROUNDS_CHARS) String grounds,
            @NotEmpty @Size(max = Reconsideration.MOST_EVIDENCE) List<@NotNull UUID> evidence) {}

    public record DecisionRequest(
            @NotNull Outcome outcome, @NotBlank @Size(max = 2000) String reason) {}

    /**
     * {@code askUntil}: the last day to ask; {@code answerUntil}: the last day to answer; who
     * decided is told to the agency and auditors.
     */
    public record ReconsiderationAnswer(
            UUID id,
            String kind,
            UUID subject,
            String number,
            UUID firmId,
            String agency,
            String grounds,
            List<UUID> evidence,
            String state,
            LocalDate toldOn,
            LocalDate askedOn,
            LocalDate askUntil,
            LocalDate answerUntil,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn) {}

    private final Reconsider reconsider;
    private final Reconsiderations all;
    private final Caller caller;

    ReconsiderationResource(Reconsider reconsider, Reconsiderations all, Caller caller) {
        this.reconsider = reconsider;
        this.all = all;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.STARTUP)
    @Idempotent
    public Response ask(@Valid @NotNull AskRequest request) {
        return changed(
                Response.status(Response.Status.CREATED),
                reconsider.ask(
                        request.kind(),
                        request.subject(),
                        request.grounds().strip(),
                        request.evidence()));
    }

    /** A firm's own, the agency's for officers, all for auditors; the longest waiting first. */
    @GET
    public Page<ReconsiderationAnswer> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        boolean auditor = caller.has(Role.AUDITOR);
        boolean officer = !auditor && caller.has(Role.OFFICER);
        return Page.<Reconsideration>of(
                        all.page(
                                auditor || officer ? null : caller.firm(),
                                officer ? caller.agency() : null,
                                after,
                                size + 1),
                        size,
                        r -> Cursor.of(r.askedAt(), r.id()))
                .map(this::answer);
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") String id) {
        return tagged(Response.ok(), reconsider.visible(PathIds.uuid(id, "reconsideration")));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    public Response decide(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest request) {
        return changed(
                Response.ok(),
                reconsider.decide(
                        PathIds.uuid(id, "reconsideration"),
                        ifMatch,
                        request.outcome(),
                        request.reason().strip()));
    }

    private Response changed(Response.ResponseBuilder response, Reconsideration changed) {
        all.flush();
        return tagged(response, changed);
    }

    private Response tagged(Response.ResponseBuilder response, Reconsideration r) {
        return response.entity(answer(r)).tag(ETags.of(r.version())).build();
    }

    private ReconsiderationAnswer answer(Reconsideration r) {
        boolean firm = !caller.has(Role.OFFICER) && !caller.has(Role.AUDITOR);
        return new ReconsiderationAnswer(
                r.id(),
                r.kind(),
                r.subject(),
                r.number(),
                r.firmId(),
                r.agency(),
                r.grounds(),
                r.evidence(),
                r.state().name(),
                r.toldOn(),
                r.askedOn(),
                r.askUntil(),
                r.answerUntil(),
                r.reason(),
                firm ? null : r.decidedBy(),
                r.decidedOn());
    }
}
