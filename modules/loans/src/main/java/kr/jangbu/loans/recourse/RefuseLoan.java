package kr.jangbu.loans.recourse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanFinding;
import kr.jangbu.office.Notices;
import kr.jangbu.office.Party;
import org.jspecify.annotations.Nullable;

/** Keeps for what a loan was refused, and tells the firm. Not the decision: that was confirmed. */
@ApplicationScoped
public class RefuseLoan {
    private final Refusals refusals;
    private final RefusalRules rules;
    private final Notices notices;
    private final Today today;

    RefuseLoan(Refusals refusals, RefusalRules rules, Notices notices, Today today) {
        this.refusals = refusals;
        this.rules = rules;
        this.notices = notices;
        this.today = today;
    }

    /** In the transaction that refuses. */
    @Transactional
    public void refused(Loan loan, UUID proposalId) {
        List<String> clauses =
                loan.findings().stream()
                        .filter(f -> f.severity() == Severity.BLOCK || f.isUnresolved())
                        .map(LoanFinding::code)
                        .toList();
        LocalDate day = today.businessDate();
        boolean onMerits = loan.findings().stream().noneMatch(f -> f.severity() == Severity.BLOCK);
        @Nullable LocalDate reapplyFrom = onMerits ? rules.afterEvaluation(day) : null;
        refusals.persist(
                new Refusal(
                        proposalId,
                        loan.id(),
                        day,
                        String.valueOf(loan.reason()),
                        clauses,
                        reapplyFrom));
        notices.tell(
                Party.firm(loan.firmId()),
                Text.of(
                        "융자 신청이 부결되었습니다: %s. 사유와 재심의 방법을 확인하십시오.".formatted(loan.number()),
                        "The loan %s was refused; see why, and how to ask for a reconsideration"
                                .formatted(loan.number())),
                "/loans/" + loan.id());
    }
}
