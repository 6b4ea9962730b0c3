package kr.jangbu.firms.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.VisibleFirms;
import kr.jangbu.firms.change.FieldChange;
import kr.jangbu.firms.change.FirmVersion;
import kr.jangbu.firms.change.FirmVersions;
import kr.jangbu.firms.check.CheckFirm;
import kr.jangbu.firms.check.Disclose;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** Looking into a firm: authorities asked, versions read, hidden data shown for a reason. */
@Path("/api/v1/firms/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FirmCheckResource {
    /** One version of the record. */
    public record Version(
            long version,
            String part,
            String changedBy,
            Instant changedAt,
            List<FieldChange> changes) {
        static Version of(FirmVersion v) {
            return new Version(
                    v.version(), v.part().name(), v.changedBy(), v.changedAt(), v.changes());
        }
    }

    private final CheckFirm checkFirm;
    private final Disclose disclose;
    private final VisibleFirms visible;
    private final FirmVersions versions;
    private final FirmAnswers answers;
    private final Caller caller;

    FirmCheckResource(
            CheckFirm checkFirm,
            Disclose disclose,
            VisibleFirms visible,
            FirmVersions versions,
            FirmAnswers answers,
            Caller caller) {
        this.checkFirm = checkFirm;
        this.disclose = disclose;
        this.visible = visible;
        this.versions = versions;
        this.answers = answers;
        this.caller = caller;
    }

    /** Asks the tax office now. No answer makes the status UNKNOWN. */
    @POST
    @Path("/tax-office-check")
    @Idempotent
    @RolesAllowed({Role.STARTUP, Role.OFFICER})
    public Response askTaxOffice(@PathParam("id") String id) {
        Firm firm = visible.require(PathIds.uuid(id, "firm"));
        return answers.changed(checkFirm.askTaxOffice(firm.id(), caller.person()));
    }

    /** Asks the bank whose account it is. No answer makes the check UNKNOWN. */
    @POST
    @Path("/bank-accounts/{accountId}/name-check")
    @Idempotent
    @RolesAllowed({Role.STARTUP, Role.OFFICER})
    public Response askBank(@PathParam("id") String id, @PathParam("accountId") String accountId) {
        Firm firm = visible.require(PathIds.uuid(id, "firm"));
        return answers.changed(
                checkFirm.askBank(firm.id(), PathIds.uuid(accountId, "account"), caller.person()));
    }

    /** Who changed what, the newest first. */
    @GET
    @Path("/versions")
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
    public Page<Version> versions(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Firm firm = visible.require(PathIds.uuid(id, "firm"));
        int size = Page.limit(limit);
        return Page.<FirmVersion>of(
                        versions.of(firm.id(), Cursor.read(cursor, 1), size + 1),
                        size,
                        v -> Cursor.of(v.version()))
                .map(Version::of);
    }

    /** Shows what is masked, and logs who saw it and why. The answer is kept nowhere. */
    @POST
    @Path("/disclosures")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Response disclose(
            @PathParam("id") String id, @Valid @NotNull RecordRequests.DisclosureRequest request) {
        UUID firmId = PathIds.uuid(id, "firm");
        Disclose.Shown shown =
                switch (request.what()) {
                    case BANK_ACCOUNT ->
                            disclose.account(firmId, request.itemId(), request.reason());
                    case RELATED_PARTY ->
                            disclose.person(firmId, request.itemId(), request.reason());
                };
        return Response.ok(shown).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
