package kr.jangbu.loans;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Loans that somebody is about to change, locked: an officer those of the agency, a firm its own.
 */
@ApplicationScoped
public class ChangingLoans {
    private final Loans loans;
    private final Caller caller;

    ChangingLoans(Loans loans, Caller caller) {
        this.loans = loans;
        this.caller = caller;
    }

    /**
     * A running loan of the officer's agency.
     *
     * @throws Problem NOT_FOUND for another agency's; CONFLICT when it does not run; STALE
     */
    public Loan running(UUID id, @Nullable String ifMatch) {
        return requireRunning(
                loans.lock(id).filter(l -> l.agency().equals(caller.agency())).orElse(null),
                ifMatch);
    }

    /**
     * A running loan of the caller's firm.
     *
     * @throws Problem NOT_FOUND for another firm's; CONFLICT when it does not run; STALE
     */
    public Loan ownRunning(UUID id, @Nullable String ifMatch) {
        UUID firm = caller.firm();
        return requireRunning(
                loans.lock(id).filter(l -> l.firmId().equals(firm)).orElse(null), ifMatch);
    }

    private static Loan requireRunning(@Nullable Loan loan, @Nullable String ifMatch) {
        if (loan == null) {
            throw Problem.notFound("loan");
        }
        ETags.requireMatch(ifMatch, loan.version());
        if (!loan.state().runs()) {
            throw Problem.conflict(
                            Text.of(
                                    "실행된 융자가 아닙니다. 지금 상태: " + loan.state().label().ko(),
                                    "the loan is %s: no money was paid out"
                                            .formatted(loan.state())))
                    .with("state", loan.state().name());
        }
        return loan;
    }
}
