package kr.jangbu.selection.http;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.conflict.Tie;
import kr.jangbu.selection.panel.KnownTie;
import kr.jangbu.selection.panel.KnownTies;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Ties between parties: officers record them with a source, firms tell of theirs. */
@Path("/api/v1/ties")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class TieResource {
    private static final int MOST_SHOWN = 500;

    /** {@code to} null while it goes on; {@code source}: who says so. */
    public record TieRequest(
            @NotNull @Pattern(regexp = ReviewerResource.DetailsRequest.PARTY) String one,
            @NotNull @Pattern(regexp = ReviewerResource.DetailsRequest.PARTY) String other,
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,39}") String relation,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @NotBlank @Size(max = 200) String source) {}

    public record TieAnswer(
            UUID id,
            String one,
            String other,
            String relation,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source,
            String recordedBy) {
        static TieAnswer of(KnownTie known) {
            Tie tie = known.tie();
            return new TieAnswer(
                    known.id(),
                    tie.one(),
                    tie.other(),
                    tie.relation(),
                    tie.from(),
                    tie.to(),
                    tie.source(),
                    known.recordedBy());
        }
    }

    /** A tie as the firm {@code one} told of it; {@code source}: where the firm has it from. */
    public record ToldTieAnswer(
            String one,
            String other,
            String relation,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source) {
        static ToldTieAnswer of(Tie tie) {
            return new ToldTieAnswer(
                    tie.one(), tie.other(), tie.relation(), tie.from(), tie.to(), tie.source());
        }
    }

    /** {@code items}: recorded by officers; {@code told}: by the firms themselves. */
    public record TiesAnswer(List<TieAnswer> items, List<ToldTieAnswer> told) {}

    private final KnownTies ties;
    private final Caller caller;
    private final Clock clock;

    TieResource(KnownTies ties, Caller caller, Clock clock) {
        this.ties = ties;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    public Response record(@Valid @NotNull TieRequest request) {
        if (request.one().equals(request.other())) {
            throw Problem.invalid(
                    "other", Text.of("자기 자신과는 관계가 될 수 없습니다.", "must not be the same party"));
        }
        LocalDate from = request.from();
        LocalDate to = request.to();
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.invalid("to", Text.of("시작일보다 앞섭니다.", "is before it began"));
        }
        KnownTie tie =
                new KnownTie(
                        Ids.next(),
                        new Tie(
                                request.one(),
                                request.other(),
                                request.relation(),
                                from,
                                to,
                                request.source().strip()),
                        caller.person(),
                        clock.instant());
        ties.persist(tie);
        return Response.status(Response.Status.CREATED).entity(TieAnswer.of(tie)).build();
    }

    /** Those of one party: recorded ones the latest first, told ones by key; 500 each at most. */
    @GET
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public TiesAnswer list(@QueryParam("party") @Nullable String party) {
        if (party == null || !party.matches(ReviewerResource.DetailsRequest.PARTY)) {
            throw Problem.invalid("party", "must be brn:… or person:…");
        }
        return new TiesAnswer(
                ties.of(party, MOST_SHOWN).stream().map(TieAnswer::of).toList(),
                ties.toldOf(party, MOST_SHOWN).stream().map(ToldTieAnswer::of).toList());
    }
}
