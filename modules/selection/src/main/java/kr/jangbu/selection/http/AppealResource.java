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
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.appeal.Appeal;
import kr.jangbu.selection.appeal.Appeal.Outcome;
import kr.jangbu.selection.appeal.Appeals;
import kr.jangbu.selection.appeal.DecideAppeal;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** Appeals: a firm files, two officers who had no part in the result decide. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class AppealResource {
    public record AppealRequest(@NotBlank @Size(max = Appeal.GROUNDS_CHARS) String grounds) {}

    public record DecisionRequest(
            @NotNull Outcome outcome, @NotBlank @Size(max = 2000) String reason) {}

    public record ReturnRequest(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * {@code against}: {@code ELIGIBILITY} or {@code RESULT}; {@code dueOn}: the last day to file;
     * {@code outcome}: proposed or decided, by the state.
     */
    public record AppealAnswer(
            UUID id,
            UUID callId,
            UUID applicationId,
            UUID firmId,
            String against,
            String grounds,
            String state,
            LocalDate filedOn,
            LocalDate dueOn,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String proposedBy,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn) {}

    private final DecideAppeal decideAppeal;
    private final Appeals appeals;
    private final Caller caller;

    AppealResource(DecideAppeal decideAppeal, Appeals appeals, Caller caller) {
        this.decideAppeal = decideAppeal;
        this.appeals = appeals;
        this.caller = caller;
    }

    @POST
    @Path("/applications/{id}/appeals")
    @RolesAllowed(Role.STARTUP)
    @Idempotent
    public Response file(@PathParam("id") String id, @Valid @NotNull AppealRequest request) {
        return changed(
                Response.status(Response.Status.CREATED),
                decideAppeal.file(PathIds.uuid(id, "application"), request.grounds().strip()));
    }

    /** A firm's own, the agency's for officers, all for auditors; the longest waiting first. */
    @GET
    @Path("/appeals")
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
    public Page<AppealAnswer> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        boolean auditor = caller.has(Role.AUDITOR);
        boolean officer = !auditor && caller.has(Role.OFFICER);
        return Page.<Appeal>of(
                        appeals.page(
                                auditor || officer ? null : caller.firm(),
                                officer ? caller.agency() : null,
                                after,
                                size + 1),
                        size,
                        a -> Cursor.of(a.filedAt(), a.id()))
                .map(this::answer);
    }

    @GET
    @Path("/appeals/{id}")
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
    public Response read(@PathParam("id") String id) {
        return tagged(Response.ok(), decideAppeal.visible(appeal(id)));
    }

    @POST
    @Path("/appeals/{id}/decision")
    @Idempotent
    public Response propose(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest request) {
        return changed(
                Response.ok(),
                decideAppeal.propose(
                        appeal(id), ifMatch, request.outcome(), request.reason().strip()));
    }

    @POST
    @Path("/appeals/{id}/decision/confirmation")
    @Idempotent
    public Response confirm(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(Response.ok(), decideAppeal.confirm(appeal(id), ifMatch));
    }

    @POST
    @Path("/appeals/{id}/decision/return")
    @Idempotent
    public Response sendBack(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReturnRequest request) {
        return changed(
                Response.ok(),
                decideAppeal.sendBack(appeal(id), ifMatch, request.reason().strip()));
    }

    private static UUID appeal(String id) {
        return PathIds.uuid(id, "appeal");
    }

    private Response changed(Response.ResponseBuilder response, Appeal appeal) {
        appeals.flush();
        return tagged(response, appeal);
    }

    private Response tagged(Response.ResponseBuilder response, Appeal appeal) {
        return response.entity(answer(appeal)).tag(ETags.of(appeal.version())).build();
    }

    private AppealAnswer answer(Appeal a) {
        Appeal.Outcome outcome = a.outcome();
        boolean tells = a.state() == Appeal.State.DECIDED || !caller.has(Role.STARTUP);
        return new AppealAnswer(
                a.id(),
                a.callId(),
                a.applicationId(),
                a.firmId(),
                a.against().name(),
                a.grounds(),
                a.state().name(),
                a.filedOn(),
                a.dueOn(),
                outcome == null || !tells ? null : outcome.name(),
                tells ? a.reason() : null,
                tells ? a.proposedBy() : null,
                a.decidedBy(),
                a.decidedOn());
    }
}
