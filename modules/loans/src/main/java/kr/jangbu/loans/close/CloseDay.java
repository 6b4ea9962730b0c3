package kr.jangbu.loans.close;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.foundation.DayJob;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.Loans;
import kr.jangbu.loans.Standings;
import kr.jangbu.loans.Told;
import kr.jangbu.loans.history.Causes;
import kr.jangbu.loans.history.TellLoan;
import kr.jangbu.loans.life.LoanEvent;
import kr.jangbu.programmes.DatedValue;
import kr.jangbu.programmes.Programmes;

/**
 * Closes each business date, in parts that are committed one by one: rates are repriced, lives in
 * which the day changes something are told on, interest accrues on all loans, and at last the day's
 * interest and provisions are booked, once per programme. What a part has done the next one does
 * not find any more, so it goes on after a kill.
 */
@ApplicationScoped
class CloseDay implements DayJob {
    private static final int LOANS_AT_ONCE = 100;

    private final Loans loans;
    private final Standings standings;
    private final TellLoan tell;
    private final Accruals accruals;
    private final CloseBooks books;
    private final LoanAccounts accounts;
    private final Programmes programmes;
    private final Causes causes;

    CloseDay(
            Loans loans,
            Standings standings,
            TellLoan tell,
            Accruals accruals,
            CloseBooks books,
            LoanAccounts accounts,
            Programmes programmes,
            Causes causes) {
        this.loans = loans;
        this.standings = standings;
        this.tell = tell;
        this.accruals = accruals;
        this.books = books;
        this.accounts = accounts;
        this.programmes = programmes;
        this.causes = causes;
    }

    @Override
    public String name() {
        return "loans.close-of-day";
    }

    @Override
    public Progress run(LocalDate day) {
        if (reprice(day) || tellOn(day) || accruals.next(day)) {
            return Progress.MORE;
        }
        books.close(day);
        return Progress.DONE;
    }

    /**
     * A base rate of a new quarter counts from its own first day, also when it was recorded late.
     */
    private boolean reprice(LocalDate day) {
        for (String id : standings.baseRates()) {
            DatedValue<BigDecimal> base = programmes.baseRate(id).annual().on(day).orElse(null);
            if (base == null) {
                continue;
            }
            List<UUID> found = standings.toReprice(id, base.value(), LOANS_AT_ONCE);
            if (!found.isEmpty()) {
                accounts.book(found.stream().map(l -> reprice(l, base, day)).toList());
                return true;
            }
        }
        return false;
    }

    private Told reprice(UUID loanId, DatedValue<BigDecimal> base, LocalDate day) {
        Loan loan = locked(loanId);
        BigDecimal rate = base.value().add(Objects.requireNonNull(loan.terms().spread()));
        LocalDate paidOut = Objects.requireNonNull(loan.disbursedOn());
        LocalDate from = base.from().isBefore(paidOut) ? paidOut : base.from();
        tell.note(loan, new LoanEvent.Repriced(from, rate), causes.rule(base.source()));
        return tell.tell(loan, day);
    }

    private boolean tellOn(LocalDate day) {
        List<UUID> found = standings.toLookAt(day, LOANS_AT_ONCE);
        if (found.isEmpty()) {
            return false;
        }
        List<Told> told = new ArrayList<>();
        found.forEach(id -> told.add(tell.tell(locked(id), day)));
        accounts.book(told);
        return true;
    }

    private Loan locked(UUID loanId) {
        return loans.lock(loanId).orElseThrow();
    }
}
