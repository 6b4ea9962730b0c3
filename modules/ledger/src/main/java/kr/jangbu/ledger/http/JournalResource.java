package kr.jangbu.ledger.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import kr.jangbu.ledger.Journal;
import kr.jangbu.ledger.Unit;
import kr.jangbu.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The books for whoever does accounts with other programs. */
@Path("/api/v1/ledger/journal")
@Produces(MediaType.WILDCARD)
@Tag(name = "ledger")
@RunOnVirtualThread
@RolesAllowed({Roles.LEDGER_OPERATOR, Roles.AUDITOR})
public class JournalResource {
    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String AS_FILE = "attachment; filename=\"jangbu.journal\"";

    private final Journal journal;

    JournalResource(Journal journal) {
        this.journal = journal;
    }

    @Operation(
            summary = "The books in the plain-text format of hledger",
            description =
                    "What was recorded from and before these times, in the order of recording."
                            + " With a beginning, the balances that stood then come first.")
    @GET
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = TEXT, schema = @Schema(implementation = String.class)))
    public Response write(
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("unit") @Nullable Unit unit) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.invalid("to", "must not be before from, was " + to);
        }
        Journal.Excerpt excerpt = new Journal.Excerpt(from, to, unit);
        StreamingOutput lines = out -> journal.write(excerpt, out);
        // Whatever the caller accepts: nothing else is to be had, and problems are no plain text.
        return Response.ok(lines, TEXT).header(HttpHeaders.CONTENT_DISPOSITION, AS_FILE).build();
    }
}
