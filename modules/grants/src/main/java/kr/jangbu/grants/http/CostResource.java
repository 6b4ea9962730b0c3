package kr.jangbu.grants.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
import java.time.LocalDate;
import kr.jangbu.foundation.Won;
import kr.jangbu.grants.Cost;
import kr.jangbu.grants.spend.ReportCosts;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** Reporting costs. */
@Path("/api/v1/grants/{id}/costs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STARTUP)
@RunOnVirtualThread
public class CostResource {
    /**
     * A cost. Amounts in won.
     *
     * @param evidenceTotal what the paper costs as a whole; left out: as much as the cost
     */
    public record CostRequest(
            @NotBlank @Size(max = 16) String category,
            @NotNull LocalDate incurredOn,
            @NotNull @Positive @Max(Won.MOST_AT_ONCE) Long amount,
            @NotBlank @Size(max = 200) String payee,
            @NotBlank @Size(max = 500) String description,
            @NotBlank @Size(max = 100) String evidenceNumber,
            @Nullable @Positive @Max(Won.MOST_AT_ONCE) Long evidenceTotal,
            @NotNull @Valid EvidenceRequest evidence) {
        Cost.Report report() {
            Long whole = evidenceTotal;
            return new Cost.Report(
                    category,
                    incurredOn,
                    amount,
                    payee,
                    description,
                    evidenceNumber,
                    whole == null ? amount : whole,
                    evidence.evidence());
        }
    }

    private final ReportCosts reportCosts;
    private final GrantAnswers answers;

    CostResource(ReportCosts reportCosts, GrantAnswers answers) {
        this.reportCosts = reportCosts;
        this.answers = answers;
    }

    @POST
    @Idempotent
    public Response report(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CostRequest request) {
        return answers.changed(
                reportCosts.report(PathIds.uuid(id, "grant"), ifMatch, request.report()));
    }

    /** Takes a cost back that was reported in error. */
    @POST
    @Path("/{costId}/withdrawal")
    @Idempotent
    public Response withdraw(
            @PathParam("id") String id,
            @PathParam("costId") String costId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(
                reportCosts.withdraw(
                        PathIds.uuid(id, "grant"), ifMatch, PathIds.uuid(costId, "cost")));
    }
}
