package kr.jangbu.loans.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.foundation.Won;
import kr.jangbu.loans.ChangingLoans;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.history.Causes;
import kr.jangbu.loans.history.TellLoan;
import kr.jangbu.loans.life.Life;
import kr.jangbu.loans.life.LoanEvent;
import kr.jangbu.loans.life.LoanEvent.Keep;
import kr.jangbu.office.Caller;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A firm asks what repaying the whole would take, and repays before it is due (조기상환). */
@ApplicationScoped
public class RepayEarly {
    /** A quote further ahead would only tell a firm what to expect, not what to pay. */
    private static final int QUOTED_DAYS_AHEAD = 365;

    private final ChangingLoans loans;
    private final TellLoan tell;
    private final LoanAccounts accounts;
    private final Causes causes;
    private final Caller caller;
    private final Today today;

    RepayEarly(
            ChangingLoans loans,
            TellLoan tell,
            LoanAccounts accounts,
            Causes causes,
            Caller caller,
            Today today) {
        this.loans = loans;
        this.tell = tell;
        this.accounts = accounts;
        this.causes = causes;
        this.caller = caller;
        this.today = today;
    }

    /**
     * What repaying the whole would take.
     *
     * @param on today or within a year; null: today
     * @throws Problem INVALID for another day; CONFLICT when the loan does not run
     */
    public Payoff quote(Loan loan, @Nullable LocalDate on) {
        LocalDate day = on == null ? today.businessDate() : on;
        LocalDate last = today.businessDate().plusDays(QUOTED_DAYS_AHEAD);
        if (day.isBefore(today.businessDate()) || day.isAfter(last)) {
            throw Problem.invalid(
                    "on",
                    Text.of(
                            "오늘부터 1년 안의 날이어야 합니다.",
                            "must be from %s to %s".formatted(today.businessDate(), last)));
        }
        if (!loan.state().runs()) {
            throw Problem.conflict(
                    Text.of("실행된 융자가 아닙니다.", "the loan is %s".formatted(loan.state())));
        }
        return Payoff.of(tell.life(loan, day), day);
    }

    /**
     * Uses money that waits to repay principal before it is due; all of it takes the interest that
     * has run as well.
     *
     * @param amount in won; null: the whole loan
     * @throws Problem NOT_FOUND for another firm's loan; CONFLICT while something is overdue, or
     *     when less money waits than is wished; STALE
     */
    @Transactional
    public Loan repay(UUID loanId, @Nullable String ifMatch, @Nullable Long amount, Keep keep) {
        Loan loan = loans.ownRunning(loanId, ifMatch);
        Life life = tell.life(loan, today.businessDate());
        long whole = life.outstanding() + life.accruedInterest();
        long wished = amount == null ? whole : Math.min(amount, whole);
        requireNothingOverdue(life);
        requireMoney(life, wished);
        accounts.book(
                List.of(
                        tell.happened(
                                loan,
                                new LoanEvent.PaidEarly(today.businessDate(), wished, keep),
                                causes.person(caller.person(), "early repayment"))));
        return loan;
    }

    private static void requireNothingOverdue(Life life) {
        if (life.overduePrincipal() + life.overdueInterest() + life.lateDue() + life.costsDue() > 0
                || life.outstanding() == 0) {
            throw Problem.conflict(
                    Text.of(
                            "연체 중이거나 남은 원금이 없어 조기상환할 수 없습니다.",
                            "something is overdue, or nothing is left to repay early"));
        }
    }

    private static void requireMoney(Life life, long wished) {
        if (life.unapplied() < wished) {
            throw Problem.conflict(
                            Text.of(
                                    "입금된 금액(%s)이 조기상환할 금액(%s)보다 적습니다. 먼저 입금해 주십시오."
                                            .formatted(
                                                    Won.korean(life.unapplied()),
                                                    Won.korean(wished)),
                                    "%s waits, %s is to be repaid: pay it in first"
                                            .formatted(
                                                    Won.exact(life.unapplied()),
                                                    Won.exact(wished))))
                    .with("left", life.unapplied())
                    .with("asked", wished);
        }
    }
}
