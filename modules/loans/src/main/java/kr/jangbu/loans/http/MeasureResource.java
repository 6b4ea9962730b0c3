package kr.jangbu.loans.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Won;
import kr.jangbu.loans.VisibleLoans;
import kr.jangbu.loans.life.LoanEvent.Arrears;
import kr.jangbu.loans.measure.Measure;
import kr.jangbu.loans.measure.Measures;
import kr.jangbu.loans.measure.TakeMeasure;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** Two officers decide on measures on a running loan. */
@Path("/api/v1/loans/{id}/measures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class MeasureResource {
    private static final int MOST_PERIODS = 600;

    /**
     * A measure; what its kind does not need is left out.
     *
     * @param countsOn from which day it counts, at most today
     * @param amount in won, for {@code CHARGE} and {@code WAIVE}
     * @param morePeriods for {@code RESCHEDULE}: installments to add
     * @param moreGrace for {@code RESCHEDULE}: of those to come, so many pay interest only
     * @param until for {@code SUSPEND}: before it nothing falls due
     */
    public record MeasureRequest(
            @NotNull Measure.Kind kind,
            @NotNull LocalDate countsOn,
            @Nullable @Positive @Max(Won.MOST_AT_ONCE) Long amount,
            @Nullable @PositiveOrZero @Max(MOST_PERIODS) Integer morePeriods,
            @Nullable @PositiveOrZero @Max(MOST_PERIODS) Integer moreGrace,
            @Nullable Arrears arrears,
            @Nullable LocalDate until,
            @NotBlank @Size(max = 2000) String reason) {
        Measure.Wish wish() {
            return new Measure.Wish(kind, countsOn, amount, morePeriods, moreGrace, arrears, until);
        }
    }

    public record SendBackRequest(@NotBlank @Size(max = 2000) String reason) {}

    public record MeasureAnswer(
            UUID id,
            String kind,
            String state,
            LocalDate countsOn,
            @Nullable Long amount,
            @Nullable Integer morePeriods,
            @Nullable Integer moreGrace,
            @Nullable String arrears,
            @Nullable LocalDate until,
            String reason,
            Instant proposedAt,
            @Nullable String returnedBecause) {
        static MeasureAnswer of(Measure m) {
            Measure.Wish wish = m.wish();
            return new MeasureAnswer(
                    m.id(),
                    wish.kind().name(),
                    m.state().name(),
                    wish.countsOn(),
                    wish.amount(),
                    wish.morePeriods(),
                    wish.moreGrace(),
                    wish.arrears() == null ? null : wish.arrears().name(),
                    wish.until(),
                    m.reason(),
                    m.proposedAt(),
                    m.returnedBecause());
        }
    }

    public record MeasuresAnswer(List<MeasureAnswer> items) {}

    private final TakeMeasure takeMeasure;
    private final Measures measures;
    private final VisibleLoans visible;

    MeasureResource(TakeMeasure takeMeasure, Measures measures, VisibleLoans visible) {
        this.takeMeasure = takeMeasure;
        this.measures = measures;
        this.visible = visible;
    }

    /** Newest first. */
    @GET
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
    public MeasuresAnswer list(@PathParam("id") String id) {
        UUID loan = visible.require(PathIds.uuid(id, "loan")).id();
        return new MeasuresAnswer(measures.of(loan).stream().map(MeasureAnswer::of).toList());
    }

    @POST
    @Idempotent
    public Response propose(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MeasureRequest request) {
        Measure measure =
                takeMeasure.propose(
                        PathIds.uuid(id, "loan"), ifMatch, request.wish(), request.reason());
        return Response.status(Response.Status.CREATED).entity(MeasureAnswer.of(measure)).build();
    }

    /** Confirms as the second officer: it happens, and the books follow. */
    @POST
    @Path("/{measure}/confirmation")
    @Idempotent
    public Response confirm(
            @PathParam("id") String id,
            @PathParam("measure") String measure,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return ok(
                takeMeasure.confirm(
                        PathIds.uuid(id, "loan"), ifMatch, PathIds.uuid(measure, "measure")));
    }

    /** Sends it back as the second officer. */
    @POST
    @Path("/{measure}/return")
    @Idempotent
    public Response sendBack(
            @PathParam("id") String id,
            @PathParam("measure") String measure,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SendBackRequest request) {
        return ok(
                takeMeasure.sendBack(
                        PathIds.uuid(id, "loan"),
                        ifMatch,
                        PathIds.uuid(measure, "measure"),
                        request.reason()));
    }

    private static Response ok(Measure measure) {
        return Response.ok(MeasureAnswer.of(measure)).build();
    }
}
