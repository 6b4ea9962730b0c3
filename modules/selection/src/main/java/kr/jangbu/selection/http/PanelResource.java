package kr.jangbu.selection.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.assign.Certificate;
import kr.jangbu.selection.assign.Pair;
import kr.jangbu.selection.assign.Shortage;
import kr.jangbu.selection.panel.AssignPanel;
import kr.jangbu.selection.panel.AssignmentRun;
import kr.jangbu.selection.panel.AssignmentRuns;
import kr.jangbu.selection.panel.FindConflicts;
import kr.jangbu.selection.panel.Objection;
import kr.jangbu.selection.panel.PanelDesk;
import kr.jangbu.selection.panel.PanelMember;
import kr.jangbu.selection.panel.PanelMembers;
import kr.jangbu.selection.panel.RaiseObjection;
import kr.jangbu.selection.panel.SeatPanel;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The panel of a call: who sits on it, who is kept from what, who reads what. */
@Path("/api/v1/calls/{id}/panel")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class PanelResource {
    public record MembersRequest(@NotEmpty @Size(max = 500) List<@NotNull UUID> reviewerIds) {}

    public record DepartureRequest(
            @NotNull UUID reviewerId, @NotBlank @Size(max = 1000) String reason) {}

    public record ExclusionRequest(
            @NotNull UUID applicationId,
            @NotNull UUID reviewerId,
            @NotBlank @Size(max = 1000) String reason) {}

    public record MemberAnswer(UUID reviewerId, boolean seated, @Nullable String reason) {
        static MemberAnswer of(PanelMember m) {
            return new MemberAnswer(m.reviewerId(), m.isSeated(), m.reason());
        }
    }

    public record PanelAnswer(List<MemberAnswer> members) {}

    public record ConflictsAnswer(int found) {}

    /**
     * A run of the solver.
     *
     * @param certificate cost, bound and the prices that prove the bound; null when it is
     *     impossible
     * @param shortages who lacks readings together, and why nobody can give them; empty when none
     */
    public record AssignmentAnswer(
            int number,
            String outcome,
            int pairs,
            String rosterSha256,
            @Nullable Certificate certificate,
            @Nullable Long gap,
            List<Shortage> shortages,
            String madeBy,
            Instant madeAt) {
        static AssignmentAnswer of(AssignmentRun run) {
            AssignmentRun.Result result = run.result();
            Certificate proof = result.certificate();
            return new AssignmentAnswer(
                    run.number(),
                    run.outcome(),
                    run.pairs(),
                    run.rosterSha256(),
                    proof,
                    proof == null ? null : proof.gap(),
                    result.shortages(),
                    run.madeBy(),
                    run.madeAt());
        }
    }

    private final PanelDesk desk;
    private final SeatPanel seatPanel;
    private final FindConflicts findConflicts;
    private final RaiseObjection raiseObjection;
    private final AssignPanel assignPanel;
    private final PanelMembers members;
    private final AssignmentRuns runs;
    private final Caller caller;

    PanelResource(
            PanelDesk desk,
            SeatPanel seatPanel,
            FindConflicts findConflicts,
            RaiseObjection raiseObjection,
            AssignPanel assignPanel,
            PanelMembers members,
            AssignmentRuns runs,
            Caller caller) {
        this.desk = desk;
        this.seatPanel = seatPanel;
        this.findConflicts = findConflicts;
        this.raiseObjection = raiseObjection;
        this.assignPanel = assignPanel;
        this.members = members;
        this.runs = runs;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public PanelAnswer read(@PathParam("id") String id) {
        return panel(desk.visible(call(id)).id());
    }

    @POST
    @Path("/members")
    @Idempotent
    public Response seat(@PathParam("id") String id, @Valid @NotNull MembersRequest request) {
        seatPanel.seat(call(id), request.reviewerIds());
        return Response.ok(panel(call(id))).build();
    }

    @POST
    @Path("/departures")
    @Idempotent
    public Response leave(@PathParam("id") String id, @Valid @NotNull DepartureRequest request) {
        seatPanel.leave(call(id), request.reviewerId(), request.reason().strip());
        return Response.ok(panel(call(id))).build();
    }

    /** Looks for conflicts of interest through the graph of parties. */
    @POST
    @Path("/conflicts")
    @Idempotent
    public Response findConflicts(@PathParam("id") String id) {
        return Response.ok(new ConflictsAnswer(findConflicts.find(call(id)))).build();
    }

    @POST
    @Path("/exclusions")
    @Idempotent
    public Response exclude(@PathParam("id") String id, @Valid @NotNull ExclusionRequest request) {
        Objection objection =
                raiseObjection.exclude(
                        call(id),
                        new Pair(request.reviewerId(), request.applicationId()),
                        request.reason().strip());
        return Response.status(Response.Status.CREATED)
                .entity(ObjectionAnswer.of(objection))
                .build();
    }

    /** Runs the solver; complete, it opens the scoring. */
    @POST
    @Path("/assignment")
    @Idempotent
    public Response assign(@PathParam("id") String id) {
        return Response.ok(AssignmentAnswer.of(assignPanel.assign(call(id), caller.person())))
                .build();
    }

    /** The latest run. */
    @GET
    @Path("/assignment")
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public AssignmentAnswer assignment(@PathParam("id") String id) {
        return runs.latest(desk.visible(call(id)).id())
                .map(AssignmentAnswer::of)
                .orElseThrow(() -> Problem.notFound("assignment"));
    }

    private PanelAnswer panel(UUID callId) {
        return new PanelAnswer(members.of(callId).stream().map(MemberAnswer::of).toList());
    }

    private static UUID call(String id) {
        return PathIds.uuid(id, "call");
    }
}
