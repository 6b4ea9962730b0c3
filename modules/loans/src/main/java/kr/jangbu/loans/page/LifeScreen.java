package kr.jangbu.loans.page;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanRules;
import kr.jangbu.loans.Standing;
import kr.jangbu.loans.Standings;
import kr.jangbu.loans.care.Payoff;
import kr.jangbu.loans.care.RepayEarly;
import kr.jangbu.loans.history.Occurrences;
import kr.jangbu.loans.measure.Measures;
import kr.jangbu.office.Caller;
import org.jspecify.annotations.Nullable;

/** Gathers what the page shows of a running loan's life. */
@ApplicationScoped
class LifeScreen {
    private final Standings standings;
    private final Occurrences occurrences;
    private final Measures measures;
    private final RepayEarly repayEarly;
    private final LoanRules rules;
    private final Caller caller;

    LifeScreen(
            Standings standings,
            Occurrences occurrences,
            Measures measures,
            RepayEarly repayEarly,
            LoanRules rules,
            Caller caller) {
        this.standings = standings;
        this.occurrences = occurrences;
        this.measures = measures;
        this.repayEarly = repayEarly;
        this.rules = rules;
        this.caller = caller;
    }

    /** Null for a loan that does not run. */
    @Nullable LifeView of(Loan loan) {
        Standing standing = standings.findByIdOptional(loan.id()).orElse(null);
        if (standing == null) {
            return null;
        }
        int late = standing.daysLate(standing.toldThrough());
        Payoff payoff = standing.outstanding() == 0 ? null : repayEarly.quote(loan, null);
        return new LifeView(
                standing,
                late,
                rules.classOf(late),
                payoff,
                occurrences.of(loan.id()),
                measures.of(loan.id()),
                caller.person());
    }
}
