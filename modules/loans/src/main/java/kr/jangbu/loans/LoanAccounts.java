package kr.jangbu.loans;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
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
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
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
    private static final String RECEIPT_REVERSED = "RECEIPT_REVERSED";
    private static final int MOST_ENTRIES = 500;

    private final Ledger ledger;
    private final LoanLimits limits;
    private final LifeBooks books;
    private final FirmViews firms;
    private final Today today;

    LoanAccounts(Ledger ledger, LoanLimits limits, LifeBooks books, FirmViews firms, Today today) {
        this.ledger = ledger;
        this.limits = limits;
        this.books = books;
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

    /** Gives back what the limits hold, of the whole or of what was not drawn. */
    public void release(Loan loan) {
        requireAll(
                ledger.post(
                        Transfer.chain(
                                limits.of(loan).stream()
                                        .map(limit ->
                                                Transfer.voided(
                                                        id(loan, "void", limit),
                                                        holdId(loan, limit, loan.tranches())))
                                        .toList())));
    }

    /**
     * The bank paid a tranche: so much of what was held is used, the rest is held anew, and the
     * firm owes the principal.
     */
    public void disburse(Told told, long amount, LocalDate valueDate) {
        Loan loan = told.loan();
        int before = loan.tranches() - 1;
        List<Transfer> used = new ArrayList<>();
        for (Limit limit : limits.of(loan)) {
            used.add(
                    Transfer.post(
                            Ids.derived(holdId(loan, limit, before), "post"),
                            holdId(loan, limit, before),
                            amount));
            if (loan.undrawn() > 0) {
                used.add(
                        limit.hold(
                                holdId(loan, limit, loan.tranches()),
                                loan.undrawn(),
                                APPROVAL,
                                subject(loan)));
            }
        }
        book(used.stream().map(t -> t.effectiveOn(valueDate)).toList(), List.of(told), List.of());
    }

    /** Brings the books to what was told, of one loan or many. */
    public void book(List<Told> told) {
        book(List.of(), told, List.of());
    }

    /** A receipt that a bank took back; the amount in won. */
    public record Reversal(UUID receiptId, String bankCode, long amount) {}

    /** What a receipt paid is undone, and then its money leaves the books. */
    public void reverse(Told told, Reversal reversal) {
        Transfer back =
                Transfer.posted(
                        Ids.derived(reversal.receiptId(), "reversal"),
                        Treasury.unappliedReceipts(told.loan().id()).id(),
                        Treasury.cashAtBank(reversal.bankCode()).id(),
                        reversal.amount(),
                        RECEIPT_REVERSED,
                        subject(told.loan()));
        book(List.of(), List.of(told), List.of(back));
    }

    /**
     * Books what a day earned and what is set aside, once per programme and day.
     *
     * @param earned interest by programme, in won; below 0 where corrections took more away
     * @param setAside the provision that there should be, by programme, in won
     */
    public void closeDay(LocalDate day, Map<String, Long> earned, Map<String, Long> setAside) {
        List<Transfer> transfers = new ArrayList<>();
        List<Account> open = new ArrayList<>();
        earned.forEach((programme, amount) -> {
            Move earning =
                    new Move(
                            LifeBooks.accrued(programme),
                            LifeBooks.interestIncome(programme),
                            "LOAN_ACCRUAL");
            open.addAll(earning.accounts());
            transfers.addAll(earning.of(amount, programme, day));
        });
        setAside.forEach((programme, amount) -> {
            Move setting =
                    new Move(
                            LifeBooks.provisionExpense(programme),
                            LifeBooks.provision(programme),
                            "LOAN_PROVISION");
            open.addAll(setting.accounts());
            transfers.addAll(setting.of(amount - setAside(programme), programme, day));
        });
        ledger.open(open);
        if (!transfers.isEmpty()) {
            requireAll(ledger.post(transfers));
        }
    }

    /** What is set aside for a programme's losses, in won. */
    private long setAside(String programmeId) {
        return ledger.balance(LifeBooks.provision(programmeId).id())
                .map(b -> b.creditsPosted() - b.debitsPosted())
                .orElse(0L);
    }

    /** A yearly or daily sum of a programme, which may go either way. */
    private record Move(Account debit, Account credit, String code) {
        List<Account> accounts() {
            return List.of(debit, credit);
        }

        List<Transfer> of(long amount, String programme, LocalDate day) {
            if (amount == 0) {
                return List.of();
            }
            UUID id =
                    UUID.nameUUIDFromBytes(
                            "%s/%s/%s"
                                    .formatted(code, programme, day)
                                    .getBytes(StandardCharsets.UTF_8));
            return List.of(
                    Transfer.posted(
                                    id,
                                    (amount < 0 ? credit : debit).id(),
                                    (amount < 0 ? debit : credit).id(),
                                    Math.abs(amount),
                                    code,
                                    "programme/" + programme)
                            .effectiveOn(day));
        }
    }

    private void book(List<Transfer> first, List<Told> told, List<Transfer> last) {
        ledger.open(
                told.stream()
                        .flatMap(t -> books.accounts(t.loan(), t.toBook()))
                        .distinct()
                        .toList());
        List<Transfer> transfers = new ArrayList<>(first);
        told.forEach(t -> transfers.addAll(books.transfers(t.loan(), t.telling(), t.toBook())));
        transfers.addAll(last);
        if (!transfers.isEmpty()) {
            requireAll(ledger.post(Transfer.chain(transfers)));
        }
    }

    /** The programme by whose designation it draws on a support account; null for none. */
    public @Nullable String designation(Loan loan) {
        return limits.designation(loan);
    }

    /** Principal not yet repaid, in won. */
    public long outstanding(Loan loan) {
        return ledger.balance(LifeBooks.principal(loan).id())
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

    private static UUID holdId(Loan loan, Limit limit) {
        return SupportLimits.holdId(loan.id(), limit);
    }

    /** What is held after so many tranches. */
    private static UUID holdId(Loan loan, Limit limit, int tranches) {
        UUID first = holdId(loan, limit);
        return tranches == 0 ? first : Ids.derived(first, "after/" + tranches);
    }

    private static UUID id(Loan loan, String act, Limit limit) {
        return Ids.derived(loan.id(), act + "/" + limit.accountId());
    }

    static String subject(Loan loan) {
        return "loan/" + loan.id();
    }
}
