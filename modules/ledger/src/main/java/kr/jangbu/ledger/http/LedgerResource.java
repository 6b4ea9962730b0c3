package kr.jangbu.ledger.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.TrialBalance;
import kr.jangbu.ledger.Unit;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Accounts, transfers and balances, for those who keep or audit the books. */
@Path("/api/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
@RunOnVirtualThread
@RolesAllowed({Roles.LEDGER_OPERATOR, Roles.AUDITOR})
public class LedgerResource {
    private final Ledger ledger;
    private final Batches batches;

    LedgerResource(Ledger ledger, Batches batches) {
        this.ledger = ledger;
        this.batches = batches;
    }

    /** Creates accounts, or finds them. */
    @Operation(summary = "Create accounts, or find them")
    @POST
    @Path("/accounts")
    @RolesAllowed(Roles.LEDGER_OPERATOR)
    @Idempotent
    @Transactional
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OpenAccounts.Answer.class)))
    public Response open(@NotNull OpenAccounts request) {
        List<Account> accounts = request.checked();
        return Response.ok(OpenAccounts.Answer.of(accounts, ledger.open(accounts))).build();
    }

    /** Applies transfers in order; each answer stands at its transfer's place. */
    @Operation(summary = "Apply transfers in order, each on its own merits except chains")
    @POST
    @Path("/transfers")
    @RolesAllowed(Roles.LEDGER_OPERATOR)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PostTransfers.Answer.class)))
    public Response post(@NotNull PostTransfers request) {
        List<Transfer> transfers = request.checked();
        Batches.Answered answered = batches.post(transfers);
        List<PostTransfers.ItemAnswer> items =
                answered.outcomes().stream().map(PostTransfers.ItemAnswer::of).toList();
        Response.ResponseBuilder answer = Response.ok(new PostTransfers.Answer(items));
        return answered.isReplayed()
                ? answer.header("Idempotency-Replayed", "true").build()
                : answer.build();
    }

    /** An account's balances, now or as known at an instant. */
    @Operation(summary = "An account's balances, now or as known at an instant")
    @GET
    @Path("/accounts/{id}")
    public Balance account(@PathParam("id") String id, @QueryParam("asOf") @Nullable Instant asOf) {
        return (asOf == null ? ledger.balance(id) : ledger.balance(id, asOf))
                .orElseThrow(() -> Problem.notFound("account"));
    }

    @Operation(summary = "One recorded transfer")
    @GET
    @Path("/transfers/{id}")
    public Entry transfer(@PathParam("id") String id) {
        return ledger.entry(PathIds.uuid(id, "transfer"))
                .orElseThrow(() -> Problem.notFound("transfer"));
    }

    /** All accounts added up, per unit. */
    @Operation(summary = "All accounts added up, per unit: debits equal credits")
    @GET
    @Path("/trial-balance")
    public TrialBalance trialBalance(
            @QueryParam("asOf") @Nullable Instant asOf,
            @QueryParam("unit") @Nullable Unit unit,
            @QueryParam("effectiveOn") @Nullable LocalDate effectiveOn) {
        return ledger.trialBalance(asOf, unit, effectiveOn);
    }
}
