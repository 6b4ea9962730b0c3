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
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.Loans;
import kr.jangbu.loans.VisibleLoans;
import kr.jangbu.loans.apply.ApplyForLoan;
import kr.jangbu.loans.apply.RestrictionClause;
import kr.jangbu.loans.care.RepayEarly;
import kr.jangbu.loans.disburse.CarryOutLoan;
import kr.jangbu.loans.disburse.RequestDrawdown;
import kr.jangbu.office.Caller;
import kr.jangbu.office.PartnerBanks;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.LoanProduct;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A firm's loans on screen: the list, the application form, and what it does with a loan. */
@Path("/loans")
@RolesAllowed(Role.STARTUP)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class LoanPages {
    private static final int LOANS_ON_A_PAGE = 20;

    @CheckedTemplate(basePath = "loans")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(
                Page<Loan> loans, List<Programme> open, boolean registered);

        static native TemplateInstance apply(
                LoanForm form,
                FormErrors errors,
                List<Programme> open,
                List<LoanProduct.Purpose> purposes,
                List<PartnerBanks.Bank> banks,
                List<RestrictionClause> clauses);
    }

    private final Loans loans;
    private final ApplyForLoan applyForLoan;
    private final CarryOutLoan carryOut;
    private final RequestDrawdown requestDrawdown;
    private final RepayEarly repayEarly;
    private final VisibleLoans visible;
    private final LoanScreen screen;
    private final Programmes programmes;
    private final PartnerBanks banks;
    private final Caller caller;
    private final Today today;
    private final Pages pages;

    LoanPages(
            Loans loans,
            ApplyForLoan applyForLoan,
            CarryOutLoan carryOut,
            RequestDrawdown requestDrawdown,
            RepayEarly repayEarly,
            VisibleLoans visible,
            LoanScreen screen,
            Programmes programmes,
            PartnerBanks banks,
            Caller caller,
            Today today,
            Pages pages) {
        this.loans = loans;
        this.applyForLoan = applyForLoan;
        this.carryOut = carryOut;
        this.requestDrawdown = requestDrawdown;
        this.repayEarly = repayEarly;
        this.visible = visible;
        this.screen = screen;
        this.programmes = programmes;
        this.banks = banks;
        this.caller = caller;
        this.today = today;
        this.pages = pages;
    }

    @GET
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        boolean registered = caller.firmIfAny().isPresent();
        List<Loan> found =
                registered
                        ? loans.ofFirm(caller.firm(), Cursor.read(cursor, 2), LOANS_ON_A_PAGE + 1)
                        : List.of();
        return pages.show(
                Templates.list(
                        Page.of(found, LOANS_ON_A_PAGE, l -> Cursor.of(l.appliedAt(), l.id())),
                        openForLoans(),
                        registered));
    }

    @GET
    @Path("/new")
    public Response form(@QueryParam("programme") @Nullable String programme) {
        if (caller.firmIfAny().isEmpty()) {
            return pages.seeOther(
                    "/firm", Text.of("먼저 기업을 등록해 주십시오.", "Please register your firm first."));
        }
        return pages.show(
                applyPage(LoanForm.empty(programme == null ? "" : programme), FormErrors.none()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response apply(MultivaluedMap<String, String> sent) {
        LoanForm form = LoanForm.of(sent);
        FormErrors errors = form.faults();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, applyPage(form, errors));
        }
        try {
            Loan loan = applyForLoan.apply(form.application());
            return pages.seeOther(
                    "/loans/" + loan.id(),
                    Text.of(
                            "신청을 접수했습니다. 접수번호 " + loan.number(),
                            "Your application was received: " + loan.number()));
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, applyPage(form, FormErrors.of(fault)));
        }
    }

    @POST
    @Path("/{id}/agreement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response agree(@PathParam("id") String id) {
        carryOut.agree(loanId(id), null);
        return back(id, Text.of("약정을 체결했습니다.", "The agreement is signed."));
    }

    @POST
    @Path("/{id}/disbursement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response requestDisbursement(@PathParam("id") String id) {
        requestDrawdown.request(loanId(id), null, null, List.of());
        return back(id, Text.of("은행에 지급을 요청했습니다.", "The bank was asked to pay."));
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response cancel(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        LoanNote typed = LoanNote.of(sent);
        FormErrors errors = typed.reasonFaults();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, screen.of(visible.require(loanId(id)), typed, errors));
        }
        carryOut.cancel(loanId(id), null, typed.reason());
        return back(id, Text.of("취소했습니다.", "The loan was cancelled."));
    }

    @POST
    @Path("/{id}/drawdowns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response draw(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        LoanNote typed = LoanNote.of(sent);
        try {
            requestDrawdown.request(loanId(id), null, typed.amount("drawAmount"), typed.evidence());
        } catch (Problem fault) {
            return pages.show(
                    Pages.INVALID,
                    screen.of(visible.require(loanId(id)), typed, FormErrors.of(fault)));
        }
        return back(id, Text.of("은행에 지급을 요청했습니다.", "The bank was asked to pay."));
    }

    @POST
    @Path("/{id}/early-repayment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response repayEarly(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        LoanNote typed = LoanNote.of(sent);
        try {
            repayEarly.repay(loanId(id), null, typed.amount("earlyAmount"), typed.keep());
        } catch (Problem fault) {
            return pages.show(
                    Pages.INVALID,
                    screen.of(visible.require(loanId(id)), typed, FormErrors.of(fault)));
        }
        return back(id, Text.of("조기상환했습니다.", "It is repaid early."));
    }

    private TemplateInstance applyPage(LoanForm form, FormErrors errors) {
        return Templates.apply(
                form,
                errors,
                openForLoans(),
                List.of(LoanProduct.Purpose.values()),
                banks.all(),
                List.of(RestrictionClause.values()));
    }

    private List<Programme> openForLoans() {
        return programmes.open(today.businessDate()).stream()
                .filter(p -> p.loan() != null)
                .toList();
    }

    private Response back(String id, Text done) {
        return pages.seeOther("/loans/" + id, done);
    }

    private static UUID loanId(String written) {
        return PathIds.uuid(written, "loan");
    }
}
