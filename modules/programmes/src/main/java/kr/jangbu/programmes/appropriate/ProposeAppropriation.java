package kr.jangbu.programmes.appropriate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.FourEyes;
import kr.jangbu.office.Proposal;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.appropriate.Appropriation.Grant;
import kr.jangbu.web.problem.Problem;
import org.hibernate.exception.ConstraintViolationException;

/** An officer records what a budget document gives; a second one has yet to confirm it. */
@ApplicationScoped
public class ProposeAppropriation {
    static final String KIND = "APPROPRIATION";

    /** Budgets are recorded for this year, late ones for the last, early ones for the next. */
    private static final int YEARS_AROUND = 1;

    private final Appropriations appropriations;
    private final FourEyes fourEyes;
    private final Caller caller;
    private final Today today;

    ProposeAppropriation(
            Appropriations appropriations, FourEyes fourEyes, Caller caller, Today today) {
        this.appropriations = appropriations;
        this.fourEyes = fourEyes;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Proposes for a programme of the agency for which the caller acts.
     *
     * @throws Problem NOT_FOUND for another agency's programme, INVALID for a year too far off,
     *     CONFLICT when the document was proposed already
     */
    @Transactional
    public Appropriation propose(Grant grant) {
        Programme programme = appropriations.visibleProgramme(grant.programmeId());
        if (!programme.agency().equals(caller.agency())) {
            throw Problem.notFound("programme");
        }
        requireNear(grant.budgetYear());
        if (appropriations.isKnown(grant)) {
            throw known(grant);
        }
        UUID id = Ids.next();
        Proposal proposal = fourEyes.propose(KIND, id, grant.amount(), grant.programmeId());
        Appropriation appropriation = new Appropriation(id, grant, proposal);
        try {
            appropriations.persistAndFlush(appropriation);
        } catch (ConstraintViolationException e) {
            // Somebody proposed the same document between our look and our writing.
            throw known(grant);
        }
        return appropriation;
    }

    private void requireNear(int budgetYear) {
        int first = today.businessDate().getYear() - YEARS_AROUND;
        int last = today.businessDate().getYear() + YEARS_AROUND;
        // Compared as they are: a difference of far years runs over and looks small.
        if (budgetYear < first || budgetYear > last) {
            throw Problem.invalid(
                    "budgetYear",
                    Text.of(
                            "%d년에서 %d년 사이여야 합니다.".formatted(first, last),
                            "must be %d to %d".formatted(first, last)));
        }
    }

    private static Problem known(Grant grant) {
        return Problem.conflict(
                Text.of(
                        "이미 올린 예산 배정입니다: %s, %d년".formatted(grant.document(), grant.budgetYear()),
                        "%s appropriates for %s in %d already"
                                .formatted(
                                        grant.document(),
                                        grant.programmeId(),
                                        grant.budgetYear())));
    }
}
