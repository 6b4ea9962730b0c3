package kr.jangbu.loans;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.problem.Problem;

/**
 * The loans that a caller may see: a firm its own, an officer those of the agency's programmes, an
 * auditor all. Any other is not there.
 */
@ApplicationScoped
public class VisibleLoans {
    private final Loans loans;
    private final Caller caller;

    VisibleLoans(Loans loans, Caller caller) {
        this.loans = loans;
        this.caller = caller;
    }

    /**
     * The loan.
     *
     * @throws Problem NOT_FOUND when there is none, or it is another's
     */
    public Loan require(UUID id) {
        return loans.findByIdOptional(id)
                .filter(this::isVisible)
                .orElseThrow(() -> Problem.notFound("loan"));
    }

    private boolean isVisible(Loan loan) {
        return caller.has(Role.AUDITOR)
                || (caller.has(Role.OFFICER) && caller.maySee(loan.agency()))
                || (caller.has(Role.STARTUP)
                        && caller.firmIfAny().filter(loan.firmId()::equals).isPresent());
    }
}
