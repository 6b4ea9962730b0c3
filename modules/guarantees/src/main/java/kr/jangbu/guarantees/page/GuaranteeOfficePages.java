package kr.jangbu.guarantees.page;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Text;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeState;
import kr.jangbu.guarantees.Guarantees;
import kr.jangbu.guarantees.assess.AssessGuarantee;
import kr.jangbu.guarantees.decide.DecideGuarantee;
import kr.jangbu.guarantees.firmview.FirmView;
import kr.jangbu.guarantees.firmview.FirmViews;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import org.jspecify.annotations.Nullable;

/** The guarantee desk: the queue, and what officers do up to the decision. */
@Path("/office/guarantees")
@RolesAllowed({Role.OFFICER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class GuaranteeOfficePages {
    private static final int ON_A_PAGE = 30;

    /** What waits for an officer. */
    private static final Set<GuaranteeState> WAITING =
            EnumSet.of(
                    GuaranteeState.APPLIED,
                    GuaranteeState.CONSULTED,
                    GuaranteeState.INVESTIGATED,
                    GuaranteeState.EVALUATED,
                    GuaranteeState.DECISION_PROPOSED,
                    GuaranteeState.CLAIMED,
                    GuaranteeState.EXAMINED);

    @CheckedTemplate(basePath = "guarantees")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance queue(
                Page<Guarantee> guarantees,
                Map<UUID, Text> firms,
                List<GuaranteeState> states,
                @Nullable GuaranteeState chosen);
    }

    private final Guarantees guarantees;
    private final FirmViews firms;
    private final AssessGuarantee assess;
    private final DecideGuarantee decide;
    private final GuaranteeScreen screen;
    private final Caller caller;
    private final Pages pages;

    GuaranteeOfficePages(
            Guarantees guarantees,
            FirmViews firms,
            AssessGuarantee assess,
            DecideGuarantee decide,
            GuaranteeScreen screen,
            Caller caller,
            Pages pages) {
        this.guarantees = guarantees;
        this.firms = firms;
        this.assess = assess;
        this.decide = decide;
        this.screen = screen;
        this.caller = caller;
        this.pages = pages;
    }

    /** What waits for an officer, the longest waiting first; or any other state by choice. */
    @GET
    public Response queue(
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor) {
        GuaranteeState chosen = chosen(state);
        Set<GuaranteeState> states = chosen == null ? WAITING : EnumSet.of(chosen);
        Cursor after = Cursor.read(cursor, 2);
        List<Guarantee> found =
                caller.has(Role.AUDITOR)
                        ? guarantees.queue(states, after, ON_A_PAGE + 1)
                        : guarantees.queue(caller.agency(), states, after, ON_A_PAGE + 1);
        Page<Guarantee> page = Page.of(found, ON_A_PAGE, g -> Cursor.of(g.appliedAt(), g.id()));
        return pages.show(
                Templates.queue(
                        page, names(page.items()), List.of(GuaranteeState.values()), chosen));
    }

    @POST
    @Path("/{id}/consultation")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response consult(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GuaranteeForm form = GuaranteeForm.of(sent);
        return screen.act(
                uuid(id),
                form,
                form.textFaults("note"),
                g -> assess.consult(g, null, form.value("note")),
                Text.of("상담을 적었습니다.", "The consultation is noted."));
    }

    @POST
    @Path("/{id}/investigation")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response investigate(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GuaranteeForm form = GuaranteeForm.of(sent);
        return screen.act(
                uuid(id),
                form,
                form.textFaults("note"),
                g -> assess.investigate(g, null, form.value("note"), form.documents()),
                Text.of("신용조사를 적었습니다.", "The investigation is noted."));
    }

    @POST
    @Path("/{id}/evaluation")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response evaluate(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GuaranteeForm form = GuaranteeForm.of(sent);
        return screen.act(
                uuid(id),
                form,
                form.textFaults("grade"),
                g ->
                        assess.evaluate(
                                g,
                                null,
                                form.value("grade"),
                                form.factors(),
                                form.textOrNull("reason")),
                Text.of("등급을 정했습니다.", "The grade is set."));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response propose(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GuaranteeForm form = GuaranteeForm.of(sent);
        return screen.act(
                uuid(id),
                form,
                form.textFaults("outcome", "decisionReason"),
                g ->
                        decide.propose(
                                g,
                                null,
                                form.outcome(),
                                form.value("decisionReason"),
                                form.resolutions()),
                Text.of(
                        "결정을 제안했습니다. 다른 담당자의 확인이 필요합니다.",
                        "The decision is proposed; another officer must confirm it."));
    }

    @POST
    @Path("/{id}/decision/confirmation")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response confirm(@PathParam("id") String id) {
        return screen.act(
                uuid(id),
                GuaranteeForm.empty(),
                FormErrors.none(),
                g -> decide.confirm(g, null),
                Text.of("결정을 확인했습니다.", "The decision is confirmed."));
    }

    @POST
    @Path("/{id}/decision/return")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response sendBack(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GuaranteeForm form = GuaranteeForm.of(sent);
        return screen.act(
                uuid(id),
                form,
                form.textFaults("reason"),
                g -> decide.sendBack(g, null, form.value("reason")),
                Text.of("제안을 돌려보냈습니다.", "The proposal was sent back."));
    }

    private Map<UUID, Text> names(List<Guarantee> shown) {
        return firms
                .list(
                        "firmId in ?1",
                        shown.stream().map(Guarantee::firmId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(FirmView::firmId, FirmView::name));
    }

    private static @Nullable GuaranteeState chosen(@Nullable String written) {
        for (GuaranteeState state : GuaranteeState.values()) {
            if (state.name().equals(written)) {
                return state;
            }
        }
        return null;
    }

    private static UUID uuid(String id) {
        return PathIds.uuid(id, "guarantee");
    }
}
