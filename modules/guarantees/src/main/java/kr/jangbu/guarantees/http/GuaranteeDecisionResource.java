package kr.jangbu.guarantees.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import java.util.Map;
import java.util.stream.Collectors;
import kr.jangbu.guarantees.Guarantee.Decision;
import kr.jangbu.guarantees.decide.DecideGuarantee;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** Two officers decide on a guarantee. */
@Path("/api/v1/guarantees/{id}/decision")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class GuaranteeDecisionResource {
    /** Why an open finding does not stand in the way. */
    public record ResolvedFinding(
            @NotBlank @Size(max = 64) String code, @NotBlank @Size(max = 1000) String note) {}

    public record GuaranteeDecisionRequest(
            @NotNull Decision outcome,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @Size(max = 100) List<@NotNull @Valid ResolvedFinding> resolutions) {
        Map<String, String> resolved() {
            List<ResolvedFinding> all = resolutions;
            return all == null
                    ? Map.of()
                    : all.stream()
                            .collect(
                                    Collectors.toMap(
                                            ResolvedFinding::code,
                                            ResolvedFinding::note,
                                            (a, b) -> b));
        }
    }

    private final DecideGuarantee decide;
    private final GuaranteeAnswers answers;

    GuaranteeDecisionResource(DecideGuarantee decide, GuaranteeAnswers answers) {
        this.decide = decide;
        this.answers = answers;
    }

    @POST
    @Idempotent
    public Response propose(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull GuaranteeDecisionRequest request) {
        return answers.changed(
                decide.propose(
                        PathIds.uuid(id, "guarantee"),
                        ifMatch,
                        request.outcome(),
                        request.reason(),
                        request.resolved()));
    }

    /**
     * Confirms as the second officer; an approval then holds every limit, or names the one that
     * does not cover it.
     */
    @POST
    @Path("/confirmation")
    @Idempotent
    public Response confirm(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(decide.confirm(PathIds.uuid(id, "guarantee"), ifMatch));
    }

    /** Sends the proposal back as the second officer. */
    @POST
    @Path("/return")
    @Idempotent
    public Response sendBack(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return answers.changed(
                decide.sendBack(PathIds.uuid(id, "guarantee"), ifMatch, request.reason()));
    }
}
