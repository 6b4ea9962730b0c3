package kr.jangbu.guarantees.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.Guarantees;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.guarantees.claim.Accident;
import kr.jangbu.guarantees.claim.Accident.Trigger;
import kr.jangbu.guarantees.claim.Claim;
import kr.jangbu.guarantees.claim.MakeClaim;
import kr.jangbu.guarantees.claim.NotifyAccident;
import kr.jangbu.guarantees.follow.Report;
import kr.jangbu.guarantees.follow.TakeReports;
import kr.jangbu.guarantees.follow.TakeReports.Standing;
import kr.jangbu.guarantees.letter.PrintLetter;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** A bank's guarantees: its letters, and what it tells of the loans that it made on them. */
@Path("/api/v1/bank/guarantees")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.BANK)
@RunOnVirtualThread
public class BankGuaranteeResource {
    /** {@code annualRate}: before maturity, a decimal string. */
    public record ExecutionRequest(
            @NotBlank @Size(max = 64) String bankReference,
            @NotNull @Positive @Max(Won.MOST_AT_ONCE) Long amount,
            @NotNull
                    @Pattern(
                            regexp = "0(\\.[0-9]{1,8})?",
                            message = "must be a fraction below one with up to eight decimals")
                    String annualRate,
            @NotNull LocalDate executedOn,
            @NotNull LocalDate maturesOn) {}

    /** {@code outstanding}: won at the end of the day; 0 is reported too, drawn or not. */
    public record BalanceRequest(
            @NotNull LocalDate asOf,
            @NotNull @PositiveOrZero @Max(Won.MOST_AT_ONCE) Long outstanding,
            @NotNull Standing standing) {}

    public record AccidentRequest(
            @NotNull Trigger trigger,
            @NotNull LocalDate occurredOn,
            @NotBlank @Size(max = 2000) String details) {}

    /** A document that the bank keeps, with the SHA-256 of its content. */
    public record PaperRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull
                    @Pattern(
                            regexp = "[0-9a-f]{64}",
                            message = "must be 64 hexadecimal digits in lower case")
                    String sha256) {}

    /**
     * A claim, in won.
     *
     * @param principal the guaranteed part of what is outstanding
     * @param interestFrom the first day for which interest was not paid
     * @param account of the bank, into which it wants to be paid
     */
    public record ClaimRequest(
            @NotNull @Positive @Max(Won.MOST_AT_ONCE) Long principal,
            @NotNull LocalDate interestFrom,
            @NotNull @PositiveOrZero @Max(Won.MOST_AT_ONCE) Long costs,
            @NotNull
                    @Pattern(
                            regexp = "[0-9]{8,20}",
                            message = "must be an account number of digits")
                    String account,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid PaperRequest> documents) {
        Claim.Asked asked() {
            return new Claim.Asked(
                    principal,
                    interestFrom,
                    costs,
                    documents.stream().map(p -> new Claim.Paper(p.name(), p.sha256())).toList());
        }
    }

    private final VisibleGuarantees visible;
    private final Guarantees guarantees;
    private final TakeReports takeReports;
    private final NotifyAccident notifyAccident;
    private final MakeClaim makeClaim;
    private final PrintLetter printLetter;
    private final GuaranteeAnswers answers;
    private final Caller caller;

    BankGuaranteeResource(
            VisibleGuarantees visible,
            Guarantees guarantees,
            TakeReports takeReports,
            NotifyAccident notifyAccident,
            MakeClaim makeClaim,
            PrintLetter printLetter,
            GuaranteeAnswers answers,
            Caller caller) {
        this.visible = visible;
        this.guarantees = guarantees;
        this.takeReports = takeReports;
        this.notifyAccident = notifyAccident;
        this.makeClaim = makeClaim;
        this.printLetter = printLetter;
        this.answers = answers;
        this.caller = caller;
    }

    /** Those of which the bank has, or had, a letter; the earliest first. */
    @GET
    public Page<BankGuaranteeAnswer> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        return Page.<Guarantee>of(
                        guarantees.ofBank(caller.bankCode(), Cursor.read(cursor, 2), size + 1),
                        size,
                        g -> Cursor.of(g.appliedAt(), g.id()))
                .map(this::describe);
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") String id) {
        return tagged(visible.requireOfMyBank(uuid(id)));
    }

    /** The letter in its latest version, to print. */
    @GET
    @Path("/{id}/letter")
    @Produces(MediaType.WILDCARD)
    public Response letter(@PathParam("id") String id) {
        return printLetter.answer(visible.requireOfMyBank(uuid(id)).id());
    }

    /** The bank lent on its letter; several times where it lends in parts. */
    @POST
    @Path("/{id}/loan-executions")
    @Idempotent(required = true)
    public Response execute(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ExecutionRequest request) {
        takeReports.execute(
                uuid(id),
                ifMatch,
                request.amount(),
                request.executedOn(),
                new Report.Loan(
                        request.bankReference(),
                        new BigDecimal(request.annualRate()),
                        request.maturesOn()));
        return changed(id);
    }

    /** The balance of a day; each month, also where nothing is drawn. */
    @POST
    @Path("/{id}/balance-reports")
    @Idempotent(required = true)
    public Response report(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull BalanceRequest request) {
        takeReports.report(
                uuid(id), ifMatch, request.outstanding(), request.asOf(), request.standing());
        return changed(id);
    }

    @POST
    @Path("/{id}/accident-notices")
    @Idempotent(required = true)
    public Response accident(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AccidentRequest request) {
        notifyAccident.accident(
                uuid(id),
                ifMatch,
                new Accident.Notice(request.trigger(), request.occurredOn(), request.details()));
        return changed(id);
    }

    /** The loan is served again. */
    @POST
    @Path("/{id}/normalisations")
    @Idempotent(required = true)
    public Response normalise(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        notifyAccident.normalise(uuid(id), ifMatch);
        return changed(id);
    }

    @POST
    @Path("/{id}/claims")
    @Idempotent(required = true)
    public Response claim(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ClaimRequest request) {
        makeClaim.claim(uuid(id), ifMatch, request.asked(), request.account());
        return changed(id);
    }

    /** Written first, so that the tag is the new one. */
    private Response changed(String id) {
        guarantees.flush();
        return tagged(visible.requireOfMyBank(uuid(id)));
    }

    private Response tagged(Guarantee g) {
        return Response.ok(describe(g)).tag(ETags.of(g.version())).build();
    }

    private BankGuaranteeAnswer describe(Guarantee g) {
        return BankGuaranteeAnswer.of(g, answers.papers(g));
    }

    private static UUID uuid(String id) {
        return PathIds.uuid(id, "guarantee");
    }
}
