package kr.jangbu.banks.receive;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.banks.Receipt;
import kr.jangbu.banks.Receipts;
import kr.jangbu.banks.receive.RecordReceipts.Purpose;
import kr.jangbu.foundation.Won;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.RequestKeys;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** A bank reports what came in, and asks how it was applied. */
@Path("/api/v1/bank/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.BANK)
@RunOnVirtualThread
public class ReceiptResource {
    private static final int MOST_RECEIPTS = 8_190;

    public record ReceiptRequest(
            @NotBlank @Size(max = 64) String reference,
            @NotNull @Positive @Max(Won.MOST_AT_ONCE) Long amount,
            @NotNull LocalDate valueDate,
            @NotBlank @Size(max = 64) String bankReference,
            @NotNull Purpose purpose) {
        RecordReceipts.Reported reported() {
            return new RecordReceipts.Reported(
                    reference, amount, valueDate, bankReference, purpose);
        }
    }

    public record Batch(
            @NotNull @Size(min = 1, max = MOST_RECEIPTS)
                    List<@NotNull @Valid ReceiptRequest> receipts) {}

    public record Results(List<RecordReceipts.Result> results) {}

    /** How a receipt was applied, in won; null until it was. */
    public record Application(long principal, long interest, long unapplied) {}

    public record ReceiptAnswer(
            UUID id,
            String bankReference,
            UUID reference,
            String purpose,
            long amount,
            LocalDate valueDate,
            Instant recordedAt,
            @Nullable Application application,
            @Nullable Reversal reversal) {}

    /** How the bank took it back. */
    public record Reversal(String bankReference, String reason, LocalDate reversedOn) {}

    /**
     * A receipt is taken back.
     *
     * @param bankReference the bank's own number of the reversal
     */
    public record ReversalRequest(
            @NotBlank @Size(max = 64) String bankReference,
            @NotBlank @Size(max = 500) String reason) {}

    private final RecordReceipts recordReceipts;
    private final ReverseReceipt reverseReceipt;
    private final Receipts receipts;
    private final RequestKeys keys;
    private final Caller caller;

    ReceiptResource(
            RecordReceipts recordReceipts,
            ReverseReceipt reverseReceipt,
            Receipts receipts,
            RequestKeys keys,
            Caller caller) {
        this.recordReceipts = recordReceipts;
        this.reverseReceipt = reverseReceipt;
        this.receipts = receipts;
        this.keys = keys;
        this.caller = caller;
    }

    /** Takes 1 to 8,190 receipts; a 200 means that those RECORDED are in the books. */
    @POST
    @Transactional
    public Response record(@Valid @NotNull Batch batch) {
        RequestKeys.Claim claim = keys.claim();
        if (claim == null) {
            throw Problem.of(
                    ProblemType.IDEMPOTENCY_KEY_MISSING,
                    "send the header Idempotency-Key with a new key per request");
        }
        Results results =
                new Results(
                        recordReceipts.record(
                                caller.bankCode(),
                                claim.id(),
                                batch.receipts().stream().map(ReceiptRequest::reported).toList()));
        return Response.ok(results)
                .header("Idempotency-Replayed", claim.isRepeated() ? "true" : null)
                .build();
    }

    @GET
    @Path("/{id}")
    public ReceiptAnswer read(@PathParam("id") String id) {
        return describe(
                receipts.of(caller.bankCode(), PathIds.uuid(id, "receipt"))
                        .orElseThrow(() -> Problem.notFound("receipt")));
    }

    /**
     * Takes a receipt back, whole: what it paid is undone, then its money leaves the books. Asked
     * again under the same reference it changes nothing.
     */
    @POST
    @Path("/{id}/reversal")
    @Idempotent
    public Response reverse(@PathParam("id") String id, @Valid @NotNull ReversalRequest request) {
        return Response.ok(
                        describe(
                                reverseReceipt.reverse(
                                        caller.bankCode(),
                                        PathIds.uuid(id, "receipt"),
                                        request.bankReference(),
                                        request.reason())))
                .build();
    }

    private static ReceiptAnswer describe(Receipt r) {
        return new ReceiptAnswer(
                r.id(),
                r.bankReference(),
                r.reference(),
                r.purpose(),
                r.amount(),
                r.valueDate(),
                r.recordedAt(),
                application(r),
                reversal(r));
    }

    private static @Nullable Reversal reversal(Receipt r) {
        String bankReference = r.reversalReference();
        String because = r.reversedBecause();
        LocalDate on = r.reversedOn();
        return bankReference == null || because == null || on == null
                ? null
                : new Reversal(bankReference, because, on);
    }

    private static @Nullable Application application(Receipt r) {
        Long principal = r.principal();
        Long interest = r.interest();
        Long unapplied = r.unapplied();
        return principal == null || interest == null || unapplied == null
                ? null
                : new Application(principal, interest, unapplied);
    }
}
