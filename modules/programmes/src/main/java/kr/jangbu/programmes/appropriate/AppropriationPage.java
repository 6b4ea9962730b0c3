package kr.jangbu.programmes.appropriate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The officers' page of their agency's budgets: what stands, what waits, and the form. */
@Path("/appropriations")
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class AppropriationPage {
    private static final String HERE = "/appropriations";
    private static final int LATEST = 20;

    /** One programme's money of the year. */
    public record BudgetRow(Programme programme, Budget.Standing standing) {}

    /** One appropriation; {@code mine} when the reader proposed it and so can't decide it. */
    public record Row(Appropriation appropriation, Text programme, boolean mine) {
        public String confirmHref() {
            return HERE + "/" + appropriation.id() + "/confirmation";
        }

        public String rejectHref() {
            return HERE + "/" + appropriation.id() + "/rejection";
        }
    }

    @CheckedTemplate(basePath = "programmes")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance appropriations(
                int year,
                List<BudgetRow> budgets,
                List<Row> waiting,
                List<Row> latest,
                AppropriationForm entered,
                FormErrors errors);
    }

    private final Appropriations appropriations;
    private final ProposeAppropriation propose;
    private final DecideAppropriation decide;
    private final Programmes programmes;
    private final Budget budget;
    private final Caller caller;
    private final Today today;
    private final Pages pages;

    AppropriationPage(
            Appropriations appropriations,
            ProposeAppropriation propose,
            DecideAppropriation decide,
            Programmes programmes,
            Budget budget,
            Caller caller,
            Today today,
            Pages pages) {
        this.appropriations = appropriations;
        this.propose = propose;
        this.decide = decide;
        this.programmes = programmes;
        this.budget = budget;
        this.caller = caller;
        this.today = today;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response show() {
        return pages.show(page(AppropriationForm.blank(year()), FormErrors.none()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    @Operation(hidden = true)
    public Response propose(
            @FormParam("programme") @Nullable String programme,
            @FormParam("budgetYear") @Nullable String budgetYear,
            @FormParam("amount") @Nullable String amount,
            @FormParam("document") @Nullable String document) {
        AppropriationForm form = AppropriationForm.of(programme, budgetYear, amount, document);
        FormErrors errors = form.check();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, page(form, errors));
        }
        try {
            propose.propose(form.grant());
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, page(form, FormErrors.of(fault)));
        }
        return pages.seeOther(
                HERE,
                Text.of(
                        "예산 배정을 올렸습니다. 다른 담당자가 확인하면 한도에 반영됩니다.",
                        "Proposed. The ceiling holds it once another officer has confirmed."));
    }

    @POST
    @Path("/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    @Transactional
    @Operation(hidden = true)
    public Response confirm(@PathParam("id") String id) {
        decide.confirm(appropriations.visible(PathIds.uuid(id, "appropriation")));
        return pages.seeOther(
                HERE, Text.of("확인했습니다. 한도에 반영되었습니다.", "Confirmed: the ceiling holds it."));
    }

    @POST
    @Path("/{id}/rejection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    @Transactional
    @Operation(hidden = true)
    public Response reject(
            @PathParam("id") String id, @FormParam("reason") @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            FormErrors errors =
                    FormErrors.none().add(Text.of("반려 사유를 입력하십시오", "Say why you reject it"));
            return pages.show(Pages.INVALID, page(AppropriationForm.blank(year()), errors));
        }
        decide.reject(appropriations.visible(PathIds.uuid(id, "appropriation")), reason.strip());
        return pages.seeOther(HERE, Text.of("반려했습니다.", "Rejected."));
    }

    private TemplateInstance page(AppropriationForm form, FormErrors errors) {
        String agency = caller.agency();
        int year = year();
        List<Programme> own =
                programmes.all().stream().filter(p -> p.agency().equals(agency)).toList();
        List<String> ids = own.stream().map(Programme::id).toList();
        return Templates.appropriations(
                year,
                own.stream().map(p -> new BudgetRow(p, budget.of(p.id(), year))).toList(),
                appropriations.waiting(ids).stream().map(this::row).toList(),
                appropriations.decided(ids, LATEST).stream().map(this::row).toList(),
                form,
                errors);
    }

    private Row row(Appropriation a) {
        Text name = programmes.find(a.programmeId()).map(Programme::name).orElseThrow();
        return new Row(a, name, a.proposedBy().equals(caller.person()));
    }

    private int year() {
        return today.businessDate().getYear();
    }
}
