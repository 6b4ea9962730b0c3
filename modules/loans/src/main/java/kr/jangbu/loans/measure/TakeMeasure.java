package kr.jangbu.loans.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.loans.ChangingLoans;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.history.Causes;
import kr.jangbu.loans.history.TellLoan;
import kr.jangbu.loans.life.Life;
import kr.jangbu.loans.measure.Measure.Wish;
import kr.jangbu.office.Caller;
import kr.jangbu.office.FourEyes;
import kr.jangbu.office.Proposal;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** An officer proposes a measure on a running loan, a second one confirms it; then it happens. */
@ApplicationScoped
public class TakeMeasure {
    private static final String KIND = "LOAN_MEASURE_";

    private final ChangingLoans loans;
    private final Measures measures;
    private final TellLoan tell;
    private final LoanAccounts accounts;
    private final FourEyes fourEyes;
    private final Causes causes;
    private final Caller caller;
    private final Today today;
    private final Clock clock;

    TakeMeasure(
            ChangingLoans loans,
            Measures measures,
            TellLoan tell,
            LoanAccounts accounts,
            FourEyes fourEyes,
            Causes causes,
            Caller caller,
            Today today,
            Clock clock) {
        this.loans = loans;
        this.measures = measures;
        this.tell = tell;
        this.accounts = accounts;
        this.fourEyes = fourEyes;
        this.causes = causes;
        this.caller = caller;
        this.today = today;
        this.clock = clock;
    }

    /**
     * Proposes a measure.
     *
     * @throws Problem NOT_FOUND for another agency's loan; INVALID when its kind needs a field, or
     *     it would count before the money was paid or after today; CONFLICT when the loan does not
     *     run; STALE
     */
    @Transactional
    public Measure propose(UUID loanId, @Nullable String ifMatch, Wish wish, String reason) {
        Loan loan = loans.running(loanId, ifMatch);
        requireTimely(loan, wish.countsOn());
        wish.event();
        UUID id = Ids.next();
        Proposal proposal =
                fourEyes.propose(KIND + wish.kind(), id, weight(loan, wish), loan.programmeId());
        Measure measure =
                new Measure(
                        id,
                        loanId,
                        wish,
                        reason,
                        new Measure.Proposed(proposal.id(), caller.person(), clock.instant()));
        measures.persist(measure);
        return measure;
    }

    /**
     * Confirms it as the second officer.
     *
     * @throws Problem FOUR_EYES, APPROVAL_LIMIT; CONFLICT when it was decided; NOT_FOUND; STALE
     */
    @Transactional
    public Measure confirm(UUID loanId, @Nullable String ifMatch, UUID measureId) {
        Loan loan = loans.running(loanId, ifMatch);
        Measure measure = of(loan, measureId);
        fourEyes.confirm(measure.openProposal());
        measure.confirm();
        accounts.book(
                List.of(
                        tell.happened(
                                loan,
                                measure.wish().event(),
                                causes.person(measure.proposedBy(), measure.reason()))));
        return measure;
    }

    /**
     * Sends it back as the second officer.
     *
     * @throws Problem FOUR_EYES; CONFLICT when it was decided; NOT_FOUND; STALE
     */
    @Transactional
    public Measure sendBack(UUID loanId, @Nullable String ifMatch, UUID measureId, String because) {
        Loan loan = loans.running(loanId, ifMatch);
        Measure measure = of(loan, measureId);
        fourEyes.reject(measure.openProposal(), because);
        measure.sendBack(because);
        return measure;
    }

    private Measure of(Loan loan, UUID measureId) {
        return measures.findByIdOptional(measureId)
                .filter(m -> m.loanId().equals(loan.id()))
                .orElseThrow(() -> Problem.notFound("measure"));
    }

    private void requireTimely(Loan loan, LocalDate countsOn) {
        LocalDate paidOut = loan.disbursedOn();
        if (paidOut == null
                || countsOn.isBefore(paidOut)
                || countsOn.isAfter(today.businessDate())) {
            throw Problem.invalid(
                    "countsOn",
                    Text.of(
                            "지급일부터 영업일 기준 오늘까지여야 합니다.",
                            "must be from %s to %s".formatted(paidOut, today.businessDate())));
        }
    }

    /** What the second officer's limit must cover, in won. */
    private long weight(Loan loan, Wish wish) {
        Life life = tell.life(loan, today.businessDate());
        return switch (wish.kind()) {
            case RESCHEDULE, SUSPEND, WRITE_OFF -> life.outstanding() + life.overdueInterest();
            case CHARGE, WAIVE -> wish.amount() == null ? 0 : wish.amount();
            case ACCELERATE -> 0;
        };
    }
}
