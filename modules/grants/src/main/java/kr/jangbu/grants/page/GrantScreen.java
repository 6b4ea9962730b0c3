package kr.jangbu.grants.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import kr.jangbu.foundation.Text;
import kr.jangbu.grants.BudgetLine;
import kr.jangbu.grants.BudgetMove;
import kr.jangbu.grants.Cost;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantAccounts;
import kr.jangbu.grants.GrantRules;
import kr.jangbu.grants.GrantState;
import kr.jangbu.grants.Instalment;
import kr.jangbu.grants.InstalmentState;
import kr.jangbu.grants.Matter;
import kr.jangbu.grants.MatterState;
import kr.jangbu.grants.Returned;
import kr.jangbu.grants.Returns;
import kr.jangbu.grants.Settlement;
import kr.jangbu.grants.Trail;
import kr.jangbu.grants.TrailEntry;
import kr.jangbu.grants.VisibleGrants;
import kr.jangbu.grants.firmview.FirmView;
import kr.jangbu.grants.firmview.FirmViews;
import kr.jangbu.ledger.Entry;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Document;
import kr.jangbu.office.Documents;
import kr.jangbu.office.Membership;
import kr.jangbu.office.PartnerBanks;
import kr.jangbu.office.Party;
import kr.jangbu.office.Proposals;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.ChartOfAccounts;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One grant on screen: where it stands, its money, every entry behind the figures, and the forms
 * for what the reader may do next, filled with what was typed when one is shown again.
 */
@ApplicationScoped
class GrantScreen {
    private static final int NEWEST_ENTRIES = 100;
    private static final int MOST_DOCUMENTS = 100;

    /** What the page shows besides the grant itself. Money in won. */
    public record View(
            Grant grant,
            Text firm,
            @Nullable Text openness,
            List<Line> lines,
            List<Case> matters,
            List<Returned> returns,
            List<TrailEntry> trail,
            List<Row> entries,
            boolean moreEntries) {
        public List<Settlement> settlements() {
            return grant.settlements();
        }

        /** The instalment that may be asked for now: the first that is not paid, if planned. */
        public @Nullable Instalment next() {
            return grant.instalments().stream()
                    .filter(i -> i.paidOn() == null)
                    .findFirst()
                    .filter(i -> i.state() == InstalmentState.PLANNED)
                    .orElse(null);
        }

        /** The first matter on which the reader may act: one form at a time. */
        public @Nullable Case turn() {
            return matters.stream()
                    .filter(m -> m.mayPropose() || m.mayConfirm())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A budget line with its name and what it leaves. */
    public record Line(BudgetLine line, Text name, long left) {}

    /** A matter with what it is about in words, and whether the reader may confirm it. */
    public record Case(Matter matter, Text about, boolean mayPropose, boolean mayConfirm) {}

    /** An entry with its words. */
    public record Row(Entry entry, Text purpose, Text kind, Text debited, Text credited) {}

    /** What the reader may do now. */
    public record May(
            boolean own,
            boolean officer,
            boolean audits,
            boolean sign,
            boolean request,
            boolean spend,
            boolean move,
            boolean withdraw,
            boolean settle) {
        /** Whether the reader may know who at the agency did what. */
        public boolean seesOffice() {
            return officer || audits;
        }
    }

    /** What can be chosen in the forms; of the firm's documents the newest. */
    public record Choices(
            List<GrantRules.Category> categories,
            List<GrantRules.Share> shares,
            List<PartnerBanks.Bank> banks,
            List<Document> documents,
            List<Cost> openCosts) {}

    @CheckedTemplate(basePath = "grants")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance grant(
                View view,
                May may,
                Choices choices,
                GrantRules rules,
                GrantForm typed,
                FormErrors errors);
    }

    private final VisibleGrants visible;
    private final GrantAccounts accounts;
    private final GrantRules rules;
    private final Returns returns;
    private final Trail trail;
    private final Proposals proposals;
    private final FirmViews firms;
    private final PartnerBanks banks;
    private final Documents documents;
    private final ChartOfAccounts chart;
    private final Caller caller;
    private final Pages pages;

    GrantScreen(
            VisibleGrants visible,
            GrantAccounts accounts,
            GrantRules rules,
            Returns returns,
            Trail trail,
            Proposals proposals,
            FirmViews firms,
            PartnerBanks banks,
            Documents documents,
            ChartOfAccounts chart,
            Caller caller,
            Pages pages) {
        this.visible = visible;
        this.accounts = accounts;
        this.rules = rules;
        this.returns = returns;
        this.trail = trail;
        this.proposals = proposals;
        this.firms = firms;
        this.banks = banks;
        this.documents = documents;
        this.chart = chart;
        this.caller = caller;
        this.pages = pages;
    }

    /**
     * Does what a form asks for and shows the grant anew; a form with faults comes back with what
     * was typed.
     */
    Response act(UUID grantId, GrantForm form, FormErrors faults, Consumer<UUID> act, Text done) {
        if (!faults.isEmpty()) {
            return again(grantId, form, faults);
        }
        try {
            act.accept(grantId);
        } catch (Problem refusal) {
            return again(grantId, form, FormErrors.of(refusal));
        }
        return pages.seeOther("/grants/" + grantId, done);
    }

    private Response again(UUID grantId, GrantForm form, FormErrors errors) {
        return pages.show(Pages.INVALID, of(visible.require(grantId), form, errors));
    }

    TemplateInstance of(Grant grant) {
        return of(grant, GrantForm.empty(), FormErrors.none());
    }

    private TemplateInstance of(Grant grant, GrantForm typed, FormErrors errors) {
        May may = may(grant);
        return Templates.grant(view(grant, may), may, choices(grant), rules, typed, errors);
    }

    private View view(Grant grant, May may) {
        Map<String, Long> left = accounts.left(grant);
        String openness = grant.agreement().openness();
        var page = accounts.entries(grant, NEWEST_ENTRIES, null);
        return new View(
                grant,
                firms.findByIdOptional(grant.firmId()).map(FirmView::name).orElse(FirmView.UNKNOWN),
                openness == null ? null : rules.openness(openness),
                grant.lines().stream()
                        .filter(l -> l.amount() > 0 || l.planned() > 0)
                        .map(l ->
                                new Line(
                                        l,
                                        rules.category(l.category()),
                                        left.getOrDefault(l.category(), 0L)))
                        .toList(),
                grant.matters().stream().map(m -> asCase(grant, m, may)).toList(),
                returns.of(grant.id()),
                trail.of(grant.id()),
                page.items().stream().map(this::row).toList(),
                page.nextCursor() != null);
    }

    private Case asCase(Grant grant, Matter matter, May may) {
        boolean mine =
                proposals.about(matter.id()).stream()
                        .anyMatch(p ->
                                p.id().equals(matter.proposalId())
                                        && p.proposedBy().equals(caller.person()));
        return new Case(
                matter,
                about(grant, matter),
                may.officer() && matter.state() == MatterState.OPEN,
                may.officer() && matter.state() == MatterState.PROPOSED && !mine);
    }

    private Text about(Grant grant, Matter matter) {
        return switch (matter.kind()) {
            case AGREEMENT -> Text.of(grant.number(), grant.number());
            case INSTALMENT -> {
                int number = grant.instalment(matter.about()).number();
                yield Text.of(number + "회차", "Instalment " + number);
            }
            case BUDGET_MOVE ->
                    grant.moves().stream()
                            .filter(m -> m.id().equals(matter.about()))
                            .findFirst()
                            .map(this::moved)
                            .orElse(FirmView.UNKNOWN);
            case SETTLEMENT ->
                    grant.settlements().stream()
                            .filter(s -> s.id().equals(matter.about()))
                            .findFirst()
                            .map(s -> s.kind().label())
                            .orElse(FirmView.UNKNOWN);
        };
    }

    private Text moved(BudgetMove move) {
        Text from = rules.category(move.from());
        Text to = rules.category(move.to());
        return Text.of(from.ko() + " → " + to.ko(), from.en() + " → " + to.en());
    }

    private Row row(Entry entry) {
        return new Row(
                entry,
                chart.code(entry.code()),
                ChartOfAccounts.kind(entry.kind()),
                chart.account(entry.debitAccountId()),
                chart.account(entry.creditAccountId()));
    }

    private Choices choices(Grant grant) {
        return new Choices(
                rules.categories(),
                rules.terms(grant.programmeId(), grant.offeredOn()).shares(),
                banks.all(),
                documents.of(Party.firm(grant.firmId()), null, MOST_DOCUMENTS),
                grant.openCosts());
    }

    private May may(Grant grant) {
        boolean own = caller.firmIfAny().filter(grant.firmId()::equals).isPresent();
        boolean owner =
                own
                        && caller.acting().map(Membership::capacity).orElse(null)
                                == Membership.Capacity.OWNER;
        boolean officer =
                caller.has(Role.OFFICER)
                        && caller.officership()
                                .filter(m -> m.party().equals(grant.agency()))
                                .isPresent();
        GrantState state = grant.state();
        boolean running = own && state == GrantState.AGREED;
        return new May(
                own,
                officer,
                caller.has(Role.AUDITOR),
                owner && state == GrantState.OFFERED,
                running,
                own && state.isSpending(),
                running,
                own && state.isSpending() && grant.openSettlement() == null,
                owner && state.isSpending() && grant.openSettlement() == null);
    }
}
