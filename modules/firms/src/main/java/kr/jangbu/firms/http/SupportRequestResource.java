package kr.jangbu.firms.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.List;
import java.util.UUID;
import kr.jangbu.firms.http.DesignationResource.Reason;
import kr.jangbu.firms.support.AnswerRequest;
import kr.jangbu.firms.support.AskForSupport;
import kr.jangbu.firms.support.SupportRequest;
import kr.jangbu.firms.support.SupportRequests;
import kr.jangbu.firms.support.VisibleRequests;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** Requests for support, from asking to rating. */
@Path("/api/v1/support/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SupportRequestResource {
    public record ReportRequest(
            @NotNull SupportRequest.Outcome outcome, @NotBlank @Size(max = 2000) String note) {}

    public record RatingRequest(
            @NotNull @Min(1) @Max(5) Integer stars, @NotBlank @Size(max = 2000) String note) {}

    private final SupportRequests requests;
    private final VisibleRequests visible;
    private final AskForSupport askForSupport;
    private final AnswerRequest answerRequest;
    private final SupportAnswers answers;
    private final Caller caller;

    SupportRequestResource(
            SupportRequests requests,
            VisibleRequests visible,
            AskForSupport askForSupport,
            AnswerRequest answerRequest,
            SupportAnswers answers,
            Caller caller) {
        this.requests = requests;
        this.visible = visible;
        this.askForSupport = askForSupport;
        this.answerRequest = answerRequest;
        this.answers = answers;
        this.caller = caller;
    }

    /** A firm's own, those of a provider's offers, an agency's; the latest first. */
    @GET
    @RolesAllowed({Role.STARTUP, Role.PROVIDER, Role.OFFICER, Role.AUDITOR})
    public Page<SupportAnswers.RequestAnswer> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        List<SupportRequest> found;
        if (caller.has(Role.AUDITOR)) {
            found = requests.ofAgency("", after, size + 1);
        } else if (caller.has(Role.OFFICER)) {
            found = requests.ofAgency(caller.agency(), after, size + 1);
        } else if (caller.has(Role.PROVIDER)) {
            found = requests.ofProvider(caller.provider(), after, size + 1);
        } else {
            found = requests.ofFirm(caller.firm(), after, size + 1);
        }
        return Page.<SupportRequest>of(found, size, r -> Cursor.of(r.askedAt(), r.id()))
                .map(SupportAnswers::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.STARTUP, Role.PROVIDER, Role.OFFICER, Role.AUDITOR})
    public Response read(@PathParam("id") String id) {
        return answers.ok(visible.require(uuid(id)));
    }

    /** The provider accepts: one piece of the offer is held. */
    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed(Role.PROVIDER)
    @Idempotent
    public Response accept(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Reason request) {
        return answers.changed(answerRequest.accept(uuid(id), ifMatch, request.reason()));
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed(Role.PROVIDER)
    @Idempotent
    public Response refuse(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Reason request) {
        return answers.changed(answerRequest.refuse(uuid(id), ifMatch, request.reason()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.STARTUP)
    @Idempotent
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Reason request) {
        return answers.changed(askForSupport.withdraw(uuid(id), ifMatch, request.reason()));
    }

    /** The firm takes up what was accepted: both holds are posted. */
    @POST
    @Path("/{id}/take-up")
    @RolesAllowed(Role.STARTUP)
    @Idempotent
    public Response takeUp(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(askForSupport.takeUp(uuid(id), ifMatch));
    }

    /** The provider says what came of it. */
    @POST
    @Path("/{id}/report")
    @RolesAllowed(Role.PROVIDER)
    @Idempotent
    public Response report(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReportRequest request) {
        return answers.changed(
                answerRequest.report(uuid(id), ifMatch, request.outcome(), request.note()));
    }

    @POST
    @Path("/{id}/rating")
    @RolesAllowed(Role.STARTUP)
    @Idempotent
    public Response rate(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RatingRequest request) {
        return answers.changed(
                askForSupport.rate(uuid(id), ifMatch, request.stars(), request.note()));
    }

    private static UUID uuid(String id) {
        return PathIds.uuid(id, "request for support");
    }
}
