package kr.jangbu.firms.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.Firms;
import kr.jangbu.firms.VisibleFirms;
import kr.jangbu.firms.change.FieldChange;
import kr.jangbu.firms.change.FirmVersion;
import kr.jangbu.firms.change.FirmVersions;
import kr.jangbu.firms.check.CheckFirm;
import kr.jangbu.firms.check.Disclose;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Officers and auditors find firms, look into one, and see who changed what. */
@Path(OfficeFirmPages.HREF)
@RolesAllowed({Role.OFFICER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OfficeFirmPages {
    static final String HREF = "/office/firms";
    private static final int FIRMS_ON_A_PAGE = 30;
    private static final int VERSIONS_ON_A_PAGE = 20;

    /** A firm in the list. */
    public record Row(Firm firm, Text region, Text size) {}

    /** One field that changed, in words. */
    public record Changed(Text field, String before, String after) {
        static Changed of(FieldChange c) {
            return new Changed(FieldNames.of(c.field()), shown(c.before()), shown(c.after()));
        }

        private static String shown(@Nullable String value) {
            return value == null ? "–" : value;
        }
    }

    /** One version of the record. */
    public record Version(FirmVersion version, List<Changed> changes) {
        static Version of(FirmVersion v) {
            return new Version(v, v.changes().stream().map(Changed::of).toList());
        }
    }

    @CheckedTemplate(basePath = "firms")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance officeList(Page<Row> firms, String text);

        static native TemplateInstance officeFirm(
                RecordView view,
                Page<Version> versions,
                Disclose.@Nullable Shown shown,
                String reason,
                FormErrors errors,
                boolean officer);
    }

    private final Firms firms;
    private final VisibleFirms visible;
    private final FirmVersions versions;
    private final RecordViews views;
    private final CheckFirm checkFirm;
    private final Disclose disclose;
    private final Caller caller;
    private final Pages pages;

    OfficeFirmPages(
            Firms firms,
            VisibleFirms visible,
            FirmVersions versions,
            RecordViews views,
            CheckFirm checkFirm,
            Disclose disclose,
            Caller caller,
            Pages pages) {
        this.firms = firms;
        this.visible = visible;
        this.versions = versions;
        this.views = views;
        this.checkFirm = checkFirm;
        this.disclose = disclose;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    public Response list(
            @QueryParam("text") @Nullable String text,
            @QueryParam("cursor") @Nullable String cursor) {
        if (!visible.seesAll()) {
            caller.agency();
        }
        String wanted = text == null ? "" : text.strip();
        List<Firm> found = firms.search(wanted, Cursor.read(cursor, 2), FIRMS_ON_A_PAGE + 1);
        return pages.show(
                Templates.officeList(
                        Page.<Firm>of(
                                        found,
                                        FIRMS_ON_A_PAGE,
                                        f -> Cursor.of(f.registeredAt(), f.id()))
                                .map(f ->
                                        new Row(
                                                f,
                                                Labels.of(f.details().region()),
                                                Labels.of(f.details().sizeClass()))),
                        wanted));
    }

    @GET
    @Path("/{id}")
    public Response show(
            @PathParam("id") String id, @QueryParam("cursor") @Nullable String cursor) {
        return pages.show(page(id, cursor, null, "", FormErrors.none()));
    }

    /** Shows what is masked, on this answer only. */
    @POST
    @Path("/{id}/disclosure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response disclose(
            @PathParam("id") String id,
            @FormParam("item") @Nullable String item,
            @FormParam("reason") @Nullable String reason) {
        String[] parts = String.valueOf(item).split(":", 2);
        String why = reason == null ? "" : reason;
        try {
            UUID firmId = PathIds.uuid(id, "firm");
            UUID itemId = PathIds.uuid(parts[parts.length - 1], "item");
            Disclose.Shown shown =
                    parts[0].equals("account")
                            ? disclose.account(firmId, itemId, reason)
                            : disclose.person(firmId, itemId, reason);
            return pages.show(page(id, null, shown, "", FormErrors.none()));
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, page(id, null, null, why, FormErrors.of(fault)));
        }
    }

    @POST
    @Path("/{id}/tax-office-check")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response askTaxOffice(@PathParam("id") String id) {
        Firm firm = visible.require(PathIds.uuid(id, "firm"));
        checkFirm.askTaxOffice(firm.id(), caller.person());
        return pages.seeOther(
                HREF + "/" + firm.id(), Text.of("국세청에 조회했습니다.", "The tax office was asked."));
    }

    @POST
    @Path("/{id}/bank-accounts/{accountId}/name-check")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response askBank(@PathParam("id") String id, @PathParam("accountId") String accountId) {
        Firm firm = visible.require(PathIds.uuid(id, "firm"));
        checkFirm.askBank(firm.id(), PathIds.uuid(accountId, "account"), caller.person());
        return pages.seeOther(
                HREF + "/" + firm.id(), Text.of("은행에 예금주를 조회했습니다.", "The bank was asked."));
    }

    private TemplateInstance page(
            String id,
            @Nullable String cursor,
            Disclose.@Nullable Shown shown,
            String reason,
            FormErrors errors) {
        Firm firm = visible.require(PathIds.uuid(id, "firm"));
        List<FirmVersion> found =
                versions.of(firm.id(), Cursor.read(cursor, 1), VERSIONS_ON_A_PAGE + 1);
        Page<Version> page =
                Page.<FirmVersion>of(found, VERSIONS_ON_A_PAGE, v -> Cursor.of(v.version()))
                        .map(Version::of);
        return Templates.officeFirm(
                views.of(firm), page, shown, reason, errors, caller.has(Role.OFFICER));
    }
}
