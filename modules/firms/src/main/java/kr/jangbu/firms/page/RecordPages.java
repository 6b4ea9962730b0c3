package kr.jangbu.firms.page;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.Region;
import kr.jangbu.firms.SizeClass;
import kr.jangbu.firms.VisibleFirms;
import kr.jangbu.firms.profile.RelatedParty;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.PartnerBanks;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;

/** A firm's people complete its record, each part in a form of its own. */
@Path(RecordPages.HREF)
@RolesAllowed(Role.STARTUP)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RecordPages {
    static final String HREF = "/firm/record";

    /** What the lists of the page offer. */
    public record Choices(
            List<FirmPage.Option> regions,
            List<FirmPage.Option> sizes,
            List<FirmPage.Option> relations,
            List<FirmPage.Option> sources,
            List<PartnerBanks.Bank> banks) {}

    @CheckedTemplate(basePath = "firms")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance editRecord(
                RecordView view,
                RecordForm form,
                RecordForm typed,
                FormErrors errors,
                Choices choices);
    }

    private final RecordActs acts;
    private final RecordViews views;
    private final VisibleFirms visible;
    private final PartnerBanks banks;
    private final Caller caller;
    private final Pages pages;

    RecordPages(
            RecordActs acts,
            RecordViews views,
            VisibleFirms visible,
            PartnerBanks banks,
            Caller caller,
            Pages pages) {
        this.acts = acts;
        this.views = views;
        this.visible = visible;
        this.banks = banks;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    public Response show() {
        return pages.show(page(RecordForm.of(new MultivaluedHashMap<>()), FormErrors.none()));
    }

    @POST
    @Path("/{part}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response change(@PathParam("part") String part, MultivaluedMap<String, String> sent) {
        UUID firmId = caller.firm();
        RecordForm form = RecordForm.of(sent);
        try {
            acts.act(visible.require(firmId), part, form);
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, page(form, FormErrors.of(fault)));
        }
        return form.errors().isEmpty()
                ? pages.seeOther(HREF, Text.of("저장했습니다.", "The record is saved."))
                : pages.show(Pages.INVALID, page(form, form.errors()));
    }

    private TemplateInstance page(RecordForm typed, FormErrors errors) {
        Firm firm = visible.require(caller.firm());
        RecordForm present =
                typed.value("name").isEmpty()
                        ? RecordForm.showing(firm.details(), firm.profile().moreIndustries())
                        : typed;
        return Templates.editRecord(views.of(firm), present, typed, errors, choices());
    }

    private Choices choices() {
        return new Choices(
                Arrays.stream(Region.values())
                        .map(r -> new FirmPage.Option(r.name(), Labels.of(r)))
                        .toList(),
                Arrays.stream(SizeClass.values())
                        .map(s -> new FirmPage.Option(s.name(), Labels.of(s)))
                        .toList(),
                Arrays.stream(RelatedParty.Relation.values())
                        .map(r -> new FirmPage.Option(r.name(), Labels.of(r)))
                        .toList(),
                Arrays.stream(RelatedParty.Source.values())
                        .map(s -> new FirmPage.Option(s.name(), Labels.of(s)))
                        .toList(),
                banks.all());
    }
}
