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
import java.util.List;
import kr.jangbu.firms.support.Offers;
import kr.jangbu.firms.support.Provider;
import kr.jangbu.firms.support.Providers;
import kr.jangbu.firms.support.RegisterProvider;
import kr.jangbu.firms.support.SupportRequests;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.DesignationRule;
import kr.jangbu.programmes.DesignationRules;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;

/** Providers, offers and requests as officers and auditors see them. */
@Path("/office/support")
@RolesAllowed({Role.OFFICER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SupportOfficePages {
    private static final int MOST = 100;
    private static final int NAME = 200;

    @CheckedTemplate(basePath = "support")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance office(
                List<Provider> providers,
                List<SupportScreen.OfferLine> offers,
                List<SupportScreen.RequestLine> requests,
                List<Programme> programmes,
                List<Provider.Kind> kinds,
                Typed typed,
                FormErrors errors);
    }

    private final Providers providers;
    private final Offers offers;
    private final SupportRequests requests;
    private final RegisterProvider registerProvider;
    private final SupportScreen screen;
    private final DesignationRules rules;
    private final Programmes programmes;
    private final Caller caller;
    private final Pages pages;

    SupportOfficePages(
            Providers providers,
            Offers offers,
            SupportRequests requests,
            RegisterProvider registerProvider,
            SupportScreen screen,
            DesignationRules rules,
            Programmes programmes,
            Caller caller,
            Pages pages) {
        this.providers = providers;
        this.offers = offers;
        this.requests = requests;
        this.registerProvider = registerProvider;
        this.screen = screen;
        this.rules = rules;
        this.programmes = programmes;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    public Response list() {
        return pages.show(page(Typed.nothing(), FormErrors.none()));
    }

    @POST
    @Path("/providers")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response register(MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = FormErrors.none();
        Provider.Kind kind = typed.choice(errors, "kind", Provider.Kind.class);
        typed.require(errors, "name", NAME);
        typed.require(errors, "nameEn", NAME);
        typed.require(errors, "programmeId", NAME);
        if (kind == null || !errors.isEmpty()) {
            return pages.show(Pages.INVALID, page(typed, errors));
        }
        try {
            registerProvider.register(
                    kind,
                    Text.of(typed.value("name"), typed.value("nameEn")),
                    typed.value("programmeId"));
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, page(typed, FormErrors.of(fault)));
        }
        return pages.seeOther(
                "/office/support",
                Text.of(
                        "제공기관을 등록했습니다. 관리자가 담당자를 지정하면 제안을 올릴 수 있습니다.",
                        "The provider is registered. Once an administrator names who acts for it,"
                                + " it can publish offers."));
    }

    private TemplateInstance page(Typed typed, FormErrors errors) {
        boolean auditor = caller.has(Role.AUDITOR);
        String agency = auditor ? "" : caller.agency();
        List<Programme> own =
                rules.rules().stream()
                        .map(DesignationRule::programme)
                        .flatMap(id -> programmes.find(id).stream())
                        .filter(p -> !auditor && p.agency().equals(agency))
                        .toList();
        return Templates.office(
                providers.list(agency, null, MOST),
                screen.offerLines(offers.ofAgency(agency, null, MOST)),
                screen.requestLines(requests.ofAgency(agency, null, MOST)),
                own,
                List.of(Provider.Kind.values()),
                typed,
                errors);
    }
}
