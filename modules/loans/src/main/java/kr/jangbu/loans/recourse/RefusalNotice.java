package kr.jangbu.loans.recourse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanState;
import kr.jangbu.office.Reconsideration;
import kr.jangbu.office.Reconsiderations;
import kr.jangbu.office.RecourseRules;
import org.jspecify.annotations.Nullable;

/** What a refused firm is told: each clause, what would change it, when to apply again. */
@ApplicationScoped
public class RefusalNotice {
    /** A clause that stood in the way. */
    public record Clause(Finding finding, RefusalRules.Change change) {}

    /**
     * The notice.
     *
     * @param askUntil the last day to ask for a reconsideration
     * @param asked the reconsideration; null where none was asked for
     * @param mayAsk whether one can be asked for now
     */
    public record Content(
            Refusal refusal,
            List<Clause> clauses,
            LocalDate askUntil,
            @Nullable Reconsideration asked,
            boolean mayAsk) {
        /** When to apply again. */
        public Text reapply() {
            LocalDate from = refusal.reapplyFrom();
            return from == null
                    ? Text.of("아래 조항마다 적힌 때", "As each clause below says")
                    : Text.of("%s부터".formatted(from), "From %s on".formatted(from));
        }
    }

    private final Refusals refusals;
    private final RefusalRules rules;
    private final RecourseRules recourse;
    private final Reconsiderations reconsiderations;
    private final Today today;

    RefusalNotice(
            Refusals refusals,
            RefusalRules rules,
            RecourseRules recourse,
            Reconsiderations reconsiderations,
            Today today) {
        this.refusals = refusals;
        this.rules = rules;
        this.recourse = recourse;
        this.reconsiderations = reconsiderations;
        this.today = today;
    }

    /** Of the latest refusal; null where the loan was never refused. */
    public @Nullable Content of(Loan loan) {
        return refusals.ofLoan(loan.id()).map(r -> content(loan, r)).orElse(null);
    }

    private Content content(Loan loan, Refusal refusal) {
        UUID decision = refusal.proposalId();
        LocalDate askUntil = recourse.askUntil(LoanRecourse.KIND, refusal.refusedOn());
        Reconsideration asked = reconsiderations.against(decision).orElse(null);
        return new Content(
                refusal,
                loan.findings().stream()
                        .filter(f -> refusal.clauses().contains(f.code()))
                        .map(f -> new Clause(f.finding(), rules.of(f.code())))
                        .toList(),
                askUntil,
                asked,
                loan.state() == LoanState.REJECTED
                        && asked == null
                        && !today.businessDate().isAfter(askUntil));
    }
}
