package kr.jangbu.programmes.change;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.programmes.Source;
import kr.jangbu.programmes.change.TermImpact.Affected;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.Language;
import org.jspecify.annotations.Nullable;

/** Changes of terms by notice: proposed, looked at, confirmed or rejected. */
@Path("/api/v1/term-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class TermChangeResource {
    /**
     * A new value.
     *
     * @param purpose for {@code SPREAD}, {@code PURPOSE_LIMIT}, {@code TERM_MONTHS} and the graces
     * @param value rates as a fraction of one, amounts in won, terms in months
     * @param to the last day, as of a quarter's base rate; null until a successor is recorded
     * @param source the notice's name and number
     */
    public record Request(
            @NotBlank @Size(max = 64) String programmeId,
            @NotNull Term term,
            @Nullable Purpose purpose,
            @NotBlank @Size(max = 40) String value,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotBlank @Size(max = 300) String source,
            @Nullable
                    @Size(max = 500)
                    @Pattern(regexp = "https?://\\S+", message = "must be an address")
                    String sourceUrl,
            @Nullable LocalDate sourcePublished,
            @NotNull Confidence confidence) {
        ProposeTermChange.Wish wish() {
            return new ProposeTermChange.Wish(
                    programmeId,
                    term,
                    purpose,
                    value,
                    from,
                    to,
                    new Source(source.strip(), sourceUrl, sourcePublished),
                    confidence);
        }
    }

    /** Why not. */
    public record Rejection(@NotBlank @Size(max = 500) String reason) {}

    /** One thing about one open application. */
    public record AffectedAnswer(
            UUID id, String number, String party, String what, String before, String after) {
        static AffectedAnswer of(Affected a, Language language) {
            return new AffectedAnswer(
                    a.id(),
                    a.number(),
                    language.text(a.party()),
                    language.text(a.what()),
                    language.text(a.before()),
                    language.text(a.after()));
        }
    }

    /** {@code applications}: how many would change. */
    public record ImpactAnswer(long applications, List<AffectedAnswer> items) {}

    private final TermChanges changes;
    private final ProposeTermChange propose;
    private final DecideTermChange decide;
    private final PreviewImpact preview;
    private final Language language;

    TermChangeResource(
            TermChanges changes,
            ProposeTermChange propose,
            DecideTermChange decide,
            PreviewImpact preview,
            Language language) {
        this.changes = changes;
        this.propose = propose;
        this.decide = decide;
        this.preview = preview;
        this.language = language;
    }

    @POST
    @Idempotent
    @Transactional
    public Response propose(@Valid @NotNull Request request) {
        return TermChangeAnswer.tagged(
                Response.status(Response.Status.CREATED), propose.propose(request.wish()));
    }

    /** The latest first. */
    @GET
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Page<TermChangeAnswer> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        return Page.<TermChange>of(
                        changes.visible(after, size + 1),
                        size,
                        c -> Cursor.of(c.proposedAt(), c.id()))
                .map(TermChangeAnswer::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Response read(@PathParam("id") String id) {
        return TermChangeAnswer.tagged(Response.ok(), require(id));
    }

    /** What it would change about open applications, evaluated under the draft. */
    @GET
    @Path("/{id}/impact")
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public ImpactAnswer impact(@PathParam("id") String id) {
        TermChange change = require(id);
        change.requireUndecided();
        List<Affected> found = preview.of(change.change());
        return new ImpactAnswer(
                found.stream().map(Affected::id).distinct().count(),
                found.stream().map(a -> AffectedAnswer.of(a, language)).toList());
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent
    @Transactional
    public Response confirm(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        TermChange change = require(id);
        ETags.requireMatch(ifMatch, change.version());
        decide.confirm(change);
        return changed(change);
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent
    @Transactional
    public Response reject(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Rejection rejection) {
        TermChange change = require(id);
        ETags.requireMatch(ifMatch, change.version());
        decide.reject(change, rejection.reason().strip());
        return changed(change);
    }

    private TermChange require(String id) {
        return changes.visible(PathIds.uuid(id, "change"));
    }

    private Response changed(TermChange change) {
        changes.flush();
        return TermChangeAnswer.tagged(Response.ok(), change);
    }
}
