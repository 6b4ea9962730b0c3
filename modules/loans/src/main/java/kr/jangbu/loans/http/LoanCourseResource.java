package kr.jangbu.loans.http;

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
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Won;
import kr.jangbu.loans.disburse.CarryOutLoan;
import kr.jangbu.loans.disburse.RequestDrawdown;
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

    /**
     * A part of the money.
     *
     * @param amount in won
     * @param evidence ids of filed documents; at least one for facilities
     */
    public record DrawdownRequest(
            @NotNull @Positive @Max(Won.MOST_AT_ONCE) Long amount,
            @Nullable @Size(max = 50) List<@NotNull UUID> evidence) {
        List<UUID> documents() {
            List<UUID> all = evidence;
            return all == null ? List.of() : all;
        }
    }

    private final CarryOutLoan carryOut;
    private final RequestDrawdown requestDrawdown;
    private final LoanAnswers answers;

    LoanCourseResource(
            CarryOutLoan carryOut, RequestDrawdown requestDrawdown, LoanAnswers answers) {
        this.carryOut = carryOut;
        this.requestDrawdown = requestDrawdown;
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
        return answers.changed(
                requestDrawdown.request(PathIds.uuid(id, "loan"), ifMatch, null, List.of()));
    }

    /** Asks for a part of the money, against evidence. */
    @POST
    @Path("/drawdowns")
    @Idempotent
    public Response requestDrawdown(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DrawdownRequest request) {
        return answers.changed(
                requestDrawdown.request(
                        PathIds.uuid(id, "loan"), ifMatch, request.amount(), request.documents()));
    }

    /** Lets go what was not drawn. */
    @POST
    @Path("/undrawn/release")
    @Idempotent
    public Response releaseRest(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(carryOut.releaseRest(PathIds.uuid(id, "loan"), ifMatch));
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
