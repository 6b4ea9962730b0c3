package kr.jangbu.banks.instruct;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import kr.jangbu.banks.Instruction;
import kr.jangbu.banks.InstructionState;
import kr.jangbu.banks.Instructions;
import kr.jangbu.foundation.Won;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.office.Vault;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A bank's payment instructions: read, take on, confirm, reject. */
@Path("/api/v1/bank/disbursements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.BANK)
@RunOnVirtualThread
public class DisbursementResource {
    /** Whom to pay. The account is in the clear: the paying bank needs it. */
    public record PayeeAnswer(String name, String bankCode, String account) {}

    public record InstructionAnswer(
            UUID id,
            String endToEndId,
            String kind,
            UUID reference,
            long amount,
            PayeeAnswer payee,
            LocalDate dueOn,
            String status,
            @Nullable String bankReference,
            @Nullable LocalDate valueDate,
            @Nullable String reasonCode,
            @Nullable String reason) {}

    public record Confirmation(
            @NotBlank @Size(max = 64) String bankReference,
            @NotNull LocalDate valueDate,
            @NotNull @Positive @Max(Won.MOST_AT_ONCE) Long amount) {}

    public record Rejection(
            @NotNull
                    @Pattern(
                            regexp = "[A-Z0-9]{4}",
                            message = "must be an ISO 20022 reason code, e.g. AC01, AM04, BE01")
                    String reasonCode,
            @NotBlank @Size(max = 500) String reason) {}

    private final Instructions instructions;
    private final AnswerInstruction answer;
    private final Caller caller;
    private final Vault vault;

    DisbursementResource(
            Instructions instructions, AnswerInstruction answer, Caller caller, Vault vault) {
        this.instructions = instructions;
        this.answer = answer;
        this.caller = caller;
        this.vault = vault;
    }

    /** The bank's instructions with this status, the oldest first. */
    @GET
    public Page<InstructionAnswer> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        return Page.<Instruction>of(
                        instructions.list(
                                caller.bankCode(), state(status), Cursor.read(cursor, 1), size + 1),
                        size,
                        i -> Cursor.of(i.id()))
                .map(this::describe);
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") String id) {
        return tagged(
                instructions
                        .of(caller.bankCode(), instructionId(id))
                        .orElseThrow(() -> Problem.notFound("payment instruction")));
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent(required = true)
    public Response accept(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        requireUnchanged(id, ifMatch);
        return answered(answer.accept(instructionId(id)));
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent(required = true)
    public Response confirm(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Confirmation confirmation) {
        requireUnchanged(id, ifMatch);
        return answered(
                answer.confirm(
                        instructionId(id),
                        confirmation.bankReference(),
                        confirmation.valueDate(),
                        confirmation.amount()));
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent(required = true)
    public Response reject(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        requireUnchanged(id, ifMatch);
        return answered(
                answer.reject(instructionId(id), rejection.reasonCode(), rejection.reason()));
    }

    private void requireUnchanged(String id, @Nullable String ifMatch) {
        instructions
                .of(caller.bankCode(), instructionId(id))
                .ifPresent(i -> ETags.requireMatch(ifMatch, i.version()));
    }

    /** Written first, so that the tag is the new one. */
    private Response answered(Instruction instruction) {
        instructions.flush();
        return tagged(instruction);
    }

    private Response tagged(Instruction instruction) {
        return Response.ok(describe(instruction)).tag(ETags.of(instruction.version())).build();
    }

    private InstructionAnswer describe(Instruction i) {
        Instruction.Payee payee = i.payee();
        return new InstructionAnswer(
                i.id(),
                i.endToEndId(),
                i.kind(),
                i.reference(),
                i.amount(),
                new PayeeAnswer(payee.name(), payee.bankCode(), vault.open(payee.accountSealed())),
                i.dueOn(),
                i.state().name(),
                i.bankReference(),
                i.valueDate(),
                i.reasonCode(),
                i.reason());
    }

    private static UUID instructionId(String written) {
        return PathIds.uuid(written, "payment instruction");
    }

    private static InstructionState state(@Nullable String written) {
        return Arrays.stream(InstructionState.values())
                .filter(s -> s.name().equals(written == null ? "READY" : written))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid(
                                "status",
                                "must be one of " + Arrays.toString(InstructionState.values())));
    }
}
