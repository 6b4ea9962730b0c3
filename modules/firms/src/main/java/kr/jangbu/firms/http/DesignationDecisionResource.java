package kr.jangbu.firms.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.UUID;
import kr.jangbu.firms.designate.DecideDesignation;
import kr.jangbu.firms.designate.Designation.Decision;
import kr.jangbu.firms.designate.SuspendDesignation;
import kr.jangbu.firms.http.DesignationResource.Reason;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** What officers do with a designation: suspend it alone, revoke or renew it together. */
@Path("/api/v1/designations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class DesignationDecisionResource {
    /** Why, and by which clause. */
    public record SuspensionRequest(
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 500) String legalBasis) {}

    /** {@code legalBasis} must be there for a revocation. */
    public record DecisionRequest(
            @NotNull Decision decision,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable
                    @Size(max = 500)
                    @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
                    String legalBasis) {}

    private final SuspendDesignation suspendDesignation;
    private final DecideDesignation decideDesignation;
    private final DesignationAnswers answers;

    DesignationDecisionResource(
            SuspendDesignation suspendDesignation,
            DecideDesignation decideDesignation,
            DesignationAnswers answers) {
        this.suspendDesignation = suspendDesignation;
        this.decideDesignation = decideDesignation;
        this.answers = answers;
    }

    @POST
    @Path("/suspension")
    @Idempotent
    public Response suspend(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SuspensionRequest request) {
        return answers.changed(
                suspendDesignation.suspend(
                        uuid(id), ifMatch, request.reason(), request.legalBasis()));
    }

    @POST
    @Path("/reinstatement")
    @Idempotent
    public Response reinstate(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Reason request) {
        return answers.changed(suspendDesignation.reinstate(uuid(id), ifMatch, request.reason()));
    }

    /** Proposes a revocation or a renewal. */
    @POST
    @Path("/decision")
    @Idempotent
    public Response propose(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest request) {
        return answers.changed(
                decideDesignation.propose(
                        uuid(id),
                        ifMatch,
                        request.decision(),
                        request.reason(),
                        request.legalBasis()));
    }

    /** Confirms as the second officer. */
    @POST
    @Path("/decision/confirmation")
    @Idempotent
    public Response confirm(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(decideDesignation.confirm(uuid(id), ifMatch));
    }

    /** Sends the proposal back as the second officer. */
    @POST
    @Path("/decision/return")
    @Idempotent
    public Response sendBack(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Reason request) {
        return answers.changed(decideDesignation.sendBack(uuid(id), ifMatch, request.reason()));
    }

    private static UUID uuid(String id) {
        return PathIds.uuid(id, "designation");
    }
}
