package kr.jangbu.loans.http;

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
import kr.jangbu.loans.disburse.CarryOutLoan;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** What the firm does with its loan: sign, ask for the money, or let it go. */
@Path("/api/v1/loans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STARTUP)
@RunOnVirtualThread
public class LoanCourseResource {
    public record CancelRequest(@NotBlank @Size(max = 2000) String reason) {}

    private final CarryOutLoan carryOut;
    private final LoanAnswers answers;

    LoanCourseResource(CarryOutLoan carryOut, LoanAnswers answers) {
        this.carryOut = carryOut;
        this.answers = answers;
    }

    @POST
    @Path("/agreement")
    @Idempotent
    public Response agree(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(carryOut.agree(PathIds.uuid(id, "loan"), ifMatch));
    }

    @POST
    @Path("/disbursement")
    @Idempotent
    public Response requestDisbursement(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(carryOut.requestDisbursement(PathIds.uuid(id, "loan"), ifMatch));
    }

    @POST
    @Path("/cancellation")
    @Idempotent
    public Response cancel(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CancelRequest request) {
        return answers.changed(
                carryOut.cancel(PathIds.uuid(id, "loan"), ifMatch, request.reason()));
    }
}
