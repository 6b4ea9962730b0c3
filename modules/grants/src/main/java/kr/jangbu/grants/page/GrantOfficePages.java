package kr.jangbu.grants.page;

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
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Text;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantState;
import kr.jangbu.grants.Grants;
import kr.jangbu.grants.decide.DecideMatter;
import kr.jangbu.grants.firmview.FirmView;
import kr.jangbu.grants.firmview.FirmViews;
import kr.jangbu.grants.http.TakeExport;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import org.jspecify.annotations.Nullable;

/** The officers' grants, and what they do with a matter on screen. */
@Path("/office/grants")
@RolesAllowed({Role.OFFICER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class GrantOfficePages {
    private static final int GRANTS_ON_A_PAGE = 30;

    @CheckedTemplate(basePath = "grants")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance queue(
                Page<Grant> grants,
                Map<UUID, Text> firms,
                List<GrantState> states,
                @Nullable GrantState chosen);
    }

    private final Grants grants;
    private final FirmViews firms;
    private final DecideMatter decideMatter;
    private final TakeExport takeExport;
    private final GrantScreen screen;
    private final Caller caller;
    private final Pages pages;

    GrantOfficePages(
            Grants grants,
            FirmViews firms,
            DecideMatter decideMatter,
            TakeExport takeExport,
            GrantScreen screen,
            Caller caller,
            Pages pages) {
        this.grants = grants;
        this.firms = firms;
        this.decideMatter = decideMatter;
        this.takeExport = takeExport;
        this.screen = screen;
        this.caller = caller;
        this.pages = pages;
    }

    /** Grants that are not over, the oldest first; or any other state by choice. */
    @GET
    public Response queue(
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor) {
        GrantState chosen = chosen(state);
        Set<GrantState> states =
                chosen == null
                        ? EnumSet.complementOf(EnumSet.of(GrantState.CLOSED, GrantState.LAPSED))
                        : EnumSet.of(chosen);
        List<Grant> found =
                grants.queue(
                        caller.has(Role.AUDITOR) ? null : caller.agency(),
                        states,
                        Cursor.read(cursor, 2),
                        GRANTS_ON_A_PAGE + 1);
        Page<Grant> page = Page.of(found, GRANTS_ON_A_PAGE, g -> Cursor.of(g.offeredAt(), g.id()));
        return pages.show(
                Templates.queue(page, names(page.items()), List.of(GrantState.values()), chosen));
    }

    @POST
    @Path("/{id}/matters/{matterId}/proposal")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response propose(
            @PathParam("id") String id,
            @PathParam("matterId") String matterId,
            MultivaluedMap<String, String> sent) {
        GrantForm form = GrantForm.of(sent);
        UUID matter = PathIds.uuid(matterId, "matter");
        return screen.act(
                PathIds.uuid(id, "grant"),
                form,
                form.decisionFaults(),
                grant -> decideMatter.propose(grant, null, matter, form.decision()),
                Text.of(
                        "결정을 제안했습니다. 다른 담당자의 확인이 필요합니다.",
                        "The decision is proposed; another officer must confirm it."));
    }

    @POST
    @Path("/{id}/matters/{matterId}/confirmation")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response confirm(@PathParam("id") String id, @PathParam("matterId") String matterId) {
        UUID matter = PathIds.uuid(matterId, "matter");
        return screen.act(
                PathIds.uuid(id, "grant"),
                GrantForm.empty(),
                FormErrors.none(),
                grant -> decideMatter.confirm(grant, null, matter),
                Text.of("결정을 확인했습니다.", "The decision is confirmed."));
    }

    @POST
    @Path("/{id}/matters/{matterId}/return")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response sendBack(
            @PathParam("id") String id,
            @PathParam("matterId") String matterId,
            MultivaluedMap<String, String> sent) {
        GrantForm form = GrantForm.of(sent);
        UUID matter = PathIds.uuid(matterId, "matter");
        return screen.act(
                PathIds.uuid(id, "grant"),
                form,
                form.reasonFaults(),
                grant -> decideMatter.sendBack(grant, null, matter, form.value("reason")),
                Text.of("제안을 돌려보냈습니다.", "The proposal was sent back."));
    }

    /** The grant's whole trail as a workbook. */
    @GET
    @Path("/{id}/export")
    @Produces(TakeExport.XLSX)
    public Response export(@PathParam("id") String id) throws IOException {
        return takeExport.workbook(PathIds.uuid(id, "grant"));
    }

    private Map<UUID, Text> names(List<Grant> shown) {
        return firms
                .list("firmId in ?1", shown.stream().map(Grant::firmId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(FirmView::firmId, FirmView::name));
    }

    private static @Nullable GrantState chosen(@Nullable String written) {
        for (GrantState state : GrantState.values()) {
            if (state.name().equals(written)) {
                return state;
            }
        }
        return null;
    }
}
