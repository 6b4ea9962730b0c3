package kr.jangbu.firms.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.VisibleFirms;
import kr.jangbu.firms.change.ChangeFirm;
import kr.jangbu.firms.change.SealedAccounts;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** A firm's people complete its record, one part at a time and each part whole. */
@Path("/api/v1/firms/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STARTUP)
@RunOnVirtualThread
public class FirmRecordResource {
    private final ChangeFirm changeFirm;
    private final VisibleFirms visible;
    private final FirmAnswers answers;

    FirmRecordResource(ChangeFirm changeFirm, VisibleFirms visible, FirmAnswers answers) {
        this.changeFirm = changeFirm;
        this.visible = visible;
        this.answers = answers;
    }

    @PUT
    @Path("/identity")
    @Transactional
    public Response describe(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RecordRequests.IdentityRequest request) {
        Firm firm = visible.require(PathIds.uuid(id, "firm"));
        return answers.changed(
                changeFirm.describe(seen(id, ifMatch), request.details(firm), request.others()));
    }

    @PUT
    @Path("/size")
    @Transactional
    public Response resize(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RecordRequests.SizeRequest request) {
        RecordRequests.CertificateRequest certificate = request.certificate();
        return answers.changed(
                changeFirm.resize(
                        seen(id, ifMatch),
                        request.sizeClass(),
                        certificate == null ? null : certificate.certificate()));
    }

    @PUT
    @Path("/financial-years")
    @Transactional
    public Response restate(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RecordRequests.YearsRequest request) {
        return answers.changed(
                changeFirm.restate(
                        seen(id, ifMatch),
                        request.years().stream()
                                .map(RecordRequests.YearRequest::figures)
                                .toList()));
    }

    @PUT
    @Path("/related-parties")
    @Transactional
    public Response relate(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RecordRequests.RelatedPartiesRequest request) {
        return answers.changed(changeFirm.relate(seen(id, ifMatch), request.stated()));
    }

    @POST
    @Path("/bank-accounts")
    @Idempotent
    public Response addAccount(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull FirmResource.PayoutRequest request) {
        return answers.changed(
                changeFirm.addAccount(
                        seen(id, ifMatch),
                        new SealedAccounts.Clear(
                                request.bankCode(), request.account(), request.holder())));
    }

    @PUT
    @Path("/payout-account")
    @Transactional
    public Response payTo(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RecordRequests.PayToRequest request) {
        return answers.changed(changeFirm.payTo(seen(id, ifMatch), request.accountId()));
    }

    private static ChangeFirm.Seen seen(String id, @Nullable String ifMatch) {
        return new ChangeFirm.Seen(PathIds.uuid(id, "firm"), ifMatch);
    }
}
