package kr.jangbu.firms.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.firms.certificate.Certificate;
import kr.jangbu.firms.certificate.Certificates;
import kr.jangbu.firms.designate.AnnualCheck;
import kr.jangbu.firms.designate.AnnualChecks;
import kr.jangbu.firms.designate.Designation;
import kr.jangbu.firms.designate.DesignationEvent;
import kr.jangbu.firms.designate.DesignationState;
import kr.jangbu.firms.designate.SupportAccount;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.ledger.Unit;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Membership;
import kr.jangbu.office.PartyNames;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** One designation as the reader may see it, with what the reader may do. */
@ApplicationScoped
class DesignationScreen {
    /** What the page shows. */
    public record View(
            Designation designation,
            Text firm,
            List<Certificate> certificates,
            List<SupportAccount.Line> lines,
            List<AnnualCheck> checks,
            @Nullable AnnualCheck nextCheck,
            List<DesignationEvent> timeline,
            LocalDate today) {
        public boolean won(SupportAccount.Line line) {
            return line.limit().unit() == Unit.KRW;
        }

        public Text unit(SupportAccount.Line line) {
            return line.limit().unit() == Unit.PERSON_MONTH
                    ? Text.of("인월", "person-months")
                    : Text.of("회", "events");
        }
    }

    /** What the reader may do now. */
    public record May(
            boolean office,
            boolean own,
            boolean suspend,
            boolean reinstate,
            boolean propose,
            boolean confirm,
            boolean giveUp,
            boolean answer,
            boolean judge) {}

    @CheckedTemplate(basePath = "designations")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance designation(
                DesignationScreen.View view,
                DesignationScreen.May may,
                List<AnnualCheck.Outcome> outcomes,
                List<Designation.Decision> decisions,
                Typed typed,
                FormErrors errors);
    }

    private final Certificates certificates;
    private final SupportAccount support;
    private final AnnualChecks checks;
    private final PartyNames names;
    private final Caller caller;
    private final Today today;

    DesignationScreen(
            Certificates certificates,
            SupportAccount support,
            AnnualChecks checks,
            PartyNames names,
            Caller caller,
            Today today) {
        this.certificates = certificates;
        this.support = support;
        this.checks = checks;
        this.names = names;
        this.caller = caller;
        this.today = today;
    }

    TemplateInstance of(Designation designation) {
        return of(designation, Typed.nothing(), FormErrors.none());
    }

    TemplateInstance of(Designation designation, Typed typed, FormErrors errors) {
        View view = view(designation);
        return Templates.designation(
                view,
                may(designation, view.nextCheck()),
                List.of(AnnualCheck.Outcome.values()),
                List.of(Designation.Decision.values()),
                typed,
                errors);
    }

    private View view(Designation d) {
        List<AnnualCheck> all = checks.of(d.id());
        boolean office = isOffice();
        return new View(
                d,
                names.ofFirm(d.firmId()).orElse(Text.of("–", "–")),
                certificates.of(d.id()),
                support.lines(d),
                all,
                all.stream().filter(AnnualCheck::isOpen).findFirst().orElse(null),
                d.events().reversed().stream()
                        .filter(e -> office || !e.kind().isInternal())
                        .toList(),
                today.businessDate());
    }

    private May may(Designation d, @Nullable AnnualCheck next) {
        boolean officer = caller.has(Role.OFFICER) && caller.maySee(d.agency());
        boolean own =
                caller.has(Role.STARTUP)
                        && caller.firmIfAny().filter(d.firmId()::equals).isPresent();
        boolean owner =
                own
                        && caller.acting()
                                .filter(m -> m.capacity() == Membership.Capacity.OWNER)
                                .isPresent();
        boolean over = d.state().isOver();
        boolean proposed = d.proposed() != null;
        return new May(
                isOffice(),
                own,
                officer && d.state() == DesignationState.VALID,
                officer && d.state() == DesignationState.SUSPENDED,
                officer && !over && !proposed,
                officer && proposed,
                owner && !over,
                own && !over && next != null,
                officer && !over && next != null);
    }

    private boolean isOffice() {
        return caller.has(Role.OFFICER) || caller.has(Role.AUDITOR);
    }
}
