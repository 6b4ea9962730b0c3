package kr.jangbu.programmes.change;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.change.TermImpact.Affected;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The officers' pages of their products' terms: what stands, what waits, what it would change. */
@Path("/term-changes")
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class TermChangePages {
    private static final String HERE = "/term-changes";
    private static final int LATEST = 50;

    /** A product and its terms. */
    public record Product(Programme programme, List<TermSheet.Row> terms) {}

    /** A change in a list or on its page. */
    public record Row(TermChange stored, Change change, Text programme) {
        public Text term() {
            return TermSheet.named(change.term(), change.purpose());
        }

        public Text value() {
            return change.term().shown(change.value());
        }

        public boolean waits() {
            return stored.state() == TermChange.State.PROPOSED;
        }
    }

    @CheckedTemplate(basePath = "programmes")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance termChanges(
                List<Row> latest,
                List<Product> products,
                List<Term> terms,
                List<Purpose> purposes,
                List<Confidence> confidences,
                boolean officer,
                TermChangeForm entered,
                FormErrors errors);

        static native TemplateInstance termChange(
                Row row,
                List<Affected> impact,
                long applications,
                boolean officer,
                boolean mine,
                @Nullable Text unfit,
                FormErrors errors);
    }

    private final TermChanges changes;
    private final ProposeTermChange propose;
    private final DecideTermChange decide;
    private final PreviewImpact preview;
    private final Programmes programmes;
    private final Caller caller;
    private final Pages pages;

    TermChangePages(
            TermChanges changes,
            ProposeTermChange propose,
            DecideTermChange decide,
            PreviewImpact preview,
            Programmes programmes,
            Caller caller,
            Pages pages) {
        this.changes = changes;
        this.propose = propose;
        this.decide = decide;
        this.preview = preview;
        this.programmes = programmes;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    @Operation(hidden = true)
    public Response list() {
        return pages.show(page(TermChangeForm.empty(), FormErrors.none()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    @Operation(hidden = true)
    public Response propose(MultivaluedMap<String, String> sent) {
        TermChangeForm form = TermChangeForm.of(sent);
        FormErrors errors = form.faults();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, page(form, errors));
        }
        try {
            TermChange change = propose.propose(form.wish());
            return pages.seeOther(
                    HERE + "/" + change.id(),
                    Text.of(
                            "변경을 올렸습니다. 다른 담당자가 영향을 보고 확인해야 합니다.",
                            "Proposed. Another officer looks at what it changes and confirms."));
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, page(form, FormErrors.of(fault)));
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    @Operation(hidden = true)
    public Response show(@PathParam("id") String id) {
        return pages.show(page(require(id), FormErrors.none()));
    }

    @POST
    @Path("/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    @Transactional
    @Operation(hidden = true)
    public Response confirm(@PathParam("id") String id) {
        decide.confirm(require(id));
        return pages.seeOther(
                HERE + "/" + id,
                Text.of("확인했습니다. 시작일부터 적용됩니다.", "Confirmed: it holds from its first day on."));
    }

    @POST
    @Path("/{id}/rejection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    @Transactional
    @Operation(hidden = true)
    public Response reject(
            @PathParam("id") String id, @FormParam("reason") @Nullable String reason) {
        TermChange change = require(id);
        if (reason == null || reason.isBlank()) {
            FormErrors errors =
                    FormErrors.none()
                            .add("reason", Text.of("반려 사유를 적어 주십시오.", "Say why you reject it."));
            return pages.show(Pages.INVALID, page(change, errors));
        }
        decide.reject(change, reason.strip());
        return pages.seeOther(HERE, Text.of("반려했습니다.", "Rejected."));
    }

    private TemplateInstance page(TermChange change, FormErrors errors) {
        List<Affected> impact = List.of();
        Text unfit = null;
        if (change.state() == TermChange.State.PROPOSED) {
            try {
                impact = preview.of(change.change());
            } catch (Problem noLongerFits) {
                unfit = noLongerFits.violations().getFirst().said();
            }
        }
        return Templates.termChange(
                row(change),
                impact,
                impact.stream().map(Affected::id).distinct().count(),
                caller.has(Role.OFFICER),
                change.proposedBy().equals(caller.person()),
                unfit,
                errors);
    }

    private TemplateInstance page(TermChangeForm form, FormErrors errors) {
        boolean officer = caller.has(Role.OFFICER);
        return Templates.termChanges(
                changes.visible(null, LATEST).stream().map(this::row).toList(),
                programmes.all().stream()
                        .filter(p -> p.loan() != null && caller.maySee(p.agency()))
                        .map(p -> new Product(p, TermSheet.of(programmes, p)))
                        .toList(),
                List.of(Term.values()),
                List.of(Purpose.values()),
                List.of(Confidence.values()),
                officer,
                form,
                errors);
    }

    private Row row(TermChange stored) {
        Change change = stored.change();
        Text programme = programmes.find(change.programmeId()).map(Programme::name).orElseThrow();
        return new Row(stored, change, programme);
    }

    private TermChange require(String id) {
        return changes.visible(PathIds.uuid(id, "change"));
    }
}
