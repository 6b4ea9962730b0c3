package kr.jangbu.ledger.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kr.jangbu.ledger.Checkpoint;
import kr.jangbu.ledger.Consistency;
import kr.jangbu.ledger.Inclusion;
import kr.jangbu.ledger.SealedLog;
import kr.jangbu.ledger.Verification;
import kr.jangbu.ledger.VerifyBooks;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemAnswers;
import kr.jangbu.web.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What it takes to check the books without believing us. */
@Path("/api/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
@RunOnVirtualThread
@RolesAllowed({Roles.LEDGER_OPERATOR, Roles.AUDITOR})
public class SealResource {
    /** By then the sealer has come by, unless somebody posts for long. */
    private static final int RETRY_SECONDS = 2;

    private final SealedLog log;
    private final VerifyBooks books;
    private final ProblemAnswers problems;

    SealResource(SealedLog log, VerifyBooks books, ProblemAnswers problems) {
        this.log = log;
        this.books = books;
        this.problems = problems;
    }

    @Operation(summary = "A transfer's way to the newest signed root of the sealed log")
    @GET
    @Path("/transfers/{id}/proof")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Inclusion.Proof.class)))
    public Response proof(@PathParam("id") String id) {
        return switch (log.proof(PathIds.uuid(id, "transfer"))) {
            case Inclusion.Proof proof -> Response.ok(proof).build();
            case Inclusion.NotYetSealed() -> notYetSealed();
            case Inclusion.NoSuchTransfer() -> throw Problem.notFound("transfer");
        };
    }

    private Response notYetSealed() {
        Problem problem =
                Problem.of(
                        ProblemType.NOT_YET_SEALED,
                        "the transfer is recorded, but not under a signed root yet");
        return problems.builder(problem).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
    }

    @Operation(summary = "The signed roots of the sealed log, newest first")
    @GET
    @Path("/checkpoints")
    public Page<Checkpoint> checkpoints(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return log.checkpoints(Page.limit(limit), cursor);
    }

    /** {@code with} is the number of leaves of the older log, usually of a checkpoint once kept. */
    @Operation(summary = "Shows that an older log is the beginning of a newer one")
    @GET
    @Path("/checkpoints/{treeSize}/consistency")
    public Consistency consistency(
            @PathParam("treeSize") String treeSize, @QueryParam("with") @Nullable Long with) {
        long newer = size(treeSize);
        if (with == null) {
            throw Problem.invalid("with", "is required: the size of the older tree");
        }
        if (with < 1 || with > newer) {
            throw Problem.invalid("with", "must be 1 to " + newer + ", was " + with);
        }
        return log.consistency(newer, with).orElseThrow(SealResource::noCheckpoint);
    }

    private static long size(String written) {
        if (!written.matches("[1-9][0-9]{0,17}")) {
            throw noCheckpoint();
        }
        return Long.parseLong(written);
    }

    private static Problem noCheckpoint() {
        return Problem.notFound("checkpoint of that size");
    }

    /** Changes nothing, but reads everything: takes as long as the books are long. */
    @Operation(summary = "Add the books up again and report the first difference")
    @POST
    @Path("/verification")
    public Verification verify() {
        return books.verify();
    }
}
