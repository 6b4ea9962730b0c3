package kr.jangbu.selection.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.award.CallForReplacement;
import kr.jangbu.selection.award.OpenStageReview;
import kr.jangbu.selection.panel.PanelDesk;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;

/** Officers open the review of a stage, and call for whom it left out. */
@Path("/selection")
@RolesAllowed(Role.OFFICER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public class StagePages {
    private final PanelDesk desk;
    private final OpenStageReview openReview;
    private final CallForReplacement replacement;
    private final OfficeCallScreen screen;
    private final Pages pages;

    StagePages(
            PanelDesk desk,
            OpenStageReview openReview,
            CallForReplacement replacement,
            OfficeCallScreen screen,
            Pages pages) {
        this.desk = desk;
        this.openReview = openReview;
        this.replacement = replacement;
        this.screen = screen;
        this.pages = pages;
    }

    @POST
    @Path("/calls/{id}/stages/{number: [1-9][0-9]{0,2}}/review")
    @Idempotent
    public Response open(@PathParam("id") String id, @PathParam("number") int number) {
        return to(
                id,
                () -> openReview.open(call(id), number),
                "/panel",
                Text.of(
                        "단계 평가를 열었습니다. 평가단을 위촉하십시오.",
                        "The review of the stage is open: seat its panel."));
    }

    @POST
    @Path("/calls/{id}/replacement")
    @Idempotent
    public Response replace(@PathParam("id") String id) {
        return to(
                id,
                () -> replacement.draft(call(id)),
                "",
                Text.of("대체 공모의 공고안을 만들었습니다.", "A replacement call is drafted."));
    }

    private Response to(String id, Supplier<Call> made, String page, Text done) {
        Call call;
        try {
            call = made.get();
        } catch (Problem fault) {
            return pages.show(
                    Pages.INVALID, screen.of(desk.visible(call(id)), FormErrors.of(fault)));
        }
        return pages.seeOther("/selection/calls/" + call.id() + page, done);
    }

    private static UUID call(String id) {
        return PathIds.uuid(id, "call");
    }
}
