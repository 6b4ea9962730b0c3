package kr.jangbu.guarantees.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.guarantees.assess.AssessGuarantee;
import kr.jangbu.guarantees.http.GuaranteeAnswer.ModelAnswer;
import kr.jangbu.guarantees.recover.ChargeDebtor;
import kr.jangbu.guarantees.recover.ChargeDebtor.What;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.Language;
import org.jspecify.annotations.Nullable;

/** What officers note of a guarantee: consultation, investigation, grade, and later costs. */
@Path("/api/v1/guarantees/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class AssessmentResource {
    public record NoteRequest(@NotBlank @Size(max = 4000) String note) {}

    /** {@code documentIds}: of the firm's filed documents that were looked at. */
    public record InvestigationRequest(
            @NotBlank @Size(max = 4000) String note,
            @Nullable @Size(max = 50) List<@NotNull UUID> documentIds) {
        List<UUID> documents() {
            List<UUID> named = documentIds;
            return named == null ? List.of() : named;
        }
    }

    /**
     * Null: as the model proposes, and the factors that follow from the record.
     *
     * @param reason needed where the grade is another than the model's
     */
    public record EvaluationRequest(
            @Nullable @Pattern(regexp = "[A-Z]{1,8}", message = "must be a grade") String grade,
            @Nullable @Size(max = 20)
                    List<
                                    @NotNull
                                    @Pattern(regexp = "[A-Z_]{1,32}", message = "must be a code")
                                    String>
                            factors,
            @Nullable @Size(max = 2000) String reason) {}

    /** What the model proposes now, and why. */
    public record ProposalAnswer(ModelAnswer model, List<String> factors) {}

    /** {@code amount}: won. */
    public record DebtRequest(
            @NotNull What what,
            @NotNull @Positive @Max(Won.MOST_AT_ONCE) Long amount,
            @NotBlank @Size(max = 2000) String reason) {}

    private final AssessGuarantee assess;
    private final ChargeDebtor chargeDebtor;
    private final VisibleGuarantees visible;
    private final GuaranteeAnswers answers;
    private final Language language;

    AssessmentResource(
            AssessGuarantee assess,
            ChargeDebtor chargeDebtor,
            VisibleGuarantees visible,
            GuaranteeAnswers answers,
            Language language) {
        this.assess = assess;
        this.chargeDebtor = chargeDebtor;
        this.visible = visible;
        this.answers = answers;
        this.language = language;
    }

    @POST
    @Path("/consultation")
    @Idempotent
    public Response consult(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull NoteRequest request) {
        return answers.changed(assess.consult(uuid(id), ifMatch, request.note()));
    }

    @POST
    @Path("/investigation")
    @Idempotent
    public Response investigate(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull InvestigationRequest request) {
        return answers.changed(
                assess.investigate(uuid(id), ifMatch, request.note(), request.documents()));
    }

    /** What the model would propose, point by point. Changes nothing. */
    @GET
    @Path("/grade-proposal")
    public ProposalAnswer proposal(@PathParam("id") String id) {
        AssessGuarantee.Proposal proposal = assess.proposal(visible.require(uuid(id)));
        return new ProposalAnswer(
                ModelAnswer.of(proposal.graded().proposed(), proposal.graded().reasons(), language),
                proposal.factors());
    }

    /** A person sets the grade. */
    @POST
    @Path("/evaluation")
    @Idempotent
    public Response evaluate(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull EvaluationRequest request) {
        return answers.changed(
                assess.evaluate(
                        uuid(id), ifMatch, request.grade(), request.factors(), request.reason()));
    }

    /** Costs, fees or a penalty on top of what the debtor owes. */
    @POST
    @Path("/debts")
    @Idempotent
    public Response charge(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DebtRequest request) {
        return answers.changed(
                chargeDebtor.charge(
                        uuid(id), ifMatch, request.what(), request.amount(), request.reason()));
    }

    private static UUID uuid(String id) {
        return PathIds.uuid(id, "guarantee");
    }
}
