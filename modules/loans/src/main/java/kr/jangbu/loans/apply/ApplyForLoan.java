package kr.jangbu.loans.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.contracts.loans.LoanApplied;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.loans.CostItem;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.Loans;
import kr.jangbu.loans.firmview.FirmView;
import kr.jangbu.loans.firmview.FirmViews;
import kr.jangbu.office.Caller;
import kr.jangbu.office.PartnerBanks;
import kr.jangbu.programmes.LoanProduct;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.web.problem.Problem;

/**
 * A firm applies. The application stands whatever the findings say: it is the officer who decides,
 * and who sees each of them.
 */
@ApplicationScoped
public class ApplyForLoan {
    /** What the firm wants, and what it says about itself. */
    public record Application(
            String programmeId,
            LoanProduct.Purpose purpose,
            long amount,
            String bankCode,
            CostItem costItem,
            Map<RestrictionClause, Boolean> answers) {}

    private final Loans loans;
    private final FirmViews firms;
    private final Programmes programmes;
    private final PartnerBanks banks;
    private final TermsOfProduct terms;
    private final LoanAccounts accounts;
    private final Outbox outbox;
    private final Caller caller;
    private final Today today;
    private final Clock clock;

    ApplyForLoan(
            Loans loans,
            FirmViews firms,
            Programmes programmes,
            PartnerBanks banks,
            TermsOfProduct terms,
            LoanAccounts accounts,
            Outbox outbox,
            Caller caller,
            Today today,
            Clock clock) {
        this.loans = loans;
        this.firms = firms;
        this.programmes = programmes;
        this.banks = banks;
        this.terms = terms;
        this.accounts = accounts;
        this.outbox = outbox;
        this.caller = caller;
        this.today = today;
        this.clock = clock;
    }

    /**
     * Applies for the firm for which the caller acts.
     *
     * @throws Problem INVALID for a programme that does not lend for this, an unknown bank or a
     *     cost below the amount; CONFLICT when the programme is not open or the cost item is known
     *     with another cost; NOT_YET_KNOWN for a firm registered a moment ago
     */
    @Transactional
    public Loan apply(Application application) {
        LocalDate day = today.businessDate();
        FirmView firm = firms.require(caller.firm());
        Programme programme = openProgramme(application, day);
        requirePlausible(application);
        List<Finding> findings =
                EligibilityRules.examine(
                        new EligibilityRules.Case(
                                programme,
                                application.purpose(),
                                application.amount(),
                                firm,
                                application.answers(),
                                day));
        Loan loan =
                new Loan(
                        Ids.next(),
                        loans.nextNumber(day.getYear()),
                        wish(firm.firmId(), application),
                        programme.agency(),
                        terms.of(programmes, programme, application.purpose(), firm, day),
                        findings,
                        new Loan.Submission(caller.person(), day, clock.instant()));
        loans.persist(loan);
        outbox.publish(fact(loan));
        accounts.openFor(loan, firm, day);
        return loan;
    }

    /** The findings that an application would get, without applying. */
    public List<Finding> examine(Application application) {
        LocalDate day = today.businessDate();
        return EligibilityRules.examine(
                new EligibilityRules.Case(
                        openProgramme(application, day),
                        application.purpose(),
                        application.amount(),
                        firms.require(caller.firm()),
                        application.answers(),
                        day));
    }

    private Programme openProgramme(Application application, LocalDate day) {
        Programme programme =
                programmes
                        .find(application.programmeId())
                        .orElseThrow(() ->
                                Problem.invalid(
                                        "programmeId",
                                        Text.of(
                                                "없는 상품입니다.",
                                                "there is no programme "
                                                        + application.programmeId())));
        if (programme.loan() == null || !programme.product().lendsFor(application.purpose())) {
            throw Problem.invalid(
                    "purpose",
                    Text.of(
                            "이 상품은 그 용도로 융자하지 않습니다.",
                            "%s does not lend for %s"
                                    .formatted(programme.id(), application.purpose())));
        }
        if (!programmes.isOpen(programme, day)) {
            throw Problem.conflict(
                            Text.of(
                                    "지금은 신청을 받지 않는 상품입니다.",
                                    "%s is not open: %s"
                                            .formatted(programme.id(), programme.statusOn(day))))
                    .with("missing", programmes.missing(programme, day));
        }
        return programme;
    }

    private void requirePlausible(Application application) {
        if (banks.find(application.bankCode()).isEmpty()) {
            throw Problem.invalid(
                    "bankCode",
                    Text.of(
                            "협약 은행이 아닙니다.",
                            "must be a partner bank: "
                                    + banks.all().stream().map(PartnerBanks.Bank::code).toList()));
        }
        if (application.costItem().cost() < application.amount()) {
            throw Problem.invalid(
                    "costItem.cost",
                    Text.of(
                            "신청 금액보다 적습니다. 융자는 비용을 넘을 수 없습니다.",
                            "is below the amount: a loan pays at most what a thing costs"));
        }
    }

    private static Loan.Wish wish(UUID firmId, Application a) {
        return new Loan.Wish(
                firmId, a.programmeId(), a.purpose(), a.amount(), a.bankCode(), a.costItem());
    }

    private static LoanApplied fact(Loan loan) {
        return new LoanApplied(
                loan.id(),
                loan.firmId(),
                loan.programmeId(),
                loan.number(),
                loan.amount(),
                loan.purpose().name(),
                loan.terms().termMonths(),
                loan.terms().graceMonths(),
                loan.appliedOn());
    }
}
