package kr.jangbu.loans.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanState;
import kr.jangbu.loans.Loans;
import kr.jangbu.loans.VisibleLoans;
import kr.jangbu.loans.apply.ApplyForLoan;
import kr.jangbu.loans.apply.LoanRequest;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.FindingAnswer;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.Language;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Applying for loans and reading them back. */
@Path("/api/v1/loans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LoanResource {
    public record Findings(List<FindingAnswer> findings) {}

    private final ApplyForLoan applyForLoan;
    private final Loans loans;
    private final VisibleLoans visible;
    private final LoanAnswers answers;
    private final Caller caller;
    private final Language language;

    LoanResource(
            ApplyForLoan applyForLoan,
            Loans loans,
            VisibleLoans visible,
            LoanAnswers answers,
            Caller caller,
            Language language) {
        this.applyForLoan = applyForLoan;
        this.loans = loans;
        this.visible = visible;
        this.answers = answers;
        this.caller = caller;
        this.language = language;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.STARTUP)
    public Response apply(@Valid @NotNull LoanRequest request) {
        return answers.created(applyForLoan.apply(request.application()));
    }

    /** What the clauses would say, without applying. Changes nothing. */
    @POST
    @Path("/eligibility")
    @RolesAllowed(Role.STARTUP)
    public Findings examine(@Valid @NotNull LoanRequest request) {
        return new Findings(
                FindingAnswer.all(applyForLoan.examine(request.application()), language));
    }

    /**
     * A firm's own loans, the latest first; for officers their agency's queue and for auditors
     * everybody's, the longest waiting first.
     */
    @GET
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
    public Page<LoanAnswer> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        List<Loan> found;
        if (caller.has(Role.AUDITOR)) {
            found = loans.queue(states(state), after, size + 1);
        } else if (caller.officership().isPresent()) {
            found = loans.queue(caller.agency(), states(state), after, size + 1);
        } else {
            found = loans.ofFirm(caller.firm(), after, size + 1);
        }
        return Page.<Loan>of(found, size, l -> Cursor.of(l.appliedAt(), l.id())).map(answers::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
    public Response read(@PathParam("id") String id) {
        return answers.ok(visible.require(PathIds.uuid(id, "loan")));
    }

    private static Set<LoanState> states(@Nullable String written) {
        if (written == null) {
            return EnumSet.allOf(LoanState.class);
        }
        return Arrays.stream(LoanState.values())
                .filter(s -> s.name().equals(written))
                .findFirst()
                .<Set<LoanState>>map(EnumSet::of)
                .orElseThrow(() ->
                        Problem.invalid(
                                "state", "must be one of " + Arrays.toString(LoanState.values())));
    }
}
