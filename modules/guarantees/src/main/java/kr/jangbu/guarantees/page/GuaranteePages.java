package kr.jangbu.guarantees.page;

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
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.Guarantees;
import kr.jangbu.guarantees.Products;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.guarantees.apply.ApplyForGuarantee;
import kr.jangbu.guarantees.change.AskChange;
import kr.jangbu.guarantees.contract.SignContract;
import kr.jangbu.guarantees.letter.PrintLetter;
import kr.jangbu.guarantees.pay.RefundFee;
import kr.jangbu.office.Caller;
import kr.jangbu.office.PartnerBanks;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.programmes.Programme;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A firm's guarantees on screen: the list, the application, and what it does with one. */
@Path("/guarantees")
@RolesAllowed(Role.STARTUP)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class GuaranteePages {
    private static final int ON_A_PAGE = 20;

    /** A guarantee with what comes next. */
    public record Line(Guarantee g, Text next) {}

    @CheckedTemplate(basePath = "guarantees")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(
                Page<Line> guarantees, List<Programme> open, boolean registered);

        static native TemplateInstance apply(
                GuaranteeForm form,
                FormErrors errors,
                List<Programme> open,
                List<Purpose> purposes,
                List<PartnerBanks.Bank> banks);
    }

    private final Guarantees guarantees;
    private final ApplyForGuarantee applyForGuarantee;
    private final SignContract signContract;
    private final RefundFee refundFee;
    private final AskChange askChange;
    private final Products products;
    private final PartnerBanks banks;
    private final VisibleGuarantees visible;
    private final PrintLetter printLetter;
    private final GuaranteeScreen screen;
    private final Caller caller;
    private final Today today;
    private final Pages pages;

    GuaranteePages(
            Guarantees guarantees,
            ApplyForGuarantee applyForGuarantee,
            SignContract signContract,
            RefundFee refundFee,
            AskChange askChange,
            Products products,
            PartnerBanks banks,
            VisibleGuarantees visible,
            PrintLetter printLetter,
            GuaranteeScreen screen,
            Caller caller,
            Today today,
            Pages pages) {
        this.guarantees = guarantees;
        this.applyForGuarantee = applyForGuarantee;
        this.signContract = signContract;
        this.refundFee = refundFee;
        this.askChange = askChange;
        this.products = products;
        this.banks = banks;
        this.visible = visible;
        this.printLetter = printLetter;
        this.screen = screen;
        this.caller = caller;
        this.today = today;
        this.pages = pages;
    }

    @GET
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        boolean registered = caller.firmIfAny().isPresent();
        List<Guarantee> found =
                registered
                        ? guarantees.ofFirm(caller.firm(), Cursor.read(cursor, 2), ON_A_PAGE + 1)
                        : List.of();
        return pages.show(
                Templates.list(
                        Page.<Guarantee>of(found, ON_A_PAGE, g -> Cursor.of(g.appliedAt(), g.id()))
                                .map(g -> new Line(g, NextStep.of(g))),
                        products.open(today.businessDate()),
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
                applyPage(
                        new GuaranteeForm(
                                java.util.Map.of(
                                        "programmeId", programme == null ? "" : programme)),
                        FormErrors.none()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response apply(MultivaluedMap<String, String> sent) {
        GuaranteeForm form = GuaranteeForm.of(sent);
        FormErrors errors = form.applicationFaults();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, applyPage(form, errors));
        }
        try {
            Guarantee g = applyForGuarantee.apply(form.application());
            return pages.seeOther(
                    "/guarantees/" + g.id(),
                    Text.of(
                            "보증 신청을 접수했습니다. 접수번호 " + g.number(),
                            "Your application was received: " + g.number()));
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, applyPage(form, FormErrors.of(fault)));
        }
    }

    /** The letter in its latest version, to print. */
    @GET
    @Path("/{id}/letter")
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
    @Produces("application/pdf")
    public Response letter(@PathParam("id") String id) {
        return printLetter.answer(visible.require(uuid(id)).id());
    }

    @POST
    @Path("/{id}/contract")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response sign(@PathParam("id") String id) {
        return screen.act(
                uuid(id),
                GuaranteeForm.empty(),
                FormErrors.none(),
                g -> signContract.sign(g, null),
                Text.of("약정을 체결했습니다. 보증료를 납부해 주십시오.", "Contracted. Please pay the fee."));
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response cancel(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GuaranteeForm form = GuaranteeForm.of(sent);
        return screen.act(
                uuid(id),
                form,
                form.textFaults("reason"),
                g -> signContract.cancel(g, null, form.value("reason")),
                Text.of("취소했습니다.", "Cancelled."));
    }

    @POST
    @Path("/{id}/refund")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response refund(@PathParam("id") String id) {
        return screen.act(
                uuid(id),
                GuaranteeForm.empty(),
                FormErrors.none(),
                g -> refundFee.ask(g, null),
                Text.of("환급을 요청했습니다.", "You asked for the refund."));
    }

    @POST
    @Path("/{id}/changes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        GuaranteeForm form = GuaranteeForm.of(sent);
        return screen.act(
                uuid(id),
                form,
                form.changeFaults(),
                g -> askChange.ask(g, null, form.change()),
                Text.of("변경을 신청했습니다.", "You asked for the change."));
    }

    private TemplateInstance applyPage(GuaranteeForm form, FormErrors errors) {
        return Templates.apply(
                form,
                errors,
                products.open(today.businessDate()),
                List.of(Purpose.values()),
                banks.all());
    }

    private static UUID uuid(String id) {
        return PathIds.uuid(id, "guarantee");
    }
}
