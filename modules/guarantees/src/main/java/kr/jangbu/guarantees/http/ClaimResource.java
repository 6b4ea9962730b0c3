package kr.jangbu.guarantees.http;

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
import kr.jangbu.guarantees.claim.Claim;
import kr.jangbu.guarantees.claim.Claim.Ground;
import kr.jangbu.guarantees.claim.Claim.Outcome;
import kr.jangbu.guarantees.claim.ExamineClaim;
import kr.jangbu.guarantees.reckon.Subrogation;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** Two officers examine a bank's claim. */
@Path("/api/v1/guarantees/{id}/claim/examination")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class ClaimResource {
    /**
     * An answer; amounts in won, of what is refused in part.
     *
     * @param grounds needed for a refusal
     */
    public record ExaminationRequest(
            @NotNull Outcome outcome,
            @Nullable @PositiveOrZero @Max(Won.MOST_AT_ONCE) Long refusedPrincipal,
            @Nullable @PositiveOrZero @Max(Won.MOST_AT_ONCE) Long refusedInterest,
            @Nullable @PositiveOrZero @Max(Won.MOST_AT_ONCE) Long refusedCosts,
            @Nullable @Size(max = 20) List<@NotNull Ground> grounds,
            @NotBlank @Size(max = 2000) String reason) {
        Claim.Answer answer() {
            List<Ground> named = grounds;
            return new Claim.Answer(
                    outcome,
                    new Subrogation(
                            orNothing(refusedPrincipal),
                            orNothing(refusedInterest),
                            orNothing(refusedCosts)),
                    named == null ? List.of() : named,
                    reason);
        }

        private static long orNothing(@Nullable Long amount) {
            return amount == null ? 0 : amount;
        }
    }

    private final ExamineClaim examine;
    private final GuaranteeAnswers answers;

    ClaimResource(ExamineClaim examine, GuaranteeAnswers answers) {
        this.examine = examine;
        this.answers = answers;
    }

    @POST
    @Idempotent
    public Response propose(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ExaminationRequest request) {
        return answers.changed(examine.propose(uuid(id), ifMatch, request.answer()));
    }

    /** Confirms as the second officer: the bank is asked to pay itself, or nothing is paid. */
    @POST
    @Path("/confirmation")
    @Idempotent
    public Response confirm(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(examine.confirm(uuid(id), ifMatch));
    }

    @POST
    @Path("/return")
    @Idempotent
    public Response sendBack(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return answers.changed(examine.sendBack(uuid(id), ifMatch, request.reason()));
    }

    private static UUID uuid(String id) {
        return PathIds.uuid(id, "guarantee");
    }
}
