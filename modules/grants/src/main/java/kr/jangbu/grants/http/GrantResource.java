package kr.jangbu.grants.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantState;
import kr.jangbu.grants.Grants;
import kr.jangbu.grants.VisibleGrants;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reading grants. */
@Path("/api/v1/grants")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class GrantResource {
    /** A grant in a list. Money in won. */
    public record GrantRow(
            UUID id,
            String number,
            UUID awardId,
            int stage,
            UUID firmId,
            String programmeId,
            String state,
            long governmentAmount,
            long paid,
            long owed,
            LocalDate offeredOn) {
        static GrantRow of(Grant g) {
            return new GrantRow(
                    g.id(),
                    g.number(),
                    g.awardId(),
                    g.stage(),
                    g.firmId(),
                    g.programmeId(),
                    g.state().name(),
                    g.government(),
                    g.totals().paid(),
                    g.totals().owed(),
                    g.offeredOn());
        }
    }

    private final Grants grants;
    private final VisibleGrants visible;
    private final GrantAnswers answers;
    private final Caller caller;

    GrantResource(Grants grants, VisibleGrants visible, GrantAnswers answers, Caller caller) {
        this.grants = grants;
        this.visible = visible;
        this.answers = answers;
        this.caller = caller;
    }

    /**
     * A firm's own grants, the latest first; for officers their agency's and for auditors
     * everybody's, the oldest first.
     */
    @GET
    @Transactional
    public Page<GrantRow> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        Set<GrantState> states = states(state);
        List<Grant> found;
        if (caller.has(Role.AUDITOR)) {
            found = grants.queue(null, states, after, size + 1);
        } else if (caller.officership().isPresent()) {
            found = grants.queue(caller.agency(), states, after, size + 1);
        } else {
            found = grants.ofFirm(caller.firm(), after, size + 1);
        }
        return Page.<Grant>of(found, size, g -> Cursor.of(g.offeredAt(), g.id())).map(GrantRow::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Response read(@PathParam("id") String id) {
        return answers.ok(visible.require(PathIds.uuid(id, "grant")));
    }

    private static Set<GrantState> states(@Nullable String written) {
        if (written == null) {
            return EnumSet.allOf(GrantState.class);
        }
        return Arrays.stream(GrantState.values())
                .filter(s -> s.name().equals(written))
                .findFirst()
                .<Set<GrantState>>map(EnumSet::of)
                .orElseThrow(() ->
                        Problem.invalid(
                                "state", "must be one of " + Arrays.toString(GrantState.values())));
    }
}
