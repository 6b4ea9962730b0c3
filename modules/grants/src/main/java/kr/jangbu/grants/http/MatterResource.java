package kr.jangbu.grants.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
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
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Won;
import kr.jangbu.grants.GrantCosts;
import kr.jangbu.grants.Matter;
import kr.jangbu.grants.decide.DecideMatter;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** Two officers decide on what a firm put before them. */
@Path("/api/v1/grants/{id}/matters/{matterId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class MatterResource {
    /** One cost of a settlement. {@code disallowed}: won that do not count, with the reason. */
    public record JudgementRequest(
            @NotNull UUID costId,
            @NotNull @PositiveOrZero @Max(Won.MOST_AT_ONCE) Long disallowed,
            @Nullable @Size(max = 1000) String reason) {}

    /** {@code judgements}: of a settlement that is approved, one for each open cost. */
    public record ProposalRequest(
            @NotNull Matter.Outcome outcome,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @Size(max = GrantCosts.MOST_OPEN)
                    List<@NotNull @Valid JudgementRequest> judgements) {
        DecideMatter.Decision decision() {
            List<JudgementRequest> all = judgements;
            return new DecideMatter.Decision(
                    outcome,
                    reason,
                    all == null
                            ? List.of()
                            : all.stream()
                                    .map(j ->
                                            new GrantCosts.Judgement(
                                                    j.costId(), j.disallowed(), j.reason()))
                                    .toList());
        }
    }

    public record ReturnRequest(@NotBlank @Size(max = 2000) String reason) {}

    private final DecideMatter decideMatter;
    private final GrantAnswers answers;

    MatterResource(DecideMatter decideMatter, GrantAnswers answers) {
        this.decideMatter = decideMatter;
        this.answers = answers;
    }

    @POST
    @Path("/proposal")
    @Idempotent
    public Response propose(
            @PathParam("id") String id,
            @PathParam("matterId") String matterId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ProposalRequest request) {
        return answers.changed(
                decideMatter.propose(
                        PathIds.uuid(id, "grant"),
                        ifMatch,
                        PathIds.uuid(matterId, "matter"),
                        request.decision()));
    }

    /** Confirms as the second officer; then it happens, or names the limit that says no. */
    @POST
    @Path("/confirmation")
    @Idempotent
    public Response confirm(
            @PathParam("id") String id,
            @PathParam("matterId") String matterId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(
                decideMatter.confirm(
                        PathIds.uuid(id, "grant"), ifMatch, PathIds.uuid(matterId, "matter")));
    }

    /** Sends the proposal back as the second officer. */
    @POST
    @Path("/return")
    @Idempotent
    public Response sendBack(
            @PathParam("id") String id,
            @PathParam("matterId") String matterId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReturnRequest request) {
        return answers.changed(
                decideMatter.sendBack(
                        PathIds.uuid(id, "grant"),
                        ifMatch,
                        PathIds.uuid(matterId, "matter"),
                        request.reason()));
    }
}
