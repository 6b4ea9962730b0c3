package kr.jangbu.guarantees.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.change.AskChange;
import kr.jangbu.guarantees.change.Change;
import kr.jangbu.guarantees.change.Change.Kind;
import kr.jangbu.guarantees.change.DecideChange;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** Changes of a guarantee or of what its debtor owes: asked for, and decided by two officers. */
@Path("/api/v1/guarantees/{id}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ChangeResource {
    /**
     * What shall change.
     *
     * @param months of an extension
     * @param amount won: of a reduction what is left, of a settlement what is paid in all
     */
    public record ChangeRequest(
            @NotNull Kind kind,
            @Nullable @Min(1) @Max(120) Integer months,
            @Nullable @PositiveOrZero @Max(Won.MOST_AT_ONCE) Long amount,
            @NotBlank @Size(max = 2000) String reason) {}

    private final AskChange ask;
    private final DecideChange decide;
    private final GuaranteeAnswers answers;

    ChangeResource(AskChange ask, DecideChange decide, GuaranteeAnswers answers) {
        this.ask = ask;
        this.decide = decide;
        this.answers = answers;
    }

    /** A firm asks for an extension or reduction; an officer for any. */
    @POST
    @Idempotent
    @RolesAllowed({Role.STARTUP, Role.OFFICER})
    public Response ask(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ChangeRequest request) {
        return answers.changed(
                ask.ask(
                        uuid(id),
                        ifMatch,
                        new Change.Wish(
                                request.kind(),
                                request.months(),
                                request.amount(),
                                request.reason())));
    }

    @POST
    @Path("/{changeId}/proposal")
    @Idempotent
    @RolesAllowed(Role.OFFICER)
    public Response propose(
            @PathParam("id") String id,
            @PathParam("changeId") String changeId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return answers.changed(
                decide.propose(uuid(id), change(changeId), ifMatch, request.reason()));
    }

    @POST
    @Path("/{changeId}/confirmation")
    @Idempotent
    @RolesAllowed(Role.OFFICER)
    public Response confirm(
            @PathParam("id") String id,
            @PathParam("changeId") String changeId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(decide.confirm(uuid(id), change(changeId), ifMatch));
    }

    @POST
    @Path("/{changeId}/return")
    @Idempotent
    @RolesAllowed(Role.OFFICER)
    public Response sendBack(
            @PathParam("id") String id,
            @PathParam("changeId") String changeId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return answers.changed(
                decide.sendBack(uuid(id), change(changeId), ifMatch, request.reason()));
    }

    @POST
    @Path("/{changeId}/refusal")
    @Idempotent
    @RolesAllowed(Role.OFFICER)
    public Response refuse(
            @PathParam("id") String id,
            @PathParam("changeId") String changeId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return answers.changed(
                decide.refuse(uuid(id), change(changeId), ifMatch, request.reason()));
    }

    private static UUID uuid(String id) {
        return PathIds.uuid(id, "guarantee");
    }

    private static UUID change(String id) {
        return PathIds.uuid(id, "change");
    }
}
