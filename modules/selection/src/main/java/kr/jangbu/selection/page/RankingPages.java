package kr.jangbu.selection.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.selection.award.DecideResult;
import kr.jangbu.selection.award.RankCall;
import kr.jangbu.selection.panel.PanelDesk;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;

/** The ranking of a call on screen, and two officers who make it the result. */
@Path("/selection")
@RolesAllowed({Role.OFFICER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RankingPages {
    private final PanelDesk desk;
    private final RankCall rankCall;
    private final DecideResult decideResult;
    private final RankingScreen screen;
    private final Pages pages;

    RankingPages(
            PanelDesk desk,
            RankCall rankCall,
            DecideResult decideResult,
            RankingScreen screen,
            Pages pages) {
        this.desk = desk;
        this.rankCall = rankCall;
        this.decideResult = decideResult;
        this.screen = screen;
        this.pages = pages;
    }

    @GET
    @Path("/calls/{id}/ranking")
    public Response show(
            @PathParam("id") String id, @QueryParam("from") @DefaultValue("1") int from) {
        return pages.show(
                screen.of(desk.visible(call(id)), from, Typed.nothing(), FormErrors.none()));
    }

    @POST
    @Path("/calls/{id}/ranking")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response rank(@PathParam("id") String id) {
        try {
            rankCall.rank(call(id));
        } catch (Problem fault) {
            return again(id, Typed.nothing(), FormErrors.of(fault));
        }
        return back(id, Text.of("순위를 매겼습니다.", "The ranking is made."));
    }

    @POST
    @Path("/calls/{id}/ranking/reopening")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response reopen(@PathParam("id") String id) {
        rankCall.reopen(call(id));
        return back(
                id, Text.of("순위를 거두고 평가를 다시 엽니다.", "The ranking is taken back; scoring is open."));
    }

    @POST
    @Path("/calls/{id}/ranking/proposal")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response propose(@PathParam("id") String id) {
        decideResult.propose(call(id), null);
        return back(
                id,
                Text.of(
                        "이 순위를 결과로 제안했습니다. 다른 담당자의 확인이 필요합니다.",
                        "It is proposed as the result; another officer must confirm it."));
    }

    @POST
    @Path("/calls/{id}/ranking/confirmation")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response confirm(@PathParam("id") String id) {
        decideResult.confirm(call(id), null);
        return back(
                id,
                Text.of(
                        "결과를 확정했습니다. 순위대로 자리를 줍니다.",
                        "The result stands; seats are given in its order."));
    }

    @POST
    @Path("/calls/{id}/ranking/return")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response sendBack(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = typed.reasonFaults();
        if (!errors.isEmpty()) {
            return again(id, typed, errors);
        }
        decideResult.sendBack(call(id), null, typed.reason());
        return back(id, Text.of("돌려보냈습니다.", "It was sent back."));
    }

    private Response again(String id, Typed typed, FormErrors errors) {
        return pages.show(Pages.INVALID, screen.of(desk.visible(call(id)), 1, typed, errors));
    }

    private Response back(String id, Text done) {
        return pages.seeOther("/selection/calls/" + id + "/ranking", done);
    }

    private static UUID call(String id) {
        return PathIds.uuid(id, "call");
    }
}
