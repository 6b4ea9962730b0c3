package kr.jangbu.firms.page;

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
import kr.jangbu.firms.designate.AnnualCheck;
import kr.jangbu.firms.designate.CheckDesignation;
import kr.jangbu.firms.designate.DecideDesignation;
import kr.jangbu.firms.designate.Designation;
import kr.jangbu.firms.designate.DesignationState;
import kr.jangbu.firms.designate.Designations;
import kr.jangbu.firms.designate.SuspendDesignation;
import kr.jangbu.firms.designate.VisibleDesignations;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.PartyNames;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The officers' list of designations, and what they do with one on screen. */
@Path("/office/designations")
@RolesAllowed({Role.OFFICER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class DesignationOfficePages {
    private static final int ON_A_PAGE = 30;

    @CheckedTemplate(basePath = "designations")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(
                Page<Designation> designations,
                Map<UUID, Text> firms,
                List<DesignationState> states,
                @Nullable DesignationState chosen);
    }

    private final Designations designations;
    private final VisibleDesignations visible;
    private final SuspendDesignation suspendDesignation;
    private final DecideDesignation decideDesignation;
    private final CheckDesignation checkDesignation;
    private final DesignationScreen screen;
    private final PartyNames names;
    private final Caller caller;
    private final Pages pages;

    DesignationOfficePages(
            Designations designations,
            VisibleDesignations visible,
            SuspendDesignation suspendDesignation,
            DecideDesignation decideDesignation,
            CheckDesignation checkDesignation,
            DesignationScreen screen,
            PartyNames names,
            Caller caller,
            Pages pages) {
        this.designations = designations;
        this.visible = visible;
        this.suspendDesignation = suspendDesignation;
        this.decideDesignation = decideDesignation;
        this.checkDesignation = checkDesignation;
        this.screen = screen;
        this.names = names;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor) {
        DesignationState chosen = null;
        for (DesignationState one : DesignationState.values()) {
            chosen = one.name().equals(state) ? one : chosen;
        }
        Set<DesignationState> states =
                chosen == null ? EnumSet.allOf(DesignationState.class) : EnumSet.of(chosen);
        List<Designation> found =
                designations.list(
                        caller.has(Role.AUDITOR) ? null : caller.agency(),
                        states,
                        Cursor.read(cursor, 2),
                        ON_A_PAGE + 1);
        Page<Designation> page = Page.of(found, ON_A_PAGE, d -> Cursor.of(d.madeAt(), d.id()));
        Map<UUID, Text> firms =
                page.items().stream()
                        .map(Designation::firmId)
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        id -> id,
                                        id -> names.ofFirm(id).orElse(Text.of("–", "–"))));
        return pages.show(Templates.list(page, firms, List.of(DesignationState.values()), chosen));
    }

    @POST
    @Path("/{id}/suspension")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response suspend(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = FormErrors.none();
        typed.require(errors, "reason", Typed.LONG_TEXT);
        typed.require(errors, "legalBasis", Typed.SHORT_TEXT);
        return act(
                id,
                typed,
                errors,
                () ->
                        suspendDesignation.suspend(
                                uuid(id), null, typed.value("reason"), typed.value("legalBasis")),
                Text.of("효력을 정지했습니다.", "The designation is suspended."));
    }

    @POST
    @Path("/{id}/reinstatement")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response reinstate(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = FormErrors.none();
        typed.require(errors, "reinstateReason", Typed.LONG_TEXT);
        return act(
                id,
                typed,
                errors,
                () -> suspendDesignation.reinstate(uuid(id), null, typed.value("reinstateReason")),
                Text.of("효력을 회복했습니다.", "The designation counts again."));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response propose(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = FormErrors.none();
        Designation.Decision decision =
                typed.choice(errors, "decision", Designation.Decision.class);
        typed.require(errors, "decisionReason", Typed.LONG_TEXT);
        String basis = typed.value("decisionBasis");
        if (decision == Designation.Decision.REVOCATION) {
            typed.require(errors, "decisionBasis", Typed.SHORT_TEXT);
        }
        return act(
                id,
                typed,
                errors,
                () ->
                        decideDesignation.propose(
                                uuid(id),
                                null,
                                java.util.Objects.requireNonNull(decision),
                                typed.value("decisionReason"),
                                basis.isEmpty() ? null : basis),
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
        decideDesignation.confirm(uuid(id), null);
        return back(id, Text.of("결정을 확인했습니다.", "The decision is confirmed."));
    }

    @POST
    @Path("/{id}/decision/return")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response sendBack(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = FormErrors.none();
        typed.require(errors, "returnReason", Typed.LONG_TEXT);
        return act(
                id,
                typed,
                errors,
                () -> decideDesignation.sendBack(uuid(id), null, typed.value("returnReason")),
                Text.of("제안을 돌려보냈습니다.", "The proposal was sent back."));
    }

    @POST
    @Path("/{id}/checks/{check}/outcome")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response judge(
            @PathParam("id") String id,
            @PathParam("check") String check,
            MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = FormErrors.none();
        AnnualCheck.Outcome outcome = typed.choice(errors, "outcome", AnnualCheck.Outcome.class);
        typed.require(errors, "note", Typed.LONG_TEXT);
        return act(
                id,
                typed,
                errors,
                () ->
                        checkDesignation.judge(
                                PathIds.uuid(check, "annual check"),
                                java.util.Objects.requireNonNull(outcome),
                                typed.value("note")),
                Text.of("점검 결과를 기록했습니다.", "The outcome is recorded."));
    }

    /** Does it unless the form is wrong, and shows the form again where it was. */
    private Response act(String id, Typed typed, FormErrors errors, Runnable deed, Text done) {
        if (!errors.isEmpty()) {
            return again(id, typed, errors);
        }
        try {
            deed.run();
        } catch (Problem fault) {
            return again(id, typed, FormErrors.of(fault));
        }
        return back(id, done);
    }

    private Response again(String id, Typed typed, FormErrors errors) {
        return pages.show(Pages.INVALID, screen.of(visible.require(uuid(id)), typed, errors));
    }

    private Response back(String id, Text done) {
        return pages.seeOther("/designations/" + id, done);
    }

    private static UUID uuid(String id) {
        return PathIds.uuid(id, "designation");
    }
}
