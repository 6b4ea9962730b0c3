package kr.jangbu.loans.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanState;
import kr.jangbu.loans.Loans;
import kr.jangbu.loans.VisibleLoans;
import kr.jangbu.loans.decide.DecideLoan;
import kr.jangbu.loans.firmview.FirmView;
import kr.jangbu.loans.firmview.FirmViews;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The officers' queue and what they do with a loan on screen. */
@Path("/office/loans")
@RolesAllowed({Role.OFFICER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class LoanOfficePages {
    private static final int LOANS_ON_A_PAGE = 30;

    @CheckedTemplate(basePath = "loans")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance queue(
                Page<Loan> loans,
                Map<UUID, Text> firms,
                List<LoanState> states,
                @Nullable LoanState chosen,
                LocalDate today);
    }

    private final Loans loans;
    private final FirmViews firms;
    private final DecideLoan decideLoan;
    private final VisibleLoans visible;
    private final LoanScreen screen;
    private final Caller caller;
    private final Today today;
    private final Pages pages;

    LoanOfficePages(
            Loans loans,
            FirmViews firms,
            DecideLoan decideLoan,
            VisibleLoans visible,
            LoanScreen screen,
            Caller caller,
            Today today,
            Pages pages) {
        this.loans = loans;
        this.firms = firms;
        this.decideLoan = decideLoan;
        this.visible = visible;
        this.screen = screen;
        this.caller = caller;
        this.today = today;
        this.pages = pages;
    }

    /** What waits for a decision, the longest waiting first; or any other state by choice. */
    @GET
    public Response queue(
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor) {
        LoanState chosen = chosen(state);
        Set<LoanState> states =
                chosen == null
                        ? EnumSet.of(LoanState.APPLIED, LoanState.DECISION_PROPOSED)
                        : EnumSet.of(chosen);
        Cursor after = Cursor.read(cursor, 2);
        List<Loan> found =
                caller.has(Role.AUDITOR)
                        ? loans.queue(states, after, LOANS_ON_A_PAGE + 1)
                        : loans.queue(caller.agency(), states, after, LOANS_ON_A_PAGE + 1);
        Page<Loan> page = Page.of(found, LOANS_ON_A_PAGE, l -> Cursor.of(l.appliedAt(), l.id()));
        return pages.show(
                Templates.queue(
                        page,
                        names(page.items()),
                        List.of(LoanState.values()),
                        chosen,
                        today.businessDate()));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response propose(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID loan = PathIds.uuid(id, "loan");
        LoanNote typed = LoanNote.of(sent);
        FormErrors errors = typed.decisionFaults();
        if (!errors.isEmpty()) {
            return again(loan, typed, errors);
        }
        try {
            decideLoan.propose(loan, null, typed.outcome(), typed.reason(), typed.resolutions());
        } catch (Problem fault) {
            return again(loan, typed, FormErrors.of(fault));
        }
        return back(
                id,
                Text.of(
                        "결정을 제안했습니다. 다른 담당자의 확인이 필요합니다.",
                        "The decision is proposed; another officer must confirm it."));
    }

    @POST
    @Path("/{id}/decision/confirmation")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response confirm(@PathParam("id") String id) {
        decideLoan.confirm(PathIds.uuid(id, "loan"), null);
        return back(id, Text.of("결정을 확인했습니다.", "The decision is confirmed."));
    }

    @POST
    @Path("/{id}/decision/return")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response sendBack(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        UUID loan = PathIds.uuid(id, "loan");
        LoanNote typed = LoanNote.of(sent);
        FormErrors errors = typed.reasonFaults();
        if (!errors.isEmpty()) {
            return again(loan, typed, errors);
        }
        decideLoan.sendBack(loan, null, typed.reason());
        return back(id, Text.of("제안을 돌려보냈습니다.", "The proposal was sent back."));
    }

    private Response again(UUID loan, LoanNote typed, FormErrors errors) {
        return pages.show(Pages.INVALID, screen.of(visible.require(loan), typed, errors));
    }

    private Map<UUID, Text> names(List<Loan> shown) {
        return firms
                .list("firmId in ?1", shown.stream().map(Loan::firmId).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(FirmView::firmId, FirmView::name));
    }

    private static @Nullable LoanState chosen(@Nullable String written) {
        for (LoanState state : LoanState.values()) {
            if (state.name().equals(written)) {
                return state;
            }
        }
        return null;
    }

    private Response back(String id, Text done) {
        return pages.seeOther("/loans/" + id, done);
    }
}
