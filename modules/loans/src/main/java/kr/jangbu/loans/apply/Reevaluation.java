package kr.jangbu.loans.apply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Finding;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanTerms;
import kr.jangbu.loans.firmview.FirmView;
import kr.jangbu.loans.firmview.FirmViews;
import kr.jangbu.programmes.NotRecorded;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;

/**
 * What an application that nobody has decided would be under a catalogue: its terms, and what the
 * clauses say that depend on the product. What the firm declared stays as it declared it.
 */
@ApplicationScoped
class Reevaluation {
    private static final Set<String> DECLARED =
            Arrays.stream(RestrictionClause.values())
                    .map(RestrictionClause::name)
                    .collect(Collectors.toSet());

    /** Terms and findings. */
    record Outcome(LoanTerms terms, List<Finding> findings) {}

    private final FirmViews firms;
    private final TermsOfProduct terms;

    Reevaluation(FirmViews firms, TermsOfProduct terms) {
        this.firms = firms;
        this.terms = terms;
    }

    /** Empty when the catalogue says nothing for that day: the application stays as it is. */
    Optional<Outcome> of(Loan loan, Programmes catalogue, LocalDate day) {
        FirmView firm = firms.require(loan.firmId());
        Programme programme = catalogue.find(loan.programmeId()).orElseThrow();
        try {
            List<Finding> findings =
                    EligibilityRules.examine(
                                    new EligibilityRules.Case(
                                            programme,
                                            loan.purpose(),
                                            loan.amount(),
                                            firm,
                                            Map.of(),
                                            day))
                            .stream()
                            .filter(f -> !DECLARED.contains(f.code()))
                            .toList();
            return Optional.of(
                    new Outcome(
                            terms.of(catalogue, programme, loan.purpose(), firm, day), findings));
        } catch (NotRecorded nothing) {
            return Optional.empty();
        }
    }
}
