package kr.jangbu.loans.apply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.DayJob;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanState;
import kr.jangbu.loans.Loans;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;

/**
 * Applications that nobody has decided take over what the catalogue says, each day and when a
 * change is confirmed that holds already. What is proposed, approved or agreed keeps its terms.
 */
@ApplicationScoped
public class TakeOverTerms implements DayJob {
    private final Loans loans;
    private final Reevaluation reevaluation;
    private final Programmes programmes;

    TakeOverTerms(Loans loans, Reevaluation reevaluation, Programmes programmes) {
        this.loans = loans;
        this.reevaluation = reevaluation;
        this.programmes = programmes;
    }

    @Override
    public String name() {
        return "loans.terms";
    }

    @Override
    public Progress run(LocalDate day) {
        takeOver(
                programmes.all().stream()
                        .filter(p -> p.loan() != null && changesOn(p, day))
                        .map(Programme::id)
                        .collect(Collectors.toSet()),
                day);
        return Progress.DONE;
    }

    /** In the caller's transaction. */
    void takeOver(Collection<String> programmeIds, LocalDate day) {
        List<UUID> waiting = loans.undecided(programmeIds).stream().map(Loan::id).sorted().toList();
        for (UUID id : waiting) {
            loans.lock(id)
                    .filter(l -> l.state() == LoanState.APPLIED)
                    .ifPresent(l -> renew(l, day));
        }
    }

    /** An application that is sent back to be decided anew. */
    public void renew(Loan loan, LocalDate day) {
        reevaluation
                .of(loan, programmes, day)
                .ifPresent(outcome -> loan.takeOver(outcome.terms(), outcome.findings()));
    }

    /** A look through the catalogue is cheap; looking at every application each day is not. */
    private boolean changesOn(Programme programme, LocalDate day) {
        return programmes.changesOn(programme, day);
    }
}
