package kr.jangbu.firms.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.firms.designate.Designation;
import kr.jangbu.firms.designate.DesignationState;
import kr.jangbu.firms.designate.Designations;
import kr.jangbu.firms.designate.EndDesignation;
import kr.jangbu.firms.designate.VisibleDesignations;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reading designations, and what the firm itself does with its own. */
@Path("/api/v1/designations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class DesignationResource {
    /** Why. */
    public record Reason(@NotBlank @Size(max = 2000) String reason) {}

    private final Designations designations;
    private final VisibleDesignations visible;
    private final EndDesignation endDesignation;
    private final DesignationAnswers answers;
    private final Caller caller;

    DesignationResource(
            Designations designations,
            VisibleDesignations visible,
            EndDesignation endDesignation,
            DesignationAnswers answers,
            Caller caller) {
        this.designations = designations;
        this.visible = visible;
        this.endDesignation = endDesignation;
        this.answers = answers;
        this.caller = caller;
    }

    /** A firm's own; for officers their agency's, for auditors all; the latest first. */
    @GET
    public Page<DesignationAnswer> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        Set<DesignationState> states = states(state);
        List<Designation> found;
        if (caller.has(Role.AUDITOR)) {
            found = designations.list(null, states, after, size + 1);
        } else if (caller.has(Role.OFFICER)) {
            found = designations.list(caller.agency(), states, after, size + 1);
        } else {
            UUID firm = caller.firm();
            found =
                    after == null
                            ? designations.ofFirm(firm).stream()
                                    .filter(d -> states.contains(d.state()))
                                    .limit(size)
                                    .toList()
                            : List.of();
        }
        return Page.<Designation>of(found, size, d -> Cursor.of(d.madeAt(), d.id()))
                .map(answers::of);
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") String id) {
        return answers.ok(visible.require(PathIds.uuid(id, "designation")));
    }

    /** The firm's owner gives the designation up. */
    @POST
    @Path("/{id}/giving-up")
    @RolesAllowed(Role.STARTUP)
    @Idempotent
    public Response giveUp(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Reason request) {
        return answers.changed(
                endDesignation.giveUp(PathIds.uuid(id, "designation"), ifMatch, request.reason()));
    }

    private static Set<DesignationState> states(@Nullable String written) {
        if (written == null) {
            return EnumSet.allOf(DesignationState.class);
        }
        return Arrays.stream(DesignationState.values())
                .filter(s -> s.name().equals(written))
                .findFirst()
                .<Set<DesignationState>>map(EnumSet::of)
                .orElseThrow(() ->
                        Problem.invalid(
                                "state",
                                "must be one of " + Arrays.toString(DesignationState.values())));
    }
}
