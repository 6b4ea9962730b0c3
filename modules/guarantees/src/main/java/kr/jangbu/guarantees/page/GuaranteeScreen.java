package kr.jangbu.guarantees.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.guarantees.Charge;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeAccounts;
import kr.jangbu.guarantees.GuaranteeFinding;
import kr.jangbu.guarantees.GuaranteeState;
import kr.jangbu.guarantees.Products;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.guarantees.assess.AssessGuarantee;
import kr.jangbu.guarantees.change.Change;
import kr.jangbu.guarantees.claim.Claim;
import kr.jangbu.guarantees.firmview.FirmViews;
import kr.jangbu.guarantees.http.GuaranteeAnswer.Papers;
import kr.jangbu.guarantees.http.GuaranteeAnswers;
import kr.jangbu.guarantees.reckon.Debt;
import kr.jangbu.ledger.Entry;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Document;
import kr.jangbu.office.Documents;
import kr.jangbu.office.Membership;
import kr.jangbu.office.Party;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.ChartOfAccounts;
import kr.jangbu.programmes.GuaranteeProduct;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One guarantee on screen: where it stands, what comes next, what it costs part by part, the
 * letter, the loan, and the forms for what the reader may do.
 */
@ApplicationScoped
class GuaranteeScreen {
    private static final int DOCUMENTS_OFFERED = 50;

    /** What the page shows besides the guarantee itself. */
    public record View(
            Guarantee g,
            Text firm,
            Text next,
            Papers papers,
            List<Owing> owing,
            List<GuaranteeAccounts.Headroom> headroom,
            List<Row> entries) {
        public List<Finding> findings() {
            return g.findings().stream().map(GuaranteeFinding::finding).toList();
        }

        /** The claim that waits for an answer, or got one; null without any. */
        public @Nullable Claim claim() {
            return papers.claims().isEmpty() ? null : papers.claims().getFirst();
        }

        public @Nullable Change open() {
            return papers.changes().stream().filter(Change::isOpen).findFirst().orElse(null);
        }

        public long earned(Charge charge) {
            return papers.earned().getOrDefault(charge.id(), 0L);
        }

        /** {@code 1.2 %}. */
        public String percent(BigDecimal rate) {
            String moved = rate.movePointRight(2).stripTrailingZeros().toPlainString();
            return (rate.signum() == 0 ? "0" : moved) + " %";
        }
    }

    /** One item of a debt, in won. */
    public record Owing(Text name, long amount) {}

    /** A ledger entry in words. */
    public record Row(Entry entry, Text purpose, Text kind, Text debited, Text credited) {}

    /** What the reader may do. */
    public record May(boolean own, boolean owner, boolean officer, boolean audits) {
        /** Where forms go that both kinds of people may send. */
        public String base() {
            return officer ? "/office/guarantees/" : "/guarantees/";
        }
    }

    /** What may be chosen in forms. */
    public record Choices(
            List<GuaranteeProduct.Grade> grades,
            List<GuaranteeProduct.Factor> factors,
            List<Document> documents,
            List<Claim.Ground> grounds,
            List<Claim.Outcome> outcomes,
            List<Change.Kind> changes,
            AssessGuarantee.@Nullable Proposal proposal) {}

    @CheckedTemplate(basePath = "guarantees")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance guarantee(
                View view, May may, Choices choices, GuaranteeForm typed, FormErrors errors);
    }

    private final VisibleGuarantees visible;
    private final GuaranteeAnswers answers;
    private final GuaranteeAccounts accounts;
    private final AssessGuarantee assess;
    private final Products products;
    private final FirmViews firms;
    private final Documents documents;
    private final ChartOfAccounts chart;
    private final Caller caller;
    private final Today today;
    private final Pages pages;

    GuaranteeScreen(
            VisibleGuarantees visible,
            GuaranteeAnswers answers,
            GuaranteeAccounts accounts,
            AssessGuarantee assess,
            Products products,
            FirmViews firms,
            Documents documents,
            ChartOfAccounts chart,
            Caller caller,
            Today today,
            Pages pages) {
        this.visible = visible;
        this.answers = answers;
        this.accounts = accounts;
        this.assess = assess;
        this.products = products;
        this.firms = firms;
        this.documents = documents;
        this.chart = chart;
        this.caller = caller;
        this.today = today;
        this.pages = pages;
    }

    TemplateInstance of(Guarantee g) {
        return of(g, GuaranteeForm.empty(), FormErrors.none());
    }

    private TemplateInstance of(Guarantee g, GuaranteeForm typed, FormErrors errors) {
        May may = may(g);
        return Templates.guarantee(view(g), may, choices(g, may), typed, errors);
    }

    /** Does what a form asks and shows the guarantee again, with what is wrong where it was. */
    Response act(UUID id, GuaranteeForm form, FormErrors faults, Consumer<UUID> act, Text done) {
        if (!faults.isEmpty()) {
            return again(id, form, faults);
        }
        try {
            act.accept(id);
        } catch (Problem refusal) {
            return again(id, form, FormErrors.of(refusal));
        }
        return pages.seeOther("/guarantees/" + id, done);
    }

    private Response again(UUID id, GuaranteeForm form, FormErrors errors) {
        return pages.show(Pages.INVALID, of(visible.require(id), form, errors));
    }

    private View view(Guarantee g) {
        return new View(
                g,
                firms.name(g.firmId()),
                NextStep.of(g),
                answers.papers(g),
                owing(g),
                accounts.headroom(g, today.businessDate()).stream()
                        .filter(r -> !caller.has(Role.STARTUP) || !r.isOfOther(g.firmId()))
                        .toList(),
                accounts.entries(g).stream().map(this::row).toList());
    }

    private static List<Owing> owing(Guarantee g) {
        Debt debt = g.owed().debt();
        return List.of(
                        new Owing(
                                Text.of("구상원금", "Paid for the debtor"),
                                debt.of(Debt.Item.PRINCIPAL)),
                        new Owing(
                                Text.of("확정 손해금", "Damages for delay"), debt.of(Debt.Item.DAMAGES)),
                        new Owing(Text.of("위약금", "Penalty"), debt.of(Debt.Item.PENALTY)),
                        new Owing(Text.of("추가보증료", "Fees"), debt.of(Debt.Item.FEES)),
                        new Owing(Text.of("법적 절차 비용", "Legal costs"), debt.of(Debt.Item.COSTS)),
                        new Owing(Text.of("특수채권", "Special claim"), g.owed().special()))
                .stream()
                .filter(o -> o.amount() > 0)
                .toList();
    }

    private Row row(Entry entry) {
        return new Row(
                entry,
                chart.code(entry.code()),
                ChartOfAccounts.kind(entry.kind()),
                chart.account(entry.debitAccountId()),
                chart.account(entry.creditAccountId()));
    }

    private Choices choices(Guarantee g, May may) {
        GuaranteeProduct product = products.of(g.programmeId()).guaranteeProduct();
        boolean grading =
                may.officer()
                        && (g.state() == GuaranteeState.INVESTIGATED
                                || g.state() == GuaranteeState.EVALUATED);
        return new Choices(
                product.grades(),
                product.fee().factors(),
                may.officer() && g.state() == GuaranteeState.CONSULTED
                        ? documents.of(Party.firm(g.firmId()), null, DOCUMENTS_OFFERED)
                        : List.of(),
                List.of(Claim.Ground.values()),
                List.of(Claim.Outcome.values()),
                changes(g, may),
                grading ? assess.proposal(g) : null);
    }

    private static List<Change.Kind> changes(Guarantee g, May may) {
        boolean runs =
                g.state() == GuaranteeState.ACTIVE || g.state() == GuaranteeState.LETTER_ISSUED;
        boolean owed = g.state() == GuaranteeState.RECOVERY;
        return Arrays.stream(Change.Kind.values())
                .filter(kind ->
                        switch (kind) {
                            case EXTENSION, REDUCTION -> runs && (may.own() || may.officer());
                            case SETTLEMENT, WRITE_OFF -> owed && may.officer();
                        })
                .toList();
    }

    private May may(Guarantee g) {
        boolean own = caller.firmIfAny().filter(g.firmId()::equals).isPresent();
        boolean owner =
                own
                        && caller.acting().map(Membership::capacity).orElse(null)
                                == Membership.Capacity.OWNER;
        boolean officer =
                caller.has(Role.OFFICER)
                        && caller.officership()
                                .filter(m -> m.party().equals(g.agency()))
                                .isPresent();
        return new May(own, owner, officer, caller.has(Role.AUDITOR));
    }
}
