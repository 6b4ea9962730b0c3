package kr.jangbu.selection.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kr.jangbu.office.Role;
import kr.jangbu.selection.call.CallTemplate;
import kr.jangbu.selection.call.CallTemplates;
import kr.jangbu.selection.call.DraftCall;
import kr.jangbu.selection.call.PublishCall;
import kr.jangbu.selection.eligibility.DecideEligibility;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** Officers write a call from a template, two of them let it out, a later version replaces it. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class CallDraftResource {
    public record DraftRequest(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{2,39}", message = "must be a template's id")
                    String templateId) {}

    public record ReasonRequest(@NotBlank @Size(max = 2000) String reason) {}

    /** How many applications were admitted. */
    public record Admitted(long admitted) {}

    public record Templates(List<CallTemplate> items) {}

    private final DraftCall drafts;
    private final PublishCall publication;
    private final DecideEligibility eligibility;
    private final CallTemplates templates;
    private final CallAnswers answers;

    CallDraftResource(
            DraftCall drafts,
            PublishCall publication,
            DecideEligibility eligibility,
            CallTemplates templates,
            CallAnswers answers) {
        this.drafts = drafts;
        this.publication = publication;
        this.eligibility = eligibility;
        this.templates = templates;
        this.answers = answers;
    }

    /** The templates, each part with its source and how well it is known. */
    @GET
    @Path("/call-templates")
    public Templates templates() {
        return new Templates(templates.all());
    }

    @POST
    @Path("/calls")
    @Idempotent
    public Response draft(@Valid @NotNull DraftRequest request) {
        return answers.created(drafts.fromTemplate(request.templateId()));
    }

    @PUT
    @Transactional
    @Path("/calls/{id}/draft")
    public Response rewrite(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull CallTerms terms) {
        drafts.requireInOrder(terms);
        return answers.changed(drafts.rewrite(call(id), ifMatch, terms));
    }

    @POST
    @Path("/calls/{id}/publication")
    @Idempotent
    public Response propose(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(publication.propose(call(id), ifMatch));
    }

    @POST
    @Path("/calls/{id}/publication/confirmation")
    @Idempotent
    public Response confirm(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.changed(publication.confirm(call(id), ifMatch));
    }

    @POST
    @Path("/calls/{id}/publication/return")
    @Idempotent
    public Response sendBack(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return answers.changed(publication.sendBack(call(id), ifMatch, request.reason()));
    }

    /** Begins a version that is to take the published one's place, e.g. with a later deadline. */
    @POST
    @Path("/calls/{id}/versions")
    @Idempotent
    public Response beginVersion(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReasonRequest request) {
        return answers.changed(drafts.beginVersion(call(id), ifMatch, request.reason()));
    }

    /** Admits every application in whose way nothing stands. */
    @POST
    @Path("/calls/{id}/admissions")
    @Idempotent
    public Response admitClear(@PathParam("id") String id) {
        return Response.ok(new Admitted(eligibility.admitClear(call(id)))).build();
    }

    private static UUID call(String id) {
        return PathIds.uuid(id, "call");
    }
}
