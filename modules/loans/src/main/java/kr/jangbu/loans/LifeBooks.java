package kr.jangbu.loans;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.loans.life.Movements.Kind;
import kr.jangbu.loans.life.Movements.Movement;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits;
import kr.jangbu.programmes.Treasury;

/**
 * What a loan's life is in the books: its accounts, and the transfers that bring them from what is
 * booked to what is told. Posts nothing itself. A movement that is taken back is a transfer the
 * other way on the same effective date, so the books as of each effective date are those of a loan
 * on which everything had happened in order.
 */
@ApplicationScoped
class LifeBooks {
    private static final String CAP_FREED = "FIRM_CAP_FREED";
    private static final String CAP_TAKEN_BACK = "FIRM_CAP_TAKEN_BACK";

    private final LoanLimits limits;
    private final Ledger ledger;

    LifeBooks(LoanLimits limits, Ledger ledger) {
        this.limits = limits;
        this.ledger = ledger;
    }

    /** The accounts between which a kind of movement moves, and what it is for. */
    private record Way(Account debit, Account credit, String code) {}

    /** The accounts to open before {@link #transfers} are posted. */
    Stream<Account> accounts(Loan loan, List<Movement> movements) {
        return movements.stream()
                .map(m -> way(loan, m.kind()))
                .flatMap(w -> Stream.of(w.debit(), w.credit()))
                .distinct();
    }

    /**
     * The transfers, in an order in which no account runs short on the way: payments are taken back
     * first, then what had fallen due; then what falls due, then payments.
     *
     * @param telling numbers them within the loan
     */
    List<Transfer> transfers(Loan loan, int telling, List<Movement> movements) {
        List<Transfer> transfers = new ArrayList<>();
        movements.stream()
                .sorted(Comparator.comparingInt(LifeBooks::turn).thenComparing(Movement::on))
                .forEach(m -> {
                    transfers.add(transfer(loan, telling, m));
                    if (m.kind() == Kind.PRINCIPAL_PAID) {
                        transfers.addAll(caps(loan, telling, m));
                    }
                });
        return transfers;
    }

    private static int turn(Movement movement) {
        int depth =
                switch (movement.kind()) {
                    case DRAWN -> 1;
                    case INTEREST_DUE, COST_CHARGED -> 2;
                    case PRINCIPAL_WRITTEN_OFF, INTEREST_WRITTEN_OFF -> 3;
                    case COST_PAID,
                            DEFAULT_INTEREST_PAID,
                            INTEREST_PAID,
                            PRINCIPAL_PAID,
                            REFUNDED,
                            RECOVERED ->
                            4;
                };
        return movement.amount() < 0 ? -depth : depth;
    }

    private Transfer transfer(Loan loan, int telling, Movement movement) {
        Way way = way(loan, movement.kind());
        boolean back = movement.amount() < 0;
        return Transfer.posted(
                        id(loan, telling, movement, ""),
                        (back ? way.credit() : way.debit()).id(),
                        (back ? way.debit() : way.credit()).id(),
                        Math.abs(movement.amount()),
                        way.code(),
                        LoanAccounts.subject(loan))
                .effectiveOn(movement.on());
    }

    /**
     * Repaid principal frees what a firm may owe. What is owed again takes it back; where it was
     * lent to the firm anew meanwhile, the limit is raised by what is missing: a fact is not
     * refused.
     */
    private List<Transfer> caps(Loan loan, int telling, Movement movement) {
        List<Transfer> transfers = new ArrayList<>();
        List<Limit> freed = limits.freedByRepayment(loan);
        long amount = Math.abs(movement.amount());
        String subject = LoanAccounts.subject(loan);
        if (movement.amount() > 0) {
            freed.forEach(limit ->
                    transfers.add(
                            limit.giveBack(
                                    id(loan, telling, movement, limit.accountId()),
                                    amount,
                                    CAP_FREED,
                                    subject)));
        } else {
            Map<String, Balance> left =
                    ledger.balances(freed.stream().map(Limit::accountId).toList());
            for (Limit limit : freed) {
                Balance balance = left.get(limit.accountId());
                long missing = amount - (balance == null ? 0 : balance.available());
                if (missing > 0) {
                    UUID raise = id(loan, telling, movement, "raise/" + limit.accountId());
                    transfers.add(Limits.raise(limit, raise, missing, subject));
                }
                UUID take = id(loan, telling, movement, limit.accountId());
                transfers.add(limit.use(take, amount, CAP_TAKEN_BACK, subject));
            }
        }
        return transfers.stream().map(t -> t.effectiveOn(movement.on())).toList();
    }

    private static UUID id(Loan loan, int telling, Movement movement, String more) {
        return Ids.derived(
                loan.id(),
                "life/%d/%s/%s/%s".formatted(telling, movement.on(), movement.kind(), more));
    }

    private static Way way(Loan loan, Kind kind) {
        Account unapplied = Treasury.unappliedReceipts(loan.id());
        String programme = loan.programmeId();
        return switch (kind) {
            case DRAWN ->
                    new Way(
                            principal(loan),
                            Treasury.cashAtBank(loan.bankCode()),
                            "LOAN_DISBURSEMENT");
            case INTEREST_DUE -> new Way(interest(loan), accrued(programme), "LOAN_INTEREST_DUE");
            case COST_CHARGED ->
                    new Way(costs(loan), any("collection-costs:", programme), "LOAN_COST");
            case COST_PAID -> new Way(unapplied, costs(loan), "LOAN_COST_PAID");
            case DEFAULT_INTEREST_PAID ->
                    new Way(
                            unapplied,
                            any("default-interest:", programme),
                            "LOAN_DEFAULT_INTEREST");
            case INTEREST_PAID -> new Way(unapplied, interest(loan), "LOAN_INTEREST");
            case PRINCIPAL_PAID -> new Way(unapplied, principal(loan), "LOAN_PRINCIPAL");
            case REFUNDED -> new Way(unapplied, refund(loan), "UNAPPLIED_REFUND");
            case PRINCIPAL_WRITTEN_OFF ->
                    new Way(provision(programme), principal(loan), "LOAN_WRITE_OFF");
            case INTEREST_WRITTEN_OFF ->
                    new Way(provision(programme), interest(loan), "LOAN_WRITE_OFF");
            case RECOVERED -> new Way(unapplied, any("recovered:", programme), "LOAN_RECOVERY");
        };
    }

    static Account principal(Loan loan) {
        return receivable(loan, "principal");
    }

    static Account interest(Loan loan) {
        return receivable(loan, "interest");
    }

    static Account costs(Loan loan) {
        return receivable(loan, "costs");
    }

    /** Money on its way back to the firm. */
    static Account refund(Loan loan) {
        return new Account(
                "loan:" + loan.id() + ":refund",
                Unit.KRW,
                Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS);
    }

    /** Interest earned and not due yet, of all loans of a programme. */
    static Account accrued(String programmeId) {
        return any("accrued-interest:", programmeId);
    }

    static Account interestIncome(String programmeId) {
        return any("interest:", programmeId);
    }

    /** What is set aside for losses. */
    static Account provision(String programmeId) {
        return any("provision:", programmeId);
    }

    static Account provisionExpense(String programmeId) {
        return any("provision-expense:", programmeId);
    }

    private static Account receivable(Loan loan, String of) {
        return new Account(
                "loan:%s:%s".formatted(loan.id(), of),
                Unit.KRW,
                Constraint.CREDITS_MUST_NOT_EXCEED_DEBITS);
    }

    private static Account any(String kind, String programmeId) {
        return new Account(kind + programmeId, Unit.KRW, Constraint.NONE);
    }
}
