package kr.jangbu.guarantees.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeState;
import kr.jangbu.guarantees.Guarantees;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.guarantees.apply.ApplyForGuarantee;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Applying for guarantees and reading them back. */
@Path("/api/v1/guarantees")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class GuaranteeResource {
    private final ApplyForGuarantee applyForGuarantee;
    private final Guarantees guarantees;
    private final VisibleGuarantees visible;
    private final GuaranteeAnswers answers;
    private final Caller caller;

    GuaranteeResource(
            ApplyForGuarantee applyForGuarantee,
            Guarantees guarantees,
            VisibleGuarantees visible,
            GuaranteeAnswers answers,
            Caller caller) {
        this.applyForGuarantee = applyForGuarantee;
        this.guarantees = guarantees;
        this.visible = visible;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.STARTUP)
    public Response apply(@Valid @NotNull GuaranteeRequest request) {
        return answers.created(applyForGuarantee.apply(request.application()));
    }

    /**
     * A firm's own, the latest first; for officers their agency's queue and for auditors
     * everybody's, the longest waiting first.
     */
    @GET
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
    public Page<GuaranteeAnswer> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        List<Guarantee> found;
        if (caller.has(Role.AUDITOR)) {
            found = guarantees.queue(states(state), after, size + 1);
        } else if (caller.officership().isPresent()) {
            found = guarantees.queue(caller.agency(), states(state), after, size + 1);
        } else {
            found = guarantees.ofFirm(caller.firm(), after, size + 1);
        }
        return Page.<Guarantee>of(found, size, g -> Cursor.of(g.appliedAt(), g.id()))
                .map(answers::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
    public Response read(@PathParam("id") String id) {
        return answers.ok(visible.require(PathIds.uuid(id, "guarantee")));
    }

    static Set<GuaranteeState> states(@Nullable String written) {
        if (written == null) {
            return EnumSet.allOf(GuaranteeState.class);
        }
        return Arrays.stream(GuaranteeState.values())
                .filter(s -> s.name().equals(written))
                .findFirst()
                .<Set<GuaranteeState>>map(EnumSet::of)
                .orElseThrow(() ->
                        Problem.invalid(
                                "state",
                                "must be one of " + Arrays.toString(GuaranteeState.values())));
    }
}
