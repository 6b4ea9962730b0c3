package kr.jangbu.selection.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.award.DecideResult;
import kr.jangbu.selection.award.RankCall;
import kr.jangbu.selection.award.StoredRanking;
import kr.jangbu.selection.award.StoredRankings;
import kr.jangbu.selection.panel.PanelDesk;
import kr.jangbu.selection.rank.Placed;
import kr.jangbu.selection.rank.Sensitivity;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.Language;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The ranking of a call, and two officers who make it the result. */
@Path("/api/v1/calls/{id}/ranking")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class RankingResource {
    public record ReturnRequest(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * A ranking. Who stands where is read page by page from {@code …/ranking/places}.
     *
     * @param inputsSha256 of rules and sheets in their one written form
     * @param leftOut reviewers without whom somebody changes sides around the cut
     */
    public record RankingAnswer(
            int number,
            String inputsSha256,
            StoredRanking.Counts counts,
            List<Sensitivity.LeftOut> leftOut,
            List<UUID> swinging,
            String madeBy,
            Instant madeAt,
            @Nullable String proposedBy,
            @Nullable String confirmedBy,
            @Nullable LocalDate confirmedOn) {}

    private final RankCall rankCall;
    private final DecideResult decideResult;
    private final StoredRankings rankings;
    private final PanelDesk desk;
    private final Language language;

    RankingResource(
            RankCall rankCall,
            DecideResult decideResult,
            StoredRankings rankings,
            PanelDesk desk,
            Language language) {
        this.rankCall = rankCall;
        this.decideResult = decideResult;
        this.rankings = rankings;
        this.desk = desk;
        this.language = language;
    }

    /** Closes the scoring and ranks. */
    @POST
    @Idempotent
    public Response rank(@PathParam("id") String id) {
        return changed(rankCall.rank(call(id)));
    }

    /** The latest ranking. */
    @GET
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Response read(@PathParam("id") String id) {
        return tagged(
                rankings.latest(desk.visible(call(id)).id())
                        .orElseThrow(() -> Problem.notFound("ranking")));
    }

    /** Who stands where in the latest ranking, the best first; a cursor stays with its ranking. */
    @GET
    @Path("/places")
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Page<PlacedAnswer> places(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        Call call = desk.visible(call(id));
        Optional<StoredRanking> ranking =
                after == null
                        ? rankings.latest(call.id())
                        : rankings.numbered(call.id(), number(after, 0));
        int before = after == null ? 0 : number(after, 1);
        return ranking.map(r -> page(r, before, size))
                .orElse(new Page<>(List.of(), null))
                .map(p -> PlacedAnswer.of(p, call.terms(), language));
    }

    /** Takes the ranking back before anybody proposed it: scores are to change. */
    @POST
    @Path("/reopening")
    @Idempotent
    public Response reopen(@PathParam("id") String id) {
        rankCall.reopen(call(id));
        return Response.noContent().build();
    }

    @POST
    @Path("/proposal")
    @Idempotent
    public Response propose(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(decideResult.propose(call(id), ifMatch));
    }

    /** Confirms as the second officer: seats are given from the front of the line. */
    @POST
    @Path("/confirmation")
    @Idempotent
    public Response confirm(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(decideResult.confirm(call(id), ifMatch));
    }

    @POST
    @Path("/return")
    @Idempotent
    public Response sendBack(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReturnRequest request) {
        return changed(decideResult.sendBack(call(id), ifMatch, request.reason().strip()));
    }

    private static UUID call(String id) {
        return PathIds.uuid(id, "call");
    }

    private Page<Placed> page(StoredRanking ranking, int before, int size) {
        return Page.of(
                rankings.placed(ranking, before, size + 1),
                size,
                p -> Cursor.of(ranking.number(), p.place()));
    }

    private static int number(Cursor cursor, int part) {
        return Math.clamp(cursor.number(part), 0, Integer.MAX_VALUE / 2);
    }

    private Response changed(StoredRanking ranking) {
        rankings.flush();
        return tagged(ranking);
    }

    private Response tagged(StoredRanking ranking) {
        Sensitivity sensitivity = ranking.sensitivity();
        RankingAnswer answer =
                new RankingAnswer(
                        ranking.number(),
                        ranking.inputsSha256(),
                        ranking.counts(),
                        sensitivity.leftOut(),
                        sensitivity.swinging(),
                        ranking.madeBy(),
                        ranking.madeAt(),
                        ranking.proposedBy(),
                        ranking.confirmedBy(),
                        ranking.confirmedOn());
        return Response.ok(answer).tag(ETags.of(ranking.version())).build();
    }
}
