package kr.jangbu.grants.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.Won;
import kr.jangbu.grants.BudgetMove;
import kr.jangbu.grants.Settlement;
import kr.jangbu.grants.agree.SignAgreement;
import kr.jangbu.grants.pay.RequestInstalment;
import kr.jangbu.grants.settle.AskSettlement;
import kr.jangbu.grants.spend.MoveBudget;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What the firm does with its grant: sign, ask for instalments, move budget, ask to settle. */
@Path("/api/v1/grants/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.STARTUP)
@RunOnVirtualThread
public class GrantCourseResource {
    /** One line of the budget, in won. */
    public record LineRequest(
            @NotBlank @Size(max = 16) String category,
            @NotNull @Positive @Max(Won.MOST_AT_ONCE) Long amount) {}

    public record AgreementRequest(
            @NotBlank @Size(max = 32) String openness,
            @NotNull @Pattern(regexp = "[0-9]{3}", message = "must be a bank code of three digits")
                    String bankCode,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid LineRequest> lines) {
        SignAgreement.Agreement agreement() {
            Map<String, Long> byCategory = new LinkedHashMap<>();
            for (LineRequest line : lines) {
                if (byCategory.putIfAbsent(line.category(), line.amount()) != null) {
                    throw Problem.invalid("lines.category", "names " + line.category() + " twice");
                }
            }
            return new SignAgreement.Agreement(openness, bankCode, byCategory);
        }
    }

    public record InstalmentRequest(
            @NotNull @Size(max = 50) List<@NotNull @Valid EvidenceRequest> evidence) {}

    public record MoveRequest(
            @NotBlank @Size(max = 16) String from,
            @NotBlank @Size(max = 16) String to,
            @NotNull @Positive @Max(Won.MOST_AT_ONCE) Long amount,
            @NotBlank @Size(max = 1000) String reason) {}

    /** {@code interestEarned}: won earned on the state's money since the last settlement. */
    public record SettlementRequest(
            @NotNull Settlement.Kind kind,
            @NotNull @PositiveOrZero @Max(Won.MOST_AT_ONCE) Long interestEarned) {}

    private final SignAgreement signAgreement;
    private final RequestInstalment requestInstalment;
    private final MoveBudget moveBudget;
    private final AskSettlement askSettlement;
    private final GrantAnswers answers;

    GrantCourseResource(
            SignAgreement signAgreement,
            RequestInstalment requestInstalment,
            MoveBudget moveBudget,
            AskSettlement askSettlement,
            GrantAnswers answers) {
        this.signAgreement = signAgreement;
        this.requestInstalment = requestInstalment;
        this.moveBudget = moveBudget;
        this.askSettlement = askSettlement;
        this.answers = answers;
    }

    @POST
    @Path("/agreement")
    @Idempotent
    public Response sign(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AgreementRequest request) {
        return answers.changed(
                signAgreement.sign(PathIds.uuid(id, "grant"), ifMatch, request.agreement()));
    }

    @POST
    @Path("/instalments/{instalmentId}/request")
    @Idempotent
    public Response requestInstalment(
            @PathParam("id") String id,
            @PathParam("instalmentId") String instalmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull InstalmentRequest request) {
        return answers.changed(
                requestInstalment.request(
                        PathIds.uuid(id, "grant"),
                        ifMatch,
                        PathIds.uuid(instalmentId, "instalment"),
                        request.evidence().stream().map(EvidenceRequest::evidence).toList()));
    }

    @POST
    @Path("/budget-moves")
    @Idempotent
    public Response moveBudget(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MoveRequest request) {
        return answers.changed(
                moveBudget.move(
                        PathIds.uuid(id, "grant"),
                        ifMatch,
                        new BudgetMove.Wish(
                                request.from(), request.to(), request.amount(), request.reason())));
    }

    @POST
    @Path("/settlements")
    @Idempotent
    public Response askSettlement(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SettlementRequest request) {
        return answers.changed(
                askSettlement.ask(
                        PathIds.uuid(id, "grant"),
                        ifMatch,
                        request.kind(),
                        request.interestEarned()));
    }
}
