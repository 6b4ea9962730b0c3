package kr.jangbu.firms.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kr.jangbu.firms.designate.AnnualCheck.Outcome;
import kr.jangbu.firms.designate.CheckDesignation;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;

/** The annual check of a designated firm: the firm answers, an officer judges. */
@Path("/api/v1/annual-checks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AnnualCheckResource {
    /** What there is to see, and where. */
    public record EvidenceRequest(@NotBlank @Size(max = 4000) String evidence) {}

    public record OutcomeRequest(
            @NotNull Outcome outcome, @NotBlank @Size(max = 2000) String note) {}

    private final CheckDesignation checkDesignation;
    private final DesignationAnswers answers;

    AnnualCheckResource(CheckDesignation checkDesignation, DesignationAnswers answers) {
        this.checkDesignation = checkDesignation;
        this.answers = answers;
    }

    @POST
    @Path("/evidence")
    @RolesAllowed(Role.STARTUP)
    @Idempotent
    public Response answer(@PathParam("id") String id, @Valid @NotNull EvidenceRequest request) {
        return answers.changed(
                checkDesignation.answer(PathIds.uuid(id, "annual check"), request.evidence()));
    }

    @POST
    @Path("/outcome")
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    public Response judge(@PathParam("id") String id, @Valid @NotNull OutcomeRequest request) {
        return answers.changed(
                checkDesignation.judge(
                        PathIds.uuid(id, "annual check"), request.outcome(), request.note()));
    }
}
