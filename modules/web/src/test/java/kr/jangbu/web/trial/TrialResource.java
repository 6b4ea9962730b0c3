package kr.jangbu.web.trial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** One method per thing that can go right or wrong. */
@Path("/api/v1/trial")
@RunOnVirtualThread
public class TrialResource {
    public enum Unit {
        KRW,
        SEAT
    }

    public record Line(@NotBlank String name, @Positive long amount, @Nullable LocalDate on) {}

    public record Order(
            @NotEmpty @Valid List<Line> lines,
            @NotNull Unit unit,
            @Nullable Instant at,
            @Nullable @Size(max = 100_000) String remark,
            @Nullable Boolean urgent) {}

    public record Thing(@NotBlank String name, long amount) {}

    private final Things things;

    TrialResource(Things things) {
        this.things = things;
    }

    @POST
    @Path("/orders")
    public Map<String, Object> order(@Valid @NotNull Order order) {
        return Map.of("lines", order.lines().size());
    }

    @POST
    @Path("/things")
    @Idempotent
    public Response add(@Valid @NotNull Thing thing) throws InterruptedException {
        things.add(thing.name(), thing.amount());
        return switch (thing.name().split("-", -1)[0]) {
            case "limit" ->
                    throw Problem.of(ProblemType.LIMIT_EXCEEDED, "the limit is empty")
                            .with("limit", "seats");
            case "bad" -> throw Problem.invalid("name", "must be good");
            case "early" -> throw Problem.of(ProblemType.NOT_YET_KNOWN, "ask again");
            case "crash" -> throw new IllegalStateException("crash");
            case "refused" -> Response.status(409).entity(Map.of("code", "REFUSED")).build();
            case "slow" -> {
                Gate.pass();
                yield Response.accepted(thing).build();
            }
            default ->
                    Response.created(URI.create("/api/v1/trial/things/" + thing.name()))
                            .entity(thing)
                            .tag(ETags.of(1))
                            .build();
        };
    }

    @POST
    @Path("/notes")
    @Consumes(MediaType.TEXT_PLAIN)
    @Idempotent(required = true)
    @RolesAllowed("bank")
    public Response note(String text) {
        return Response.noContent().build();
    }

    @GET
    @Path("/things")
    public Page<Long> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("unit") @Nullable Unit unit,
            @QueryParam("asOf") @Nullable Instant asOf) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 1);
        long from = after == null ? 1 : after.number(0) + 1;
        List<Long> found = LongStream.rangeClosed(from, 120).limit(size + 1L).boxed().toList();
        return Page.of(found, size, Cursor::of);
    }

    @GET
    @Path("/things/{id}")
    public Response one(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        ETags.requireMatch(ifMatch, 7);
        return Response.ok(Map.of("id", id)).tag(ETags.of(7)).build();
    }

    @GET
    @Path("/overtaken")
    public String overtaken() {
        throw new OptimisticLockException("row was updated");
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("the secret reason");
    }
}
