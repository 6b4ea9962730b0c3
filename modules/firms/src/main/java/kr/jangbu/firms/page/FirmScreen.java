package kr.jangbu.firms.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.examine.FirmFindings;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Membership;
import kr.jangbu.office.Memberships;
import kr.jangbu.office.PartnerBanks;
import kr.jangbu.web.page.FormErrors;

/** A registered firm as its own people see it; the account is masked. */
@ApplicationScoped
class FirmScreen {
    /** What the page shows of a firm. */
    public record View(
            Firm firm,
            FirmDetails details,
            Text region,
            Text size,
            Text bank,
            List<Finding> findings) {}

    /** One who acts for the firm; {@code self} for the reader. */
    public record Person(Membership membership, Text capacity, boolean self) {}

    @CheckedTemplate(basePath = "firms")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance firm(
                FirmScreen.View view,
                List<Person> people,
                boolean owner,
                PersonForm entered,
                FormErrors errors);
    }

    private final Memberships memberships;
    private final PartnerBanks banks;
    private final FirmFindings findings;
    private final Caller caller;

    FirmScreen(Memberships memberships, PartnerBanks banks, FirmFindings findings, Caller caller) {
        this.findings = findings;
        this.memberships = memberships;
        this.banks = banks;
        this.caller = caller;
    }

    TemplateInstance of(Firm firm, PersonForm entered, FormErrors errors) {
        return Templates.firm(view(firm), people(firm.id()), isOwner(), entered, errors);
    }

    private View view(Firm firm) {
        FirmDetails details = firm.details();
        String code = firm.payoutAccount().bankCode();
        return new View(
                firm,
                details,
                Labels.of(details.region()),
                Labels.of(details.sizeClass()),
                banks.find(code).map(PartnerBanks.Bank::name).orElse(Text.of(code, code)),
                findings.of(firm));
    }

    private List<Person> people(UUID firmId) {
        return memberships.ofFirm(firmId).stream()
                .map(m ->
                        new Person(m, Labels.of(m.capacity()), m.person().equals(caller.person())))
                .toList();
    }

    private boolean isOwner() {
        return caller.acting().filter(m -> m.capacity() == Membership.Capacity.OWNER).isPresent();
    }
}
