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
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.panel.RegisterReviewer;
import kr.jangbu.selection.panel.Reviewer;
import kr.jangbu.selection.panel.Reviewers;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** An agency's reviewers on screen: registered, and kept up to date. */
@Path("/selection")
@RolesAllowed({Role.OFFICER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReviewerPages {
    private static final int ON_A_PAGE = 30;
    private static final String LIST = "/selection/reviewers";

    @CheckedTemplate(basePath = "selection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reviewers(
                Page<Reviewer> reviewers, boolean register, ReviewerForm form, FormErrors errors);

        static native TemplateInstance reviewer(
                Reviewer reviewer, boolean change, ReviewerForm form, FormErrors errors);
    }

    private final Reviewers reviewers;
    private final RegisterReviewer registerReviewer;
    private final Caller caller;
    private final Pages pages;

    ReviewerPages(
            Reviewers reviewers, RegisterReviewer registerReviewer, Caller caller, Pages pages) {
        this.reviewers = reviewers;
        this.registerReviewer = registerReviewer;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    @Path("/reviewers")
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        return pages.show(list(cursor, ReviewerForm.empty(), FormErrors.none()));
    }

    @POST
    @Path("/reviewers")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response register(MultivaluedMap<String, String> sent) {
        ReviewerForm form = ReviewerForm.of(Typed.of(sent));
        FormErrors errors = form.faults();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, list(null, form, errors));
        }
        try {
            registerReviewer.register(form.person(), form.details());
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, list(null, form, FormErrors.of(fault)));
        }
        return pages.seeOther(LIST, Text.of("평가위원을 등록했습니다.", "The reviewer is registered."));
    }

    @GET
    @Path("/reviewers/{id}")
    public Response show(@PathParam("id") String id) {
        Reviewer reviewer = reviewer(id);
        return pages.show(page(reviewer, ReviewerForm.of(reviewer), FormErrors.none()));
    }

    @POST
    @Path("/reviewers/{id}")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Reviewer reviewer = reviewer(id);
        Typed typed = Typed.of(sent);
        typed.fields().put("person", reviewer.person());
        ReviewerForm form = ReviewerForm.of(typed);
        FormErrors errors = form.faults();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, page(reviewer, form, errors));
        }
        registerReviewer.change(reviewer.id(), null, form.details());
        return pages.seeOther(LIST, Text.of("저장했습니다.", "Saved."));
    }

    private TemplateInstance list(@Nullable String cursor, ReviewerForm form, FormErrors errors) {
        @Nullable String agency = caller.has(Role.AUDITOR) ? null : caller.agency();
        List<Reviewer> found = reviewers.page(agency, Cursor.read(cursor, 2), ON_A_PAGE + 1);
        return Templates.reviewers(
                Page.of(found, ON_A_PAGE, r -> Cursor.of(r.registeredAt(), r.id())),
                agency != null,
                form,
                errors);
    }

    private TemplateInstance page(Reviewer reviewer, ReviewerForm form, FormErrors errors) {
        return Templates.reviewer(reviewer, caller.has(Role.OFFICER), form, errors);
    }

    private Reviewer reviewer(String id) {
        return reviewers.visible(PathIds.uuid(id, "reviewer"));
    }
}
