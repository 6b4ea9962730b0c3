package kr.jangbu.programmes.exceptions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import kr.jangbu.foundation.Won;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.exceptions.ExceptionApproval.State;
import kr.jangbu.programmes.exceptions.ExceptionWish.Kind;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The register of exceptions: proposing, reading, and what a second officer says. */
@Path("/api/v1/exceptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class ExceptionResource {
    static final int MOST_USES = 1_000;
    static final int MOST_CHARS = 500;
    static final int DOCUMENT_CHARS = 200;

    /** Amounts in won. */
    public record Request(
            @NotBlank @Size(max = 40) String programmeId,
            @NotNull UUID firmId,
            @NotNull Kind kind,
            @NotBlank @Size(max = 64) String lifts,
            @NotNull @PositiveOrZero @Max(Won.MOST_AT_ONCE) Long amountFrom,
            @NotNull @Positive @Max(Won.MOST_AT_ONCE) Long amountTo,
            @NotNull @Min(1) @Max(MOST_USES) Integer mostUses,
            @NotBlank @Size(max = MOST_CHARS) String reason,
            @NotBlank @Size(max = DOCUMENT_CHARS) String document,
            @NotNull LocalDate expiresOn) {
        ExceptionWish wish() {
            return new ExceptionWish(
                    programmeId.strip(),
                    firmId,
                    kind,
                    lifts.strip(),
                    amountFrom,
                    amountTo,
                    mostUses,
                    reason.strip(),
                    document.strip(),
                    expiresOn);
        }
    }

    /** Why not. */
    public record Rejection(@NotBlank @Size(max = MOST_CHARS) String reason) {}

    private final GrantException grantException;
    private final ExceptionApprovals approvals;
    private final ExceptionAnswers answers;

    ExceptionResource(
            GrantException grantException, ExceptionApprovals approvals, ExceptionAnswers answers) {
        this.grantException = grantException;
        this.approvals = approvals;
        this.answers = answers;
    }

    @POST
    @Idempotent
    @Transactional
    public Response propose(@Valid @NotNull Request request) {
        ExceptionApproval approval = grantException.propose(request.wish());
        return changed(Response.status(Response.Status.CREATED), approval);
    }

    /** The latest first: an officer's agency's, for auditors every agency's. */
    @GET
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Page<ExceptionAnswer> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        return Page.<ExceptionApproval>of(
                        approvals.page(state(state), Cursor.read(cursor, 2), size + 1),
                        size,
                        e -> Cursor.of(e.proposedAt(), e.id()))
                .map(answers::of);
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Response read(@PathParam("number") String number) {
        return answers.tagged(Response.ok(), approvals.visible(number));
    }

    @POST
    @Path("/{number}/confirmation")
    @Idempotent
    @Transactional
    public Response confirm(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(Response.ok(), grantException.confirm(number, ifMatch));
    }

    @POST
    @Path("/{number}/rejection")
    @Idempotent
    @Transactional
    public Response reject(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        return changed(
                Response.ok(), grantException.reject(number, ifMatch, rejection.reason().strip()));
    }

    private static @Nullable State state(@Nullable String written) {
        if (written == null) {
            return null;
        }
        return Arrays.stream(State.values())
                .filter(s -> s.name().equals(written))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid(
                                "state", "must be one of " + Arrays.toString(State.values())));
    }

    /** The version counts up when the change is written, so the answer comes after that. */
    private Response changed(Response.ResponseBuilder response, ExceptionApproval approval) {
        approvals.flush();
        return answers.tagged(response, approval);
    }
}
