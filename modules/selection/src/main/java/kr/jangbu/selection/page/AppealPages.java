package kr.jangbu.selection.page;

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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.appeal.Appeal;
import kr.jangbu.selection.appeal.Appeals;
import kr.jangbu.selection.appeal.DecideAppeal;
import kr.jangbu.selection.firmview.FirmView;
import kr.jangbu.selection.firmview.FirmViews;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import org.jspecify.annotations.Nullable;

/** The appeals desk on screen: two officers who had no part in the result decide. */
@Path("/selection")
@RolesAllowed({Role.OFFICER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AppealPages {
    private static final int ON_A_PAGE = 30;

    /** An appeal, what it is about and whose it is. */
    public record Line(Appeal appeal, Application application, Text firm) {}

    /** What the reader may do now. */
    public record May(boolean propose, boolean decide) {}

    @CheckedTemplate(basePath = "selection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance appeals(Page<Line> appeals);

        static native TemplateInstance appeal(Line line, May may, Typed typed, FormErrors errors);
    }

    private final Appeals appeals;
    private final DecideAppeal decideAppeal;
    private final Applications applications;
    private final FirmViews firms;
    private final Caller caller;
    private final Pages pages;

    AppealPages(
            Appeals appeals,
            DecideAppeal decideAppeal,
            Applications applications,
            FirmViews firms,
            Caller caller,
            Pages pages) {
        this.appeals = appeals;
        this.decideAppeal = decideAppeal;
        this.applications = applications;
        this.firms = firms;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    @Path("/appeals")
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        @Nullable String agency = caller.has(Role.AUDITOR) ? null : caller.agency();
        List<Appeal> found = appeals.page(null, agency, Cursor.read(cursor, 2), ON_A_PAGE + 1);
        Map<UUID, Application> papers =
                applications.all(found.stream().map(Appeal::applicationId).toList());
        Map<UUID, FirmView> known = firms.all(found.stream().map(Appeal::firmId).toList());
        return pages.show(
                Templates.appeals(
                        Page.<Appeal>of(found, ON_A_PAGE, a -> Cursor.of(a.filedAt(), a.id()))
                                .map(a ->
                                        new Line(
                                                a,
                                                Objects.requireNonNull(
                                                        papers.get(a.applicationId())),
                                                name(known.get(a.firmId()))))));
    }

    private static Text name(@Nullable FirmView firm) {
        return firm == null ? FirmView.UNKNOWN : firm.name();
    }

    @GET
    @Path("/appeals/{id}")
    public Response show(@PathParam("id") String id) {
        return pages.show(page(id, Typed.nothing(), FormErrors.none()));
    }

    @POST
    @Path("/appeals/{id}/decision")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response propose(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = typed.reasonFaults();
        boolean upheld = typed.value("outcome").equals(Appeal.Outcome.UPHELD.name());
        if (!upheld && !typed.value("outcome").equals(Appeal.Outcome.DISMISSED.name())) {
            errors.add("outcome", Text.of("결정을 고르십시오.", "Choose a decision."));
        }
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, page(id, typed, errors));
        }
        decideAppeal.propose(
                appeal(id),
                null,
                upheld ? Appeal.Outcome.UPHELD : Appeal.Outcome.DISMISSED,
                typed.reason());
        return back(
                id,
                Text.of(
                        "결정을 제안했습니다. 다른 담당자의 확인이 필요합니다.",
                        "The decision is proposed; another officer must confirm it."));
    }

    @POST
    @Path("/appeals/{id}/decision/confirmation")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response confirm(@PathParam("id") String id) {
        decideAppeal.confirm(appeal(id), null);
        return back(id, Text.of("결정을 확정했습니다.", "The decision stands."));
    }

    @POST
    @Path("/appeals/{id}/decision/return")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response sendBack(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = typed.reasonFaults();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, page(id, typed, errors));
        }
        decideAppeal.sendBack(appeal(id), null, typed.reason());
        return back(id, Text.of("돌려보냈습니다.", "It was sent back."));
    }

    private TemplateInstance page(String id, Typed typed, FormErrors errors) {
        Appeal appeal = decideAppeal.visible(appeal(id));
        return Templates.appeal(
                new Line(
                        appeal,
                        applications.findById(appeal.applicationId()),
                        name(firms.findByIdOptional(appeal.firmId()).orElse(null))),
                may(appeal),
                typed,
                errors);
    }

    private May may(Appeal appeal) {
        boolean officer =
                caller.has(Role.OFFICER)
                        && caller.officership()
                                .filter(m -> m.party().equals(appeal.agency()))
                                .isPresent()
                        && !decideAppeal.hadPart(appeal);
        return new May(
                officer && appeal.state() == Appeal.State.FILED,
                officer
                        && appeal.state() == Appeal.State.PROPOSED
                        && !caller.person().equals(appeal.proposedBy()));
    }

    private static UUID appeal(String id) {
        return PathIds.uuid(id, "appeal");
    }

    private Response back(String id, Text done) {
        return pages.seeOther("/selection/appeals/" + id, done);
    }
}
