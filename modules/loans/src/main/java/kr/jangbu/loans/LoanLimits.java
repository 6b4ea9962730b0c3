package kr.jangbu.loans;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.loans.firmview.Designations;
import kr.jangbu.loans.firmview.FirmView;
import kr.jangbu.programmes.FirmCap;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits;
import kr.jangbu.programmes.Limits.Filling;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.SupportLimits;
import org.jspecify.annotations.Nullable;

/**
 * The limits on which a loan draws, in the order in which a refusal names them: a designated firm's
 * support account, the programme's ceiling of the year, the firm's caps, the firm's yearly line of
 * the product, the cost item.
 */
@ApplicationScoped
class LoanLimits {
    private final Limits limits;
    private final SupportLimits support;
    private final Designations designations;
    private final Programmes programmes;

    LoanLimits(
            Limits limits,
            SupportLimits support,
            Designations designations,
            Programmes programmes) {
        this.limits = limits;
        this.support = support;
        this.designations = designations;
        this.programmes = programmes;
    }

    List<Limit> of(Loan loan) {
        List<Limit> all = new ArrayList<>(support(loan));
        all.addAll(own(loan));
        return List.copyOf(all);
    }

    /** The lines of the support account on which it draws; empty for a firm like any other. */
    List<Limit> support(Loan loan) {
        String designation = designation(loan);
        return designation == null ? List.of() : support.drawnByLoans(loan.firmId(), designation);
    }

    /** The programme by whose designation it was approved, or would be today; null for none. */
    @Nullable String designation(Loan loan) {
        return switch (loan.state()) {
            case APPLIED, DECISION_PROPOSED -> designations.programmeOf(loan.firmId());
            case APPROVED,
                    AGREED,
                    DISBURSING,
                    ACTIVE,
                    DELINQUENT,
                    ACCELERATED,
                    WRITTEN_OFF,
                    PAID_OFF,
                    REJECTED,
                    CANCELLED,
                    PAYMENT_REFUSED ->
                    loan.designationProgrammeId();
        };
    }

    /**
     * The head of the chain for a designated firm: the gate, then the holds on the support account;
     * empty for any other firm.
     */
    List<Transfer> draw(Loan loan, SupportLimits.Holding holding) {
        return loan.designationProgrammeId() == null
                ? List.of()
                : support.draw(loan.id(), support(loan), loan.firmId(), holding);
    }

    /** Those that every loan draws on. */
    List<Limit> own(Loan loan) {
        List<Limit> all = new ArrayList<>();
        all.add(limits.programmeCeiling(loan.programmeId(), loan.budgetYear()));
        caps(loan).forEach(cap -> all.add(limits.firmCap(loan.firmId(), cap.id())));
        all.add(yearlyLine(loan));
        all.add(limits.costItem(loan.firmId(), loan.costItem().evidenceNumber()));
        return List.copyOf(all);
    }

    /** Those that repaid principal frees again: what a firm may have or owe at any time. */
    List<Limit> freedByRepayment(Loan loan) {
        return Stream.concat(
                        support(loan).stream(),
                        caps(loan)
                                .filter(cap -> cap.basis() == FirmCap.Basis.OUTSTANDING)
                                .map(cap -> limits.firmCap(loan.firmId(), cap.id())))
                .toList();
    }

    /** What fills the limits that are the firm's own; the ceiling is filled by an appropriation. */
    List<Filling> fillings(Loan loan, FirmView firm, LocalDate day) {
        return Stream.concat(
                        caps(loan)
                                .map(cap ->
                                        limits.firmCap(
                                                loan.firmId(), cap.id(), loan.programmeId(), day)),
                        Stream.of(fillLine(loan, firm, day), costItem(loan)))
                .toList();
    }

    private Filling costItem(Loan loan) {
        return limits.costItem(
                loan.firmId(), loan.costItem().evidenceNumber(), loan.costItem().cost());
    }

    private Stream<FirmCap> caps(Loan loan) {
        return programmes.firmCaps(programme(loan), loan.purpose()).stream();
    }

    /** What one firm may get from this product for this purpose in one year. */
    private Limit yearlyLine(Loan loan) {
        Text name = programme(loan).name();
        UUID line =
                Ids.derived(
                        loan.firmId(),
                        "line/%s/%s/%d"
                                .formatted(loan.programmeId(), loan.purpose(), loan.budgetYear()));
        return new Limit(
                "line:" + line,
                Unit.KRW,
                Text.of(
                        "기업별 %d년 %s 한도".formatted(loan.budgetYear(), name.ko()),
                        "%d line of the firm in %s".formatted(loan.budgetYear(), name.en())));
    }

    /**
     * A limit that was raised in the year fills the line further; a lowered one takes nothing back:
     * what is asked for beyond it is a finding.
     */
    private Filling fillLine(Loan loan, FirmView firm, LocalDate day) {
        Limit line = yearlyLine(loan);
        String source = line.accountId() + ":rule";
        List<Account> accounts = new ArrayList<>(line.accounts());
        accounts.add(new Account(source, Unit.KRW, Constraint.NONE));
        List<Transfer> fillings = new ArrayList<>();
        long filled = 0;
        for (long limit : programme(loan).product().limits(loan.purpose(), firm.ksicCode(), day)) {
            if (limit > filled) {
                String step = line.accountId() + (filled == 0 ? "" : "/" + limit);
                fillings.add(
                        Transfer.posted(
                                Ids.derived(loan.firmId(), step),
                                source,
                                line.accountId(),
                                limit - filled,
                                LoanAccounts.YEARLY_LINE,
                                "firm/" + loan.firmId()));
                filled = limit;
            }
        }
        return new Filling(accounts, List.copyOf(fillings));
    }

    private Programme programme(Loan loan) {
        return programmes
                .find(loan.programmeId())
                .orElseThrow(() ->
                        new IllegalStateException("the catalogue lost " + loan.programmeId()));
    }
}
