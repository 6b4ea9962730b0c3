package kr.jangbu.selection.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.panel.PanelDesk;
import kr.jangbu.selection.panel.RaiseObjection;
import kr.jangbu.selection.score.Review;
import kr.jangbu.selection.score.Reviews;
import kr.jangbu.selection.score.ScoreApplication;
import kr.jangbu.selection.score.SheetContent;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The reviewer's desk: what there is to read, the sheet, handing in, stepping back (회피). */
@Path("/api/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.REVIEWER)
@RunOnVirtualThread
public class ReviewResource {
    private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

    /** {@code points}: a decimal string; {@code reason} may be empty in a draft. */
    public record MarkRequest(
            @NotNull @Pattern(regexp = CODE) String criterion,
            @NotNull @Pattern(regexp = "[0-9]{1,4}(\\.[0-9]{1,4})?") String points,
            @NotNull @Size(max = 2000) String reason) {}

    public record GateRequest(
            @NotNull @Pattern(regexp = CODE) String gate,
            @NotNull Boolean met,
            @NotNull @Size(max = 2000) String reason) {}

    public record SheetRequest(
            @NotNull @Size(max = 100) List<@NotNull @Valid MarkRequest> marks,
            @NotNull @Size(max = 100) List<@NotNull @Valid GateRequest> gates) {
        SheetContent content() {
            Map<String, SheetContent.Mark> points = new HashMap<>();
            for (MarkRequest mark : marks) {
                SheetContent.Mark written =
                        new SheetContent.Mark(new BigDecimal(mark.points()), mark.reason().strip());
                if (points.put(mark.criterion(), written) != null) {
                    throw Problem.invalid("marks", mark.criterion() + " stands twice");
                }
            }
            Map<String, SheetContent.GateMark> met = new HashMap<>();
            for (GateRequest gate : gates) {
                SheetContent.GateMark written =
                        new SheetContent.GateMark(gate.met(), gate.reason().strip());
                if (met.put(gate.gate(), written) != null) {
                    throw Problem.invalid("gates", gate.gate() + " stands twice");
                }
            }
            return new SheetContent(points, met);
        }
    }

    public record RecusalRequest(@NotBlank @Size(max = 1000) String reason) {}

    public record MarkAnswer(String criterion, String points, String reason) {}

    public record GateAnswer(String gate, boolean met, String reason) {}

    public record SheetAnswer(List<MarkAnswer> marks, List<GateAnswer> gates) {
        static SheetAnswer of(SheetContent content) {
            return new SheetAnswer(
                    new TreeMap<>(content.marks())
                            .entrySet().stream()
                                    .map(e ->
                                            new MarkAnswer(
                                                    e.getKey(),
                                                    e.getValue().points().toPlainString(),
                                                    e.getValue().reason()))
                                    .toList(),
                    new TreeMap<>(content.gates())
                            .entrySet().stream()
                                    .map(e ->
                                            new GateAnswer(
                                                    e.getKey(),
                                                    e.getValue().met(),
                                                    e.getValue().reason()))
                                    .toList());
        }
    }

    /**
     * A review.
     *
     * @param sheet null while the caller must not see it: another's before the panel is complete
     */
    public record ReviewAnswer(
            UUID id,
            UUID callId,
            UUID applicationId,
            UUID reviewerId,
            String state,
            @Nullable Instant submittedAt,
            @Nullable String reason,
            @Nullable SheetAnswer sheet) {}

    private final ScoreApplication scoring;
    private final RaiseObjection raiseObjection;
    private final Reviews reviews;
    private final PanelDesk desk;
    private final Caller caller;

    ReviewResource(
            ScoreApplication scoring,
            RaiseObjection raiseObjection,
            Reviews reviews,
            PanelDesk desk,
            Caller caller) {
        this.scoring = scoring;
        this.raiseObjection = raiseObjection;
        this.reviews = reviews;
        this.desk = desk;
        this.caller = caller;
    }

    /** A reviewer's own, or of one call for its officers; the latest given first. */
    @GET
    @RolesAllowed({Role.REVIEWER, Role.OFFICER, Role.AUDITOR})
    public Page<ReviewAnswer> list(
            @QueryParam("callId") @Nullable UUID callId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        boolean office = caller.has(Role.OFFICER) || caller.has(Role.AUDITOR);
        if (office && callId == null) {
            throw Problem.invalid("callId", "is required for officers and auditors");
        }
        Reviews.Wanted wanted =
                office && callId != null
                        ? new Reviews.Wanted(desk.visible(callId).id(), Set.of())
                        : new Reviews.Wanted(null, scoring.mine());
        return Page.<Review>of(
                        reviews.page(wanted, after, size + 1),
                        size,
                        r -> Cursor.of(r.assignedAt(), r.id()))
                .map(this::answer);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.REVIEWER, Role.OFFICER, Role.AUDITOR})
    public Response read(@PathParam("id") String id) {
        return tagged(scoring.visible(review(id)));
    }

    /** Keeps a draft. */
    @PUT
    @Path("/{id}/sheet")
    @Idempotent
    public Response save(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SheetRequest request) {
        return changed(scoring.save(review(id), ifMatch, request.content()));
    }

    @POST
    @Path("/{id}/submission")
    @Idempotent
    public Response submit(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(scoring.submit(review(id), ifMatch));
    }

    /** Steps back: what was written counts for nothing, and somebody else reads. */
    @POST
    @Path("/{id}/recusal")
    @Idempotent
    public Response recuse(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RecusalRequest request) {
        return changed(raiseObjection.recuse(review(id), ifMatch, request.reason().strip()));
    }

    private static UUID review(String id) {
        return PathIds.uuid(id, "review");
    }

    private Response changed(Review review) {
        reviews.flush();
        return tagged(review);
    }

    private Response tagged(Review review) {
        return Response.ok(answer(review)).tag(ETags.of(review.version())).build();
    }

    private ReviewAnswer answer(Review r) {
        return new ReviewAnswer(
                r.id(),
                r.callId(),
                r.applicationId(),
                r.reviewerId(),
                r.state().name(),
                r.submittedAt(),
                r.reason(),
                scoring.maySeeSheet(r) ? SheetAnswer.of(r.content()) : null);
    }
}
