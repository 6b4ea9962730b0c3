package kr.jangbu.selection.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallVersion;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.eligibility.CheckEligibility;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.FindingAnswer;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.Language;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reading calls, for everybody; and a firm's question whether it might apply. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CallResource {
    /** Which calls a list shows. */
    public enum Bell {
        /** It has not rung. */
        OPEN,
        /** It has rung. */
        CLOSED
    }

    /**
     * What a firm would swear.
     *
     * @param declarations declaration code → yes or no; what is left out is unknown
     */
    public record CheckRequest(
            @NotNull @Size(max = 100)
                    Map<@NotNull @Size(max = 40) String, @NotNull Boolean> declarations) {}

    public record Findings(List<FindingAnswer> findings) {}

    private final Calls calls;
    private final CheckEligibility eligibility;
    private final CallAnswers answers;
    private final Caller caller;
    private final Language language;

    CallResource(
            Calls calls,
            CheckEligibility eligibility,
            CallAnswers answers,
            Caller caller,
            Language language) {
        this.calls = calls;
        this.eligibility = eligibility;
        this.answers = answers;
        this.caller = caller;
        this.language = language;
    }

    /**
     * Published calls: those whose bell has not rung, the soonest first, or those whose has, the
     * latest first.
     */
    @GET
    @Path("/calls")
    @PermitAll
    public Page<CallAnswer.Line> list(
            @QueryParam("state") @Nullable Bell bell,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        Instant now = calls.clock();
        List<Call> found =
                bell == Bell.CLOSED
                        ? calls.closed(now, after, size + 1)
                        : calls.open(now, after, size + 1);
        return Page.<Call>of(found, size, c -> Cursor.of(c.shown().closesAt(), c.id()))
                .map(answers::line);
    }

    /** The agency's calls, what it is writing among them, the latest first. */
    @GET
    @Path("/calls/of-agency")
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Page<CallAnswer.Line> ofAgency(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        List<Call> found =
                calls.ofAgency(
                        caller.has(Role.AUDITOR) ? null : caller.agency(),
                        Cursor.read(cursor, 2),
                        size + 1);
        return Page.<Call>of(found, size, c -> Cursor.of(c.createdAt(), c.id())).map(answers::line);
    }

    @GET
    @Path("/calls/{id}")
    @PermitAll
    public Response read(@PathParam("id") String id) {
        return answers.ok(visible(id));
    }

    /** What a published version said, also once another has taken its place. */
    @GET
    @Path("/calls/{id}/versions/{number}")
    @PermitAll
    public CallTerms version(@PathParam("id") String id, @PathParam("number") String number) {
        return visible(id).versions().stream()
                .filter(v -> v.publishedAt() != null)
                .filter(v -> String.valueOf(v.number()).equals(number))
                .findFirst()
                .map(CallVersion::terms)
                .orElseThrow(() -> Problem.notFound("version"));
    }

    /** What the clauses would say of the firm, before it applies. Changes nothing. */
    @POST
    @Path("/calls/{id}/eligibility-checks")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.STARTUP)
    public Findings check(@PathParam("id") String id, @Valid @NotNull CheckRequest request) {
        UUID call = PathIds.uuid(id, "call");
        return new Findings(
                FindingAnswer.all(eligibility.before(call, request.declarations()), language));
    }

    private Call visible(String id) {
        return calls.findByIdOptional(PathIds.uuid(id, "call"))
                .filter(c -> c.state().isPublic() || answers.isOffice(c))
                .orElseThrow(() -> Problem.notFound("call"));
    }
}
