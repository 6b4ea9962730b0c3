package kr.jangbu.loans.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
import java.util.UUID;
import kr.jangbu.foundation.Won;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanRules;
import kr.jangbu.loans.Standing;
import kr.jangbu.loans.Standings;
import kr.jangbu.loans.VisibleLoans;
import kr.jangbu.loans.care.Payoff;
import kr.jangbu.loans.care.RepayEarly;
import kr.jangbu.loans.history.Occurrence;
import kr.jangbu.loans.history.Occurrences;
import kr.jangbu.loans.life.LoanEvent.Keep;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** How a running loan stands, what happened to it, and what repaying it early takes. */
@Path("/api/v1/loans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class LoanLifeResource {
    /**
     * How a loan stands, in won.
     *
     * @param day as of which
     * @param lateClass by how late it is
     */
    public record StandingAnswer(
            LocalDate day,
            long outstanding,
            long overduePrincipal,
            long overdueInterest,
            long defaultInterest,
            long costs,
            long unapplied,
            int daysLate,
            String lateClass,
            String annualRate) {}

    public record OccurrenceAnswer(
            int number,
            String kind,
            LocalDate countsOn,
            @Nullable Long amount,
            @Nullable String rate,
            @Nullable LocalDate until,
            @Nullable UUID receiptId,
            String reason,
            Instant recordedAt,
            @Nullable LocalDate takenBackOn,
            @Nullable String takenBackBecause) {
        static OccurrenceAnswer of(Occurrence o) {
            return new OccurrenceAnswer(
                    o.number(),
                    o.kind().name(),
                    o.countsOn(),
                    o.amount(),
                    o.rate() == null ? null : o.rate().stripTrailingZeros().toPlainString(),
                    o.until(),
                    o.receiptId(),
                    o.reason(),
                    o.recordedAt(),
                    o.takenBackOn(),
                    o.takenBackBecause());
        }
    }

    public record OccurrencesAnswer(List<OccurrenceAnswer> items) {}

    /**
     * An early repayment.
     *
     * @param amount in won; left out: the whole loan
     * @param keep what stays as it was: the term, or the installments
     */
    public record EarlyRepaymentRequest(
            @Nullable @Positive @Max(Won.MOST_AT_ONCE) Long amount, @NotNull Keep keep) {}

    private final VisibleLoans visible;
    private final Standings standings;
    private final Occurrences occurrences;
    private final RepayEarly repayEarly;
    private final LoanRules rules;
    private final LoanAnswers answers;

    LoanLifeResource(
            VisibleLoans visible,
            Standings standings,
            Occurrences occurrences,
            RepayEarly repayEarly,
            LoanRules rules,
            LoanAnswers answers) {
        this.visible = visible;
        this.standings = standings;
        this.occurrences = occurrences;
        this.repayEarly = repayEarly;
        this.rules = rules;
        this.answers = answers;
    }

    /** As of the business date that was told last; 404 until money was paid out. */
    @GET
    @Path("/standing")
    public StandingAnswer standing(@PathParam("id") String id) {
        Standing standing =
                standings
                        .findByIdOptional(loan(id).id())
                        .orElseThrow(() -> Problem.notFound("standing"));
        int late = standing.daysLate(standing.toldThrough());
        return new StandingAnswer(
                standing.toldThrough(),
                standing.outstanding(),
                standing.overduePrincipal(),
                standing.overdueInterest(),
                standing.lateDue(),
                standing.costsDue(),
                standing.unapplied(),
                late,
                rules.classOf(late).id(),
                standing.annualRate().stripTrailingZeros().toPlainString());
    }

    /** What happened, in the order in which it became known. */
    @GET
    @Path("/occurrences")
    public OccurrencesAnswer occurrences(@PathParam("id") String id) {
        return new OccurrencesAnswer(
                occurrences.of(loan(id).id()).stream().map(OccurrenceAnswer::of).toList());
    }

    /** What repaying the whole takes on a day, today if none is given. */
    @GET
    @Path("/payoff")
    public Payoff payoff(@PathParam("id") String id, @QueryParam("on") @Nullable LocalDate on) {
        return repayEarly.quote(loan(id), on);
    }

    @POST
    @Path("/early-repayments")
    @RolesAllowed(Role.STARTUP)
    @Idempotent
    public Response repayEarly(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull EarlyRepaymentRequest request) {
        return answers.changed(
                repayEarly.repay(
                        PathIds.uuid(id, "loan"), ifMatch, request.amount(), request.keep()));
    }

    private Loan loan(String id) {
        return visible.require(PathIds.uuid(id, "loan"));
    }
}
