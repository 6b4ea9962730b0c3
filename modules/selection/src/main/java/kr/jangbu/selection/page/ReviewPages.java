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
import java.util.stream.Collectors;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.panel.RaiseObjection;
import kr.jangbu.selection.score.Readers;
import kr.jangbu.selection.score.Review;
import kr.jangbu.selection.score.Reviews;
import kr.jangbu.selection.score.ScoreApplication;
import kr.jangbu.selection.terms.ReviewTerms;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The reviewer's desk on screen: what there is to read, the sheet, stepping back (회피). */
@Path("/reviews")
@RolesAllowed(Role.REVIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ReviewPages {
    private static final int ON_A_PAGE = 30;

    /** One line of the desk. */
    public record Line(Review review, String number, Text call) {}

    /**
     * How far the reviewer is.
     *
     * @param toDo sheets that are not in
     * @param handedIn sheets that are
     */
    public record Desk(Page<Line> lines, long toDo, long handedIn) {}

    /**
     * A sheet.
     *
     * @param open whether it can still be written
     */
    public record Sheet(Review review, Call call, ReviewTerms terms, boolean open) {}

    @CheckedTemplate(basePath = "selection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reviews(Desk desk);

        static native TemplateInstance sheet(
                Sheet sheet,
                ApplicationScreen.View view,
                ApplicationForm form,
                SheetForm written,
                Typed typed,
                FormErrors errors);
    }

    private final Reviews reviews;
    private final Readers readers;
    private final ScoreApplication scoring;
    private final RaiseObjection raiseObjection;
    private final Applications applications;
    private final Calls calls;
    private final ApplicationScreen screen;
    private final Pages pages;

    ReviewPages(
            Reviews reviews,
            Readers readers,
            ScoreApplication scoring,
            RaiseObjection raiseObjection,
            Applications applications,
            Calls calls,
            ApplicationScreen screen,
            Pages pages) {
        this.reviews = reviews;
        this.readers = readers;
        this.scoring = scoring;
        this.raiseObjection = raiseObjection;
        this.applications = applications;
        this.calls = calls;
        this.screen = screen;
        this.pages = pages;
    }

    @GET
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        Reviews.Wanted mine = new Reviews.Wanted(null, readers.mine());
        List<Review> found = reviews.page(mine, Cursor.read(cursor, 2), ON_A_PAGE + 1);
        Map<UUID, Application> papers =
                applications.all(found.stream().map(Review::applicationId).toList());
        Map<UUID, Call> ofThem =
                calls
                        .list("id in ?1", found.stream().map(Review::callId).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Call::id, c -> c));
        Page<Line> lines =
                Page.<Review>of(found, ON_A_PAGE, r -> Cursor.of(r.assignedAt(), r.id()))
                        .map(r ->
                                new Line(
                                        r,
                                        Objects.requireNonNull(papers.get(r.applicationId()))
                                                .number(),
                                        Objects.requireNonNull(ofThem.get(r.callId()))
                                                .terms()
                                                .name()));
        return pages.show(
                Templates.reviews(
                        new Desk(
                                lines,
                                reviews.count(mine.reviewers(), Review.State.ASSIGNED),
                                reviews.count(mine.reviewers(), Review.State.SUBMITTED))));
    }

    @GET
    @Path("/{id}")
    public Response show(@PathParam("id") String id) {
        return pages.show(page(own(id), null, Typed.nothing(), FormErrors.none()));
    }

    /** Keeps the sheet; with the other button hands it in at once. */
    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response save(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        Review review = own(id);
        boolean handsIn = typed.value("act").equals("submit");
        SheetForm written = SheetForm.of(calls.findById(review.callId()).terms().review(), typed);
        FormErrors errors = written.faults();
        if (errors.isEmpty() && handsIn) {
            errors = written.missing();
        }
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, page(review, written, typed, errors));
        }
        try {
            scoring.save(review.id(), null, written.content());
            if (handsIn) {
                scoring.submit(review.id(), null);
            }
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, page(review, written, typed, FormErrors.of(fault)));
        }
        return handsIn
                ? pages.seeOther("/reviews", Text.of("평가표를 제출했습니다.", "The sheet is handed in."))
                : pages.seeOther(
                        "/reviews/" + id,
                        Text.of("저장했습니다. 아직 제출되지 않았습니다.", "Saved. It is not handed in yet."));
    }

    @POST
    @Path("/{id}/recusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response recuse(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = typed.reasonFaults();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, page(own(id), null, typed, errors));
        }
        raiseObjection.recuse(own(id).id(), null, typed.reason());
        return pages.seeOther(
                "/reviews",
                Text.of("회피했습니다. 다른 위원이 평가합니다.", "You stepped back; somebody else reads it."));
    }

    private Review own(String id) {
        Review review = scoring.visible(PathIds.uuid(id, "review"));
        if (!readers.mine().contains(review.reviewerId())) {
            throw Problem.notFound("review");
        }
        return review;
    }

    private TemplateInstance page(
            Review review, @Nullable SheetForm written, Typed typed, FormErrors errors) {
        ApplicationScreen.HandedIn paper =
                screen.handedIn(applications.findById(review.applicationId()));
        Call call = calls.findById(review.callId());
        ReviewTerms terms = call.terms().review();
        return Templates.sheet(
                new Sheet(
                        review,
                        call,
                        terms,
                        review.state() == Review.State.ASSIGNED
                                && call.state() == CallState.SCORING),
                paper.view(),
                paper.form(),
                written == null ? SheetForm.of(terms, review.content()) : written,
                typed,
                errors);
    }
}
