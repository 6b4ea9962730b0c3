package kr.jangbu.loans.apply;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanFinding;
import kr.jangbu.loans.LoanTerms;
import kr.jangbu.loans.Loans;
import kr.jangbu.loans.firmview.FirmViews;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.Rate;
import kr.jangbu.programmes.change.Change;
import kr.jangbu.programmes.change.TermImpact;

/**
 * What a change of terms would do to applications that nobody has decided or proposed to decide.
 */
@ApplicationScoped
class ImpactOnLoans implements TermImpact {
    private static final Text NOTHING = Text.of("정해지지 않음", "not recorded");

    private final Loans loans;
    private final Reevaluation reevaluation;
    private final Programmes programmes;
    private final FirmViews firms;
    private final Today today;

    ImpactOnLoans(
            Loans loans,
            Reevaluation reevaluation,
            Programmes programmes,
            FirmViews firms,
            Today today) {
        this.loans = loans;
        this.reevaluation = reevaluation;
        this.programmes = programmes;
        this.firms = firms;
        this.today = today;
    }

    @Override
    public List<Affected> of(Programmes draft, Change change) {
        LocalDate day =
                change.from().isAfter(today.businessDate()) ? change.from() : today.businessDate();
        List<Affected> found = new ArrayList<>();
        for (Loan loan : loans.undecided(concerned(draft, change))) {
            found.addAll(of(loan, draft, day));
        }
        return List.copyOf(found);
    }

    /** The programme that is named, or all that stand on the base rate. */
    static Set<String> concerned(Programmes catalogue, Change change) {
        return change.baseRateId() == null
                ? Set.of(change.programmeId())
                : standingOn(catalogue, change.baseRateId());
    }

    static Set<String> standingOn(Programmes catalogue, String baseRateId) {
        return catalogue.all().stream()
                .filter(p ->
                        p.loan() != null
                                && p.product().rate() instanceof Rate.BasePlusSpread(var id, _)
                                && id.equals(baseRateId))
                .map(Programme::id)
                .collect(Collectors.toSet());
    }

    private List<Affected> of(Loan loan, Programmes draft, LocalDate day) {
        var now = reevaluation.of(loan, programmes, day).orElse(null);
        var then = reevaluation.of(loan, draft, day).orElse(null);
        List<Affected> found = new ArrayList<>();
        if (then == null) {
            if (now != null) {
                found.add(
                        affected(
                                loan, Text.of("조건", "Terms"), Text.of("정해짐", "recorded"), NOTHING));
            }
            return found;
        }
        compare(found, loan, loan.terms(), then.terms());
        Map<String, Finding> before =
                (now == null
                                ? loan.findings().stream().map(LoanFinding::finding).toList()
                                : now.findings())
                        .stream().collect(Collectors.toMap(Finding::code, Function.identity()));
        for (Finding finding : then.findings()) {
            Finding was = before.get(finding.code());
            if (was != null && !was.message().equals(finding.message())) {
                found.add(affected(loan, named(finding), was.message(), finding.message()));
            }
        }
        return found;
    }

    private void compare(List<Affected> found, Loan loan, LoanTerms was, LoanTerms is) {
        if (was.annualRate().compareTo(is.annualRate()) != 0) {
            found.add(
                    affected(
                            loan,
                            Text.of("연이율", "Annual rate"),
                            percent(was.annualRate()),
                            percent(is.annualRate())));
        }
        if (was.termMonths() != is.termMonths()) {
            found.add(
                    affected(
                            loan,
                            Text.of("기간", "Term"),
                            months(was.termMonths()),
                            months(is.termMonths())));
        }
        if (was.graceMonths() != is.graceMonths()) {
            found.add(
                    affected(
                            loan,
                            Text.of("거치", "Grace"),
                            months(was.graceMonths()),
                            months(is.graceMonths())));
        }
    }

    private Affected affected(Loan loan, Text what, Text before, Text after) {
        return new Affected(
                loan.id(),
                loan.number(),
                "/loans/" + loan.id(),
                firms.require(loan.firmId()).name(),
                what,
                before,
                after);
    }

    private static Text named(Finding finding) {
        return Text.of("조항 " + finding.code(), "Clause " + finding.code());
    }

    private static Text percent(BigDecimal rate) {
        String percent = rate.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
        return Text.of(percent, percent);
    }

    private static Text months(int months) {
        return Text.of(months + "개월", months + " months");
    }
}
