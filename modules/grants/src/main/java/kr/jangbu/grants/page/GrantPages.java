package kr.jangbu.grants.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.grants.Evidence;
import kr.jangbu.grants.FiledEvidence;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantRules;
import kr.jangbu.grants.Grants;
import kr.jangbu.grants.agree.SignAgreement;
import kr.jangbu.grants.pay.RequestInstalment;
import kr.jangbu.grants.settle.AskSettlement;
import kr.jangbu.grants.spend.MoveBudget;
import kr.jangbu.grants.spend.ReportCosts;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import org.jspecify.annotations.Nullable;

/** A firm's grants on screen, and what it does with one. */
@Path("/grants")
@RolesAllowed(Role.STARTUP)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class GrantPages {
    private static final int GRANTS_ON_A_PAGE = 20;

    @CheckedTemplate(basePath = "grants")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(Page<Grant> grants);
    }

    private final Grants grants;
    private final SignAgreement signAgreement;
    private final RequestInstalment requestInstalment;
    private final ReportCosts reportCosts;
    private final MoveBudget moveBudget;
    private final AskSettlement askSettlement;
    private final FiledEvidence filed;
    private final GrantRules rules;
    private final GrantScreen screen;
    private final Caller caller;
    private final Pages pages;

    GrantPages(
            Grants grants,
            SignAgreement signAgreement,
            RequestInstalment requestInstalment,
            ReportCosts reportCosts,
            MoveBudget moveBudget,
            AskSettlement askSettlement,
            FiledEvidence filed,
            GrantRules rules,
            GrantScreen screen,
            Caller caller,
            Pages pages) {
        this.grants = grants;
        this.signAgreement = signAgreement;
        this.requestInstalment = requestInstalment;
        this.reportCosts = reportCosts;
        this.moveBudget = moveBudget;
        this.askSettlement = askSettlement;
        this.filed = filed;
        this.rules = rules;
        this.screen = screen;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        List<Grant> found =
                caller.firmIfAny()
                        .map(f -> grants.ofFirm(f, Cursor.read(cursor, 2), GRANTS_ON_A_PAGE + 1))
                        .orElse(List.of());
        return pages.show(
                Templates.list(
                        Page.of(found, GRANTS_ON_A_PAGE, g -> Cursor.of(g.offeredAt(), g.id()))));
    }

    @POST
    @Path("/{id}/agreement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response sign(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GrantForm form = GrantForm.of(sent);
        return screen.act(
                grantId(id),
                form,
                form.agreementFaults(rules.categories()),
                grant -> signAgreement.sign(grant, null, form.agreement()),
                Text.of(
                        "협약에 서명했습니다. 담당자 두 사람의 확인을 기다립니다.",
                        "The agreement is signed; two officers must confirm it."));
    }

    @POST
    @Path("/{id}/instalments/{instalmentId}/request")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response requestInstalment(
            @PathParam("id") String id,
            @PathParam("instalmentId") String instalmentId,
            MultivaluedMap<String, String> sent) {
        GrantForm form = GrantForm.of(sent);
        UUID instalment = PathIds.uuid(instalmentId, "instalment");
        return screen.act(
                grantId(id),
                form,
                form.evidenceFaults(),
                grant ->
                        requestInstalment.request(
                                grant, null, instalment, form.evidence(this::filed)),
                Text.of("연구비 지급을 신청했습니다.", "You asked for the instalment."));
    }

    @POST
    @Path("/{id}/costs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response reportCost(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GrantForm form = GrantForm.of(sent);
        return screen.act(
                grantId(id),
                form,
                form.costFaults(),
                grant -> reportCosts.report(grant, null, form.cost(this::filed)),
                Text.of("비용을 보고했습니다.", "The cost is reported."));
    }

    @POST
    @Path("/{id}/costs/{costId}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response withdrawCost(@PathParam("id") String id, @PathParam("costId") String costId) {
        UUID cost = PathIds.uuid(costId, "cost");
        return screen.act(
                grantId(id),
                GrantForm.empty(),
                FormErrors.none(),
                grant -> reportCosts.withdraw(grant, null, cost),
                Text.of("비용을 철회했습니다.", "The cost is withdrawn."));
    }

    @POST
    @Path("/{id}/budget-moves")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response moveBudget(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GrantForm form = GrantForm.of(sent);
        return screen.act(
                grantId(id),
                form,
                form.moveFaults(),
                grant -> moveBudget.move(grant, null, form.move()),
                Text.of("비목 변경을 처리했습니다.", "The budget move was taken in."));
    }

    @POST
    @Path("/{id}/settlements")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response askSettlement(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GrantForm form = GrantForm.of(sent);
        return screen.act(
                grantId(id),
                form,
                form.settlementFaults(),
                grant -> askSettlement.ask(grant, null, form.settlementKind(), form.interest()),
                Text.of("정산을 신청했습니다.", "You asked for the settlement."));
    }

    private Evidence filed(UUID documentId, String field) {
        return filed.chosen(caller.firm(), documentId, field);
    }

    private static UUID grantId(String written) {
        return PathIds.uuid(written, "grant");
    }
}
