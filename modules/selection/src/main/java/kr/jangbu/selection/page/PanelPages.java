package kr.jangbu.selection.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.VisibleApplications;
import kr.jangbu.selection.assign.Pair;
import kr.jangbu.selection.panel.AssignPanel;
import kr.jangbu.selection.panel.AssignmentRun;
import kr.jangbu.selection.panel.FindConflicts;
import kr.jangbu.selection.panel.Objection;
import kr.jangbu.selection.panel.PanelDesk;
import kr.jangbu.selection.panel.RaiseObjection;
import kr.jangbu.selection.panel.SeatPanel;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;

/** Officers seat a panel, keep reviewers from what they must not read, and share out the rest. */
@Path("/selection")
@RolesAllowed({Role.OFFICER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PanelPages {
    private final PanelDesk desk;
    private final SeatPanel seatPanel;
    private final FindConflicts findConflicts;
    private final AssignPanel assignPanel;
    private final RaiseObjection raiseObjection;
    private final VisibleApplications applications;
    private final PanelScreen screen;
    private final Caller caller;
    private final Pages pages;

    PanelPages(
            PanelDesk desk,
            SeatPanel seatPanel,
            FindConflicts findConflicts,
            AssignPanel assignPanel,
            RaiseObjection raiseObjection,
            VisibleApplications applications,
            PanelScreen screen,
            Caller caller,
            Pages pages) {
        this.desk = desk;
        this.seatPanel = seatPanel;
        this.findConflicts = findConflicts;
        this.assignPanel = assignPanel;
        this.raiseObjection = raiseObjection;
        this.applications = applications;
        this.screen = screen;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    @Path("/calls/{id}/panel")
    public Response show(@PathParam("id") String id) {
        return pages.show(screen.of(desk.visible(call(id))));
    }

    @POST
    @Path("/calls/{id}/panel/members")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response seat(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        List<UUID> chosen =
                typed.values("reviewerIds").stream()
                        .map(written -> PathIds.uuid(written, "reviewer"))
                        .toList();
        if (chosen.isEmpty()) {
            return again(
                    id,
                    typed,
                    FormErrors.none()
                            .add("reviewerIds", Text.of("위촉할 위원을 고르십시오.", "Choose whom to seat.")));
        }
        seatPanel.seat(call(id), chosen);
        return back(
                id, Text.of("위원 %d명을 위촉했습니다.".formatted(chosen.size()), "The panel is seated."));
    }

    @POST
    @Path("/calls/{id}/panel/departures")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response leave(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = typed.reasonFaults("departureReason");
        if (!errors.isEmpty()) {
            return again(id, typed, errors);
        }
        seatPanel.leave(
                call(id),
                PathIds.uuid(typed.value("reviewerId"), "reviewer"),
                typed.value("departureReason"));
        return back(
                id,
                Text.of(
                        "해촉했습니다. 남은 평가는 다시 배정했습니다.",
                        "The reviewer left; what was not handed in is shared out anew."));
    }

    @POST
    @Path("/calls/{id}/panel/conflicts")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response findConflicts(@PathParam("id") String id) {
        int found = findConflicts.find(call(id));
        return back(
                id,
                Text.of(
                        "이해충돌 %,d건을 새로 찾았습니다.".formatted(found),
                        "%,d new conflicts were found.".formatted(found)));
    }

    @POST
    @Path("/calls/{id}/panel/assignment")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response assign(@PathParam("id") String id) {
        AssignmentRun run;
        try {
            run = assignPanel.assign(call(id), caller.person());
        } catch (Problem fault) {
            return again(id, Typed.nothing(), FormErrors.of(fault));
        }
        return back(
                id,
                run.result().shortages().isEmpty()
                        ? Text.of(
                                "평가 %,d건을 배정했습니다.".formatted(run.pairs()),
                                "%,d readings are given.".formatted(run.pairs()))
                        : Text.of(
                                "배정할 수 없습니다. 이유가 아래에 있습니다.",
                                "It is impossible; the reasons stand below."));
    }

    @POST
    @Path("/calls/{id}/panel/decisions")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = typed.reasonFaults();
        boolean upheld = typed.value("outcome").equals("UPHELD");
        if (!upheld && !typed.value("outcome").equals("DISMISSED")) {
            errors.add("outcome", Text.of("결정을 고르십시오.", "Choose a decision."));
        }
        if (!errors.isEmpty()) {
            return again(id, typed, errors);
        }
        raiseObjection.decide(
                PathIds.uuid(typed.value("objectionId"), "objection"),
                null,
                upheld ? Objection.State.UPHELD : Objection.State.DISMISSED,
                typed.reason());
        return back(id, Text.of("기피 신청을 결정했습니다.", "The challenge is decided."));
    }

    @POST
    @Path("/applications/{id}/reviewer-exclusions")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response exclude(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        Application application = applications.require(PathIds.uuid(id, "application"));
        if (typed.value("exclusionReason").isEmpty()) {
            throw Problem.invalid(
                    "exclusionReason",
                    Text.of("제척 사유를 적어 주십시오.", "say why the reviewer is excluded"));
        }
        raiseObjection.exclude(
                application.callId(),
                new Pair(PathIds.uuid(typed.value("reviewerId"), "reviewer"), application.id()),
                typed.value("exclusionReason"));
        return pages.seeOther(
                "/applications/" + application.id(),
                Text.of("제척했습니다.", "The reviewer is excluded."));
    }

    private Response again(String id, Typed typed, FormErrors errors) {
        return pages.show(Pages.INVALID, screen.of(desk.visible(call(id)), typed, errors));
    }

    private Response back(String id, Text done) {
        return pages.seeOther("/selection/calls/" + id + "/panel", done);
    }

    private static UUID call(String id) {
        return PathIds.uuid(id, "call");
    }
}
