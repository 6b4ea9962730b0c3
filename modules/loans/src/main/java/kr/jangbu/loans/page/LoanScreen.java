package kr.jangbu.loans.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.ledger.Entry;
import kr.jangbu.loans.Installment;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.LoanFinding;
import kr.jangbu.loans.LoanState;
import kr.jangbu.loans.Repayment;
import kr.jangbu.loans.Repayments;
import kr.jangbu.loans.disburse.Drawdown;
import kr.jangbu.loans.disburse.Drawdowns;
import kr.jangbu.loans.firmview.FirmView;
import kr.jangbu.loans.firmview.FirmViews;
import kr.jangbu.loans.history.Occurrence;
import kr.jangbu.loans.measure.Measure;
import kr.jangbu.loans.recourse.RefusalNotice;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Document;
import kr.jangbu.office.Documents;
import kr.jangbu.office.Membership;
import kr.jangbu.office.Party;
import kr.jangbu.office.Proposal;
import kr.jangbu.office.Proposals;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.ChartOfAccounts;
import kr.jangbu.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * One loan on screen: where it stands, why, its plan, every entry behind its figures, and the forms
 * for what the reader may do next, filled with what was typed when one is shown again.
 */
@ApplicationScoped
class LoanScreen {
    /** What the page shows of a loan besides the loan itself; money in won. */
    public record View(
            Loan loan,
            Text firm,
            boolean holderConfirmed,
            long outstanding,
            long unapplied,
            List<Installment> installments,
            List<Repayment> repayments,
            List<Row> entries,
            List<Proposal> proposals,
            List<LoanAccounts.Headroom> headroom,
            List<Drawdown> drawdowns,
            List<Document> filed,
            @Nullable LifeView life,
            RefusalNotice.@Nullable Content refusal) {
        /** What officers can do with a running loan. */
        public List<Measure.Kind> kinds() {
            return List.of(Measure.Kind.values());
        }

        public Text label(Occurrence.Kind kind) {
            return LifeView.label(kind);
        }

        /** The yearly rate in percent, e.g. {@code 2.5}. */
        public String percent() {
            return loan.terms().annualRate().movePointRight(2).stripTrailingZeros().toPlainString();
        }

        /** The oldest installment that is not paid whole. */
        public @Nullable Installment nextDue() {
            return installments.stream().filter(i -> !i.isPaid()).findFirst().orElse(null);
        }

        public List<Finding> findings() {
            return loan.findings().stream().map(LoanFinding::finding).toList();
        }
    }

    /** An entry with its words. */
    public record Row(Entry entry, Text purpose, Text kind, Text debited, Text credited) {}

    /** What the reader may do now. */
    public record May(
            boolean own,
            boolean officer,
            boolean audits,
            boolean agree,
            boolean draw,
            boolean cancel,
            boolean propose,
            boolean confirm,
            boolean measure) {
        /** Whether the reader may know who at the agency proposed and decided. */
        public boolean seesOffice() {
            return officer || audits;
        }
    }

    @CheckedTemplate(basePath = "loans")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance loan(
                View view, May may, LocalDate today, LoanNote typed, FormErrors errors);
    }

    /** A firm's newest documents, among which it chooses evidence. */
    private static final int DOCUMENTS_OFFERED = 100;

    private final LifeScreen life;
    private final RefusalNotice refusals;
    private final Drawdowns drawdowns;
    private final Documents documents;
    private final LoanAccounts accounts;
    private final Repayments repayments;
    private final Proposals proposals;
    private final FirmViews firms;
    private final ChartOfAccounts chart;
    private final Caller caller;
    private final Today today;

    LoanScreen(
            LifeScreen life,
            RefusalNotice refusals,
            Drawdowns drawdowns,
            Documents documents,
            LoanAccounts accounts,
            Repayments repayments,
            Proposals proposals,
            FirmViews firms,
            ChartOfAccounts chart,
            Caller caller,
            Today today) {
        this.life = life;
        this.refusals = refusals;
        this.drawdowns = drawdowns;
        this.documents = documents;
        this.accounts = accounts;
        this.repayments = repayments;
        this.proposals = proposals;
        this.firms = firms;
        this.chart = chart;
        this.caller = caller;
        this.today = today;
    }

    TemplateInstance of(Loan loan) {
        return of(loan, LoanNote.empty(), FormErrors.none());
    }

    /** The loan with a form that was refused: what was typed stays. */
    TemplateInstance of(Loan loan, LoanNote typed, FormErrors errors) {
        return Templates.loan(view(loan), may(loan), today.businessDate(), typed, errors);
    }

    private View view(Loan loan) {
        FirmView firm = firms.findByIdOptional(loan.firmId()).orElse(null);
        return new View(
                loan,
                firm == null ? FirmView.UNKNOWN : firm.name(),
                firm != null && firm.isHolderConfirmed(),
                accounts.outstanding(loan),
                accounts.unapplied(loan),
                loan.installments(),
                repayments.of(loan.id()),
                accounts.entries(loan).stream().map(this::row).toList(),
                proposals.about(loan.id()),
                accounts.headroom(loan),
                drawdowns.of(loan.id()),
                may(loan).draw()
                        ? documents.of(Party.firm(loan.firmId()), null, DOCUMENTS_OFFERED)
                        : List.of(),
                life.of(loan),
                refusals.of(loan));
    }

    private Row row(Entry entry) {
        return new Row(
                entry,
                chart.code(entry.code()),
                ChartOfAccounts.kind(entry.kind()),
                chart.account(entry.debitAccountId()),
                chart.account(entry.creditAccountId()));
    }

    private May may(Loan loan) {
        boolean own = caller.firmIfAny().filter(loan.firmId()::equals).isPresent();
        boolean owner =
                own
                        && caller.acting().map(Membership::capacity).orElse(null)
                                == Membership.Capacity.OWNER;
        boolean officer =
                caller.has(Role.OFFICER)
                        && caller.officership()
                                .filter(m -> m.party().equals(loan.agency()))
                                .isPresent();
        LoanState state = loan.state();
        return new May(
                own,
                officer,
                caller.has(Role.AUDITOR),
                owner && state == LoanState.APPROVED,
                own && loan.mayDraw(),
                own && state.next().contains(LoanState.CANCELLED),
                officer && state == LoanState.APPLIED,
                officer && state == LoanState.DECISION_PROPOSED && !proposedByMe(loan),
                officer && state.runs());
    }

    private boolean proposedByMe(Loan loan) {
        return proposals.about(loan.id()).stream()
                .anyMatch(p ->
                        p.id().equals(loan.proposalId()) && p.proposedBy().equals(caller.person()));
    }
}
