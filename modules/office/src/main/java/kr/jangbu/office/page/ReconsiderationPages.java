package kr.jangbu.office.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Document;
import kr.jangbu.office.Documents;
import kr.jangbu.office.Party;
import kr.jangbu.office.Reconsider;
import kr.jangbu.office.Reconsideration;
import kr.jangbu.office.Reconsideration.Outcome;
import kr.jangbu.office.Reconsiderations;
import kr.jangbu.office.Recourse;
import kr.jangbu.office.RecourseRules;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import org.jspecify.annotations.Nullable;

/** Asking for a reconsideration, and deciding on one, on screen. */
@Path(ReconsiderationPages.HREF)
@RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReconsiderationPages {
    static final String HREF = "/reconsiderations";
    private static final int ON_A_PAGE = 30;

    /** A firm's newest documents, among which it chooses evidence. */
    private static final int DOCUMENTS_OFFERED = 100;

    /** One, with the words around it. */
    public record Row(Reconsideration asked, Text kind, Text firm, boolean late) {}

    /** The refusal about which a firm asks. */
    public record Asking(
            String kind,
            Text kindName,
            UUID subject,
            Recourse.Refusal refusal,
            LocalDate until,
            List<Document> filed) {}

    @CheckedTemplate(basePath = "office")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reconsiderations(Page<Row> rows, boolean own);

        static native TemplateInstance reconsideration(
                Row row,
                List<Document> evidence,
                boolean mayDecide,
                Written typed,
                FormErrors errors);

        static native TemplateInstance reconsider(Asking asking, Written typed, FormErrors errors);
    }

    private final Reconsider reconsider;
    private final Reconsiderations all;
    private final RecourseRules rules;
    private final Documents documents;
    private final PartyName names;
    private final Caller caller;
    private final Today today;
    private final Pages pages;

    ReconsiderationPages(
            Reconsider reconsider,
            Reconsiderations all,
            RecourseRules rules,
            Documents documents,
            PartyName names,
            Caller caller,
            Today today,
            Pages pages) {
        this.reconsider = reconsider;
        this.all = all;
        this.rules = rules;
        this.documents = documents;
        this.names = names;
        this.caller = caller;
        this.today = today;
        this.pages = pages;
    }

    @GET
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        boolean auditor = caller.has(Role.AUDITOR);
        boolean officer = !auditor && caller.has(Role.OFFICER);
        boolean own = !auditor && !officer;
        List<Reconsideration> found =
                all.page(
                        own ? caller.firm() : null,
                        officer ? caller.agency() : null,
                        Cursor.read(cursor, 2),
                        ON_A_PAGE + 1);
        return pages.show(
                Templates.reconsiderations(
                        Page.<Reconsideration>of(
                                        found, ON_A_PAGE, r -> Cursor.of(r.askedAt(), r.id()))
                                .map(this::row),
                        own));
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.STARTUP)
    @Transactional
    public Response form(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("subject") @Nullable String subject) {
        return pages.show(
                Templates.reconsider(asking(kind, subject), Written.nothing(), FormErrors.none()));
    }

    @POST
    @RolesAllowed(Role.STARTUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response ask(MultivaluedMap<String, String> sent) {
        Written typed = Written.of(sent);
        Asking asking = asking(typed.value("kind"), typed.value("subject"));
        FormErrors errors = typed.missing("grounds", Reconsideration.GROUNDS_CHARS);
        if (typed.value("evidence").isEmpty()) {
            errors.add(
                    "evidence",
                    Text.of("새로운 증빙 서류를 고르십시오.", "Choose the document that is new evidence."));
        }
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, Templates.reconsider(asking, typed, errors));
        }
        Reconsideration asked =
                reconsider.ask(
                        asking.kind(),
                        asking.subject(),
                        typed.value("grounds"),
                        List.of(PathIds.uuid(typed.value("evidence"), "document")));
        return pages.seeOther(
                HREF + "/" + asked.id(),
                Text.of("재심의를 신청했습니다.", "You have asked for a reconsideration."));
    }

    @GET
    @Path("/{id: [0-9a-fA-F-]{36}}")
    public Response show(@PathParam("id") String id) {
        return pages.show(page(id, Written.nothing(), FormErrors.none()));
    }

    @POST
    @Path("/{id: [0-9a-fA-F-]{36}}/decision")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Written typed = Written.of(sent);
        FormErrors errors = typed.missing("reason", Written.REASON_CHARS);
        boolean grant = typed.value("outcome").equals(Outcome.GRANT.name());
        if (!grant && !typed.value("outcome").equals(Outcome.DISMISS.name())) {
            errors.add("outcome", Text.of("결정을 고르십시오.", "Choose a decision."));
        }
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, page(id, typed, errors));
        }
        reconsider.decide(
                PathIds.uuid(id, "reconsideration"),
                null,
                grant ? Outcome.GRANT : Outcome.DISMISS,
                typed.value("reason"));
        return pages.seeOther(
                HREF + "/" + id, Text.of("재심의를 결정했습니다.", "The reconsideration is decided."));
    }

    private Asking asking(@Nullable String kind, @Nullable String subject) {
        UUID id = PathIds.uuid(String.valueOf(subject), "refusal");
        String of = String.valueOf(kind);
        Recourse.Refusal refusal = reconsider.refusal(of, id);
        return new Asking(
                of,
                rules.of(of, refusal.toldOn()).name(),
                id,
                refusal,
                rules.askUntil(of, refusal.toldOn()),
                documents.of(Party.firm(refusal.firmId()), null, DOCUMENTS_OFFERED));
    }

    private TemplateInstance page(String id, Written typed, FormErrors errors) {
        Reconsideration asked = reconsider.visible(PathIds.uuid(id, "reconsideration"));
        boolean mayDecide =
                asked.state() == Reconsideration.State.ASKED
                        && caller.has(Role.OFFICER)
                        && caller.officership()
                                .filter(m -> m.party().equals(asked.agency()))
                                .isPresent()
                        && !reconsider.hadHand(asked);
        return Templates.reconsideration(
                row(asked),
                asked.evidence().stream().map(documents::require).toList(),
                mayDecide,
                typed,
                errors);
    }

    private Row row(Reconsideration asked) {
        return new Row(
                asked,
                rules.of(asked.kind(), asked.toldOn()).name(),
                names.of(Party.firm(asked.firmId())),
                asked.isLateOn(today.businessDate()));
    }
}
