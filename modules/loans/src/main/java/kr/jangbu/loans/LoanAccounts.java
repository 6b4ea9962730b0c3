package kr.jangbu.loans;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.loans.firmview.FirmView;
import kr.jangbu.loans.firmview.FirmViews;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits.Filling;
import kr.jangbu.programmes.SupportLimits;
import kr.jangbu.programmes.Treasury;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The only place that writes transfers of loans. Each verb is the last act of its transaction and
 * posts one list; ids are derived from the loan, so that an act happens once.
 */
@ApplicationScoped
public class LoanAccounts {
    static final String YEARLY_LINE = "YEARLY_LINE";
    private static final String APPROVAL = "LOAN_APPROVAL";
    private static final String DISBURSEMENT = "LOAN_DISBURSEMENT";
    private static final String INTEREST = "LOAN_INTEREST";
    private static final String PRINCIPAL = "LOAN_PRINCIPAL";
    private static final String CAP_FREED = "FIRM_CAP_FREED";
    private static final int MOST_ENTRIES = 500;

    private final Ledger ledger;
    private final LoanLimits limits;
    private final FirmViews firms;
    private final Today today;

    LoanAccounts(Ledger ledger, LoanLimits limits, FirmViews firms, Today today) {
        this.ledger = ledger;
        this.limits = limits;
        this.firms = firms;
        this.today = today;
    }

    /**
     * Declares the cost item and fills the firm's own limits.
     *
     * @throws Problem CONFLICT when the cost item was declared with another cost
     */
    public void openFor(Loan loan, FirmView firm, LocalDate day) {
        List<Filling> fillings = limits.fillings(loan, firm, day);
        open(loan, fillings);
        requireFilled(loan, ledger.post(transfersOf(fillings)));
    }

    /**
     * Holds the loan's amount on every limit, all or none.
     *
     * @throws Problem LIMIT_EXCEEDED naming the first limit that does not cover it; CONFLICT while
     *     the firm's designation is suspended
     */
    public void hold(Loan loan) {
        LocalDate day = today.businessDate();
        List<Filling> fillings = limits.fillings(loan, firms.require(loan.firmId()), day);
        List<Limit> drawn = limits.of(loan);
        open(loan, fillings);
        List<Transfer> transfers = new ArrayList<>(transfersOf(fillings));
        int fills = transfers.size();
        transfers.addAll(Transfer.chain(holds(loan)));
        List<Outcome> outcomes = ledger.post(transfers);
        requireFilled(loan, outcomes.subList(0, fills));
        requireHeld(loan, drawn, outcomes.subList(fills, outcomes.size()));
    }

    /** The gate of a designated firm comes first, so that a suspension closes all behind it. */
    private List<Transfer> holds(Loan loan) {
        List<Transfer> holds =
                new ArrayList<>(
                        limits.draw(
                                loan,
                                new SupportLimits.Holding(loan.amount(), APPROVAL, subject(loan))));
        for (Limit limit : limits.own(loan)) {
            holds.add(limit.hold(holdId(loan, limit), loan.amount(), APPROVAL, subject(loan)));
        }
        return holds;
    }

    /** Gives back what the limits hold. */
    public void release(Loan loan) {
        requireAll(
                ledger.post(
                        Transfer.chain(
                                limits.of(loan).stream()
                                        .map(limit ->
                                                Transfer.voided(
                                                        id(loan, "void", limit),
                                                        holdId(loan, limit)))
                                        .toList())));
    }

    /** The bank paid: what was held is used, and the firm owes the principal. */
    public void disburse(Loan loan, LocalDate valueDate) {
        ledger.open(List.of(receivable(loan), Treasury.cashAtBank(loan.bankCode())));
        Stream<Transfer> used =
                limits.of(loan).stream()
                        .map(l -> Transfer.post(id(loan, "post", l), holdId(loan, l)));
        Transfer paid =
                Transfer.posted(
                        Ids.derived(loan.id(), "disbursement"),
                        receivable(loan).id(),
                        Treasury.cashAtBank(loan.bankCode()).id(),
                        loan.amount(),
                        DISBURSEMENT,
                        subject(loan));
        requireAll(
                ledger.post(
                        Transfer.chain(
                                Stream.concat(used, Stream.of(paid))
                                        .map(t -> t.effectiveOn(valueDate))
                                        .toList())));
    }

    /** Money went into the loan: interest earned, principal repaid, what a firm owes freed. */
    public void repay(Loan loan, UUID repaymentId, Loan.Applied applied, LocalDate valueDate) {
        String unapplied = Treasury.unappliedReceipts(loan.id()).id();
        ledger.open(List.of(interestIncome(loan)));
        List<Transfer> transfers = new ArrayList<>();
        if (applied.interest() > 0) {
            transfers.add(
                    Transfer.posted(
                            Ids.derived(repaymentId, "interest"),
                            unapplied,
                            interestIncome(loan).id(),
                            applied.interest(),
                            INTEREST,
                            subject(loan)));
        }
        if (applied.principal() > 0) {
            transfers.add(
                    Transfer.posted(
                            Ids.derived(repaymentId, "principal"),
                            unapplied,
                            receivable(loan).id(),
                            applied.principal(),
                            PRINCIPAL,
                            subject(loan)));
            limits.freedByRepayment(loan)
                    .forEach(limit ->
                            transfers.add(
                                    limit.giveBack(
                                            Ids.derived(repaymentId, limit.accountId()),
                                            applied.principal(),
                                            CAP_FREED,
                                            subject(loan))));
        }
        requireAll(
                ledger.post(
                        Transfer.chain(
                                transfers.stream().map(t -> t.effectiveOn(valueDate)).toList())));
    }

    /** The programme by whose designation it draws on a support account; null for none. */
    public @Nullable String designation(Loan loan) {
        return limits.designation(loan);
    }

    /** Principal not yet repaid, in won. */
    public long outstanding(Loan loan) {
        return ledger.balance(receivable(loan).id())
                .map(b -> b.debitsPosted() - b.creditsPosted())
                .orElse(0L);
    }

    /** Money that came in for the loan and nothing was due for, in won. */
    public long unapplied(Loan loan) {
        return ledger.balance(Treasury.unappliedReceipts(loan.id()).id())
                .map(Balance::available)
                .orElse(0L);
    }

    /** Every entry about the loan, newest first. */
    public List<Entry> entries(Loan loan) {
        return ledger.entries(EntryQuery.newest(MOST_ENTRIES).subject(subject(loan))).items();
    }

    /** What a limit would still cover. In won. */
    public record Headroom(Text name, String accountId, long available) {}

    /** The limits on which the loan draws and what each leaves, the order of the chain. */
    public List<Headroom> headroom(Loan loan) {
        List<Limit> drawn = limits.of(loan);
        Map<String, Balance> balances =
                ledger.balances(drawn.stream().map(Limit::accountId).toList());
        return drawn.stream()
                .map(limit -> {
                    Balance balance = balances.get(limit.accountId());
                    return new Headroom(
                            limit.name(),
                            limit.accountId(),
                            balance == null ? 0 : balance.available());
                })
                .toList();
    }

    private void open(Loan loan, List<Filling> fillings) {
        ledger.open(
                Stream.concat(
                                limits.of(loan).stream().flatMap(l -> l.accounts().stream()),
                                fillings.stream().flatMap(f -> f.accounts().stream()))
                        .distinct()
                        .toList());
    }

    private static List<Transfer> transfersOf(List<Filling> fillings) {
        return fillings.stream().flatMap(f -> f.transfers().stream()).toList();
    }

    /**
     * Filling again finds what the first time did; a rule that changed since leaves that as it is.
     */
    private static void requireFilled(Loan loan, List<Outcome> outcomes) {
        if (outcomes.getLast().result() == Result.EXISTS_WITH_DIFFERENT_AMOUNT) {
            throw Problem.conflict(
                    Text.of(
                            "비용 항목 %s의 총 비용이 전에 신고한 것과 다릅니다."
                                    .formatted(loan.costItem().evidenceNumber()),
                            "the cost item %s was declared before with another cost"
                                    .formatted(loan.costItem().evidenceNumber())));
        }
        requireAll(
                outcomes.stream()
                        .filter(o -> o.result() != Result.EXISTS_WITH_DIFFERENT_AMOUNT)
                        .toList());
    }

    private static void requireHeld(Loan loan, List<Limit> drawn, List<Outcome> outcomes) {
        Outcome refusal = Outcome.refusal(outcomes).orElse(null);
        if (refusal == null) {
            return;
        }
        Limit limit =
                drawn.stream()
                        .filter(l -> l.accountId().equals(refusal.accountId()))
                        .findFirst()
                        .orElseThrow(() -> atTheGate(loan, refusal));
        throw Problem.of(
                        ProblemType.LIMIT_EXCEEDED,
                        limit.refusal(refusal.available(), loan.amount()).en())
                .with("limit", limit.accountId())
                .with("name", limit.name().en())
                .with("nameKo", limit.name().ko())
                .with("left", refusal.available())
                .with("asked", loan.amount());
    }

    /** What is no limit is the gate, and only a designated firm's chain passes one. */
    private static RuntimeException atTheGate(Loan loan, Outcome refusal) {
        return loan.designationProgrammeId() == null
                ? new IllegalStateException("refused: " + refusal)
                : Problem.conflict(
                        Text.of(
                                "전문기업 지정의 효력이 정지되었거나 끝났습니다. 새 융자를 승인할 수 없습니다.",
                                "the firm's designation is suspended or over: no new loan is"
                                        + " approved"));
    }

    /** What must succeed because earlier transfers made room for it. */
    private static void requireAll(List<Outcome> outcomes) {
        Outcome.refusal(outcomes)
                .ifPresent(o -> {
                    throw new IllegalStateException("the ledger refused " + o);
                });
    }

    private static Account receivable(Loan loan) {
        return new Account(
                "loan:" + loan.id() + ":principal",
                Unit.KRW,
                Constraint.CREDITS_MUST_NOT_EXCEED_DEBITS);
    }

    private static Account interestIncome(Loan loan) {
        return new Account("interest:" + loan.programmeId(), Unit.KRW, Constraint.NONE);
    }

    private static UUID holdId(Loan loan, Limit limit) {
        return SupportLimits.holdId(loan.id(), limit);
    }

    private static UUID id(Loan loan, String act, Limit limit) {
        return Ids.derived(loan.id(), act + "/" + limit.accountId());
    }

    private static String subject(Loan loan) {
        return "loan/" + loan.id();
    }
}
