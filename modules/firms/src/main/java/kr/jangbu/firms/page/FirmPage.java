package kr.jangbu.firms.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.Firms;
import kr.jangbu.firms.Region;
import kr.jangbu.firms.SizeClass;
import kr.jangbu.firms.register.RegisterFirm;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.PartnerBanks;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The firm for which a person acts, or the form that registers one. */
@Path(FirmPage.HREF)
@RolesAllowed(Role.STARTUP)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FirmPage {
    static final String HREF = "/firm";

    /** One option of a list: the code that is sent and what a person reads. */
    public record Option(String code, Text label) {}

    @CheckedTemplate(basePath = "firms")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance register(
                FirmForm form,
                FormErrors errors,
                List<Option> regions,
                List<Option> sizes,
                List<PartnerBanks.Bank> banks,
                LocalDate today);
    }

    private final RegisterFirm registerFirm;
    private final Firms firms;
    private final FirmScreen screen;
    private final PartnerBanks banks;
    private final Caller caller;
    private final Today today;
    private final Pages pages;

    FirmPage(
            RegisterFirm registerFirm,
            Firms firms,
            FirmScreen screen,
            PartnerBanks banks,
            Caller caller,
            Today today,
            Pages pages) {
        this.registerFirm = registerFirm;
        this.firms = firms;
        this.screen = screen;
        this.banks = banks;
        this.caller = caller;
        this.today = today;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response show() {
        Optional<UUID> mine = caller.firmIfAny();
        if (mine.isEmpty()) {
            return pages.show(form(FirmForm.empty(), FormErrors.none()));
        }
        Firm firm = firms.findByIdOptional(mine.get()).orElseThrow(() -> Problem.notFound("firm"));
        return pages.show(screen.of(firm, PersonForm.empty(), FormErrors.none()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    @Operation(hidden = true)
    public Response register(MultivaluedMap<String, String> sent) {
        FirmForm form = FirmForm.of(sent);
        FormErrors errors = form.faults();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, form(form, errors));
        }
        try {
            registerFirm.register(form.details(), form.payout());
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, form(form, FormErrors.of(fault)));
        }
        return pages.seeOther(
                HREF,
                Text.of(
                        "기업을 등록했습니다. 이제 융자를 신청할 수 있습니다.",
                        "Your firm is registered: you can apply now."));
    }

    private TemplateInstance form(FirmForm form, FormErrors errors) {
        return Templates.register(
                form,
                errors,
                Arrays.stream(Region.values())
                        .map(r -> new Option(r.name(), Labels.of(r)))
                        .toList(),
                Arrays.stream(SizeClass.values())
                        .map(s -> new Option(s.name(), Labels.of(s)))
                        .toList(),
                banks.all(),
                today.businessDate());
    }
}
