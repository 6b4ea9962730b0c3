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
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.call.CallTemplate;
import kr.jangbu.selection.call.CallTemplates;
import kr.jangbu.selection.call.DraftCall;
import kr.jangbu.selection.call.PublishCall;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The agency's calls on screen: drafted, edited, let out by two, replaced by a later version. */
@Path("/selection")
@RolesAllowed({Role.OFFICER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OfficeCallPages {
    private static final int ON_A_PAGE = 30;

    @CheckedTemplate(basePath = "selection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance officecalls(Page<Call> calls, List<CallTemplate> templates);
    }

    private final Calls calls;
    private final CallTemplates templates;
    private final Programmes programmes;
    private final DraftCall drafts;
    private final PublishCall publication;
    private final OfficeCallScreen screen;
    private final Caller caller;
    private final Pages pages;

    OfficeCallPages(
            Calls calls,
            CallTemplates templates,
            Programmes programmes,
            DraftCall drafts,
            PublishCall publication,
            OfficeCallScreen screen,
            Caller caller,
            Pages pages) {
        this.calls = calls;
        this.templates = templates;
        this.programmes = programmes;
        this.drafts = drafts;
        this.publication = publication;
        this.screen = screen;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    @Path("/calls")
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        @Nullable String agency = caller.has(Role.AUDITOR) ? null : caller.agency();
        List<Call> found = calls.ofAgency(agency, Cursor.read(cursor, 2), ON_A_PAGE + 1);
        return pages.show(
                Templates.officecalls(
                        Page.of(found, ON_A_PAGE, c -> Cursor.of(c.createdAt(), c.id())),
                        agency == null ? List.of() : templatesOf(agency)));
    }

    private List<CallTemplate> templatesOf(String agency) {
        return templates.all().stream()
                .filter(t ->
                        programmes
                                .find(t.programme())
                                .filter(p -> p.agency().equals(agency))
                                .isPresent())
                .toList();
    }

    @POST
    @Path("/calls")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response draft(MultivaluedMap<String, String> sent) {
        Call call = drafts.fromTemplate(Typed.of(sent).value("templateId"));
        return back(
                call.id().toString(),
                Text.of("서식에서 공고안을 만들었습니다.", "A draft was made from the template."));
    }

    @GET
    @Path("/calls/{id: [0-9a-fA-F-]{36}}")
    public Response show(@PathParam("id") String id) {
        return pages.show(screen.of(visible(id)));
    }

    @POST
    @Path("/calls/{id}/draft")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response rewrite(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        Call call = visible(id);
        CallForm form = CallForm.of(call.latest().terms(), typed);
        FormErrors errors = form.faults();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, screen.of(call, form, errors));
        }
        try {
            drafts.rewrite(call.id(), null, form.written());
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, screen.of(call, form, FormErrors.of(fault)));
        }
        return back(id, Text.of("공고안을 저장했습니다.", "The draft is saved."));
    }

    @POST
    @Path("/calls/{id}/publication")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response propose(@PathParam("id") String id) {
        publication.propose(call(id), null);
        return back(
                id,
                Text.of(
                        "공고를 제안했습니다. 다른 담당자의 확인이 필요합니다.",
                        "Publication is proposed; another officer must confirm it."));
    }

    @POST
    @Path("/calls/{id}/publication/confirmation")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response confirm(@PathParam("id") String id) {
        try {
            publication.confirm(call(id), null);
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, screen.of(visible(id), FormErrors.of(fault)));
        }
        return back(id, Text.of("공고했습니다.", "The call is published."));
    }

    @POST
    @Path("/calls/{id}/publication/return")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response sendBack(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = typed.reasonFaults();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, screen.of(visible(id), errors));
        }
        publication.sendBack(call(id), null, typed.reason());
        return back(id, Text.of("공고안을 돌려보냈습니다.", "The draft was sent back."));
    }

    @POST
    @Path("/calls/{id}/versions")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response beginVersion(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = typed.reasonFaults();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, screen.of(visible(id), errors));
        }
        drafts.beginVersion(call(id), null, typed.reason());
        return back(
                id,
                Text.of(
                        "변경 공고안을 만들었습니다. 고친 뒤 공고를 제안하십시오.",
                        "A new version is begun. Change it, then propose to publish it."));
    }

    private Call visible(String id) {
        return calls.findByIdOptional(call(id))
                .filter(c -> caller.maySee(c.agency()))
                .orElseThrow(() -> Problem.notFound("call"));
    }

    private static UUID call(String id) {
        return PathIds.uuid(id, "call");
    }

    private Response back(String id, Text done) {
        return pages.seeOther("/selection/calls/" + id, done);
    }
}
