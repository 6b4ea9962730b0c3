package kr.jangbu.guarantees.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import kr.jangbu.guarantees.contract.SignContract;
import kr.jangbu.guarantees.follow.RevokeLetter;
import kr.jangbu.guarantees.pay.RefundFee;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** What the firm does with its guarantee, and the letter that an officer takes back. */
@Path("/api/v1/guarantees/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class GuaranteeCourseResource {
    private final SignContract signContract;
    private final RefundFee refundFee;
    private final RevokeLetter revokeLetter;
    private final GuaranteeAnswers answers;

    GuaranteeCourseResource(
            SignContract signContract,
            RefundFee refundFee,
            RevokeLetter revokeLetter,
            GuaranteeAnswers answers) {
        this.signContract = signContract;
        this.refundFee = refundFee;
        this.revokeLetter = revokeLetter;
        this.answers = answers;
    }

    /** The firm's owner signs; the fee is due. */
    @POST
    @Path("/contract")
    @Idempotent
    @RolesAllowed(Role.STARTUP)
    public Response sign(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(signContract.sign(uuid(id), ifMatch));
    }

    @POST
    @Path("/cancellation")
    @Idempotent
    @RolesAllowed(Role.STARTUP)
    public Response cancel(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return answers.changed(signContract.cancel(uuid(id), ifMatch, request.reason()));
    }

    /** Asks for what is to be refunded, and for money that nothing is due for. */
    @POST
    @Path("/refund")
    @Idempotent
    @RolesAllowed(Role.STARTUP)
    public Response refund(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(refundFee.ask(uuid(id), ifMatch));
    }

    /** Takes the letter back before the bank has lent; the guarantee is over. */
    @POST
    @Path("/letter/revocation")
    @Idempotent
    @RolesAllowed(Role.OFFICER)
    public Response revoke(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return answers.changed(revokeLetter.revoke(uuid(id), ifMatch, request.reason()));
    }

    private static UUID uuid(String id) {
        return PathIds.uuid(id, "guarantee");
    }
}
