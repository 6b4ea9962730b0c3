package kr.jangbu.loans.repay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.loans.LoanPaidOff;
import kr.jangbu.contracts.loans.RepaymentApplied;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.LoanState;
import kr.jangbu.loans.Loans;
import kr.jangbu.loans.Repayment;
import kr.jangbu.loans.Repayments;
import org.jspecify.annotations.Nullable;

/** Uses a loan's unapplied receipts for what is due, and closes the loan when nothing is. */
@ApplicationScoped
class ApplyMoney {
    private final Loans loans;
    private final Repayments repayments;
    private final LoanAccounts accounts;
    private final Outbox outbox;
    private final Today today;

    ApplyMoney(
            Loans loans, Repayments repayments, LoanAccounts accounts, Outbox outbox, Today today) {
        this.loans = loans;
        this.repayments = repayments;
        this.accounts = accounts;
        this.outbox = outbox;
        this.today = today;
    }

    /** The receipt that brings the money; the amount in won. */
    record Incoming(UUID receiptId, long amount) {}

    /**
     * Applies the receipt and what earlier ones left. A receipt that is in the books but not yet
     * taken in here is left alone: its own news applies it, so that its answer says what it paid.
     *
     * @param incoming the receipt behind it; null when an installment fell due on earlier money
     * @param valueDate installments due by then, or by the business date, are paid
     */
    void to(UUID loanId, @Nullable Incoming incoming, LocalDate valueDate) {
        Loan loan =
                loans.lock(loanId)
                        .orElseThrow(() -> new IllegalStateException("no loan " + loanId));
        long available = repayments.waiting(loanId) + (incoming == null ? 0 : incoming.amount());
        LocalDate dueBy = latest(valueDate, today.businessDate());
        Loan.Applied applied =
                loan.state() == LoanState.ACTIVE
                        ? loan.repay(available, dueBy)
                        : new Loan.Applied(0, 0);
        if (incoming == null && applied.isNothing()) {
            return;
        }
        long left = available - applied.principal() - applied.interest();
        UUID repaymentId = Ids.next();
        repayments.persist(
                new Repayment(
                        repaymentId,
                        loanId,
                        incoming == null ? null : incoming.receiptId(),
                        incoming == null ? 0 : incoming.amount(),
                        applied,
                        left,
                        valueDate,
                        today.businessDate()));
        publish(loan, incoming, applied, left, valueDate);
        if (!applied.isNothing()) {
            accounts.repay(loan, repaymentId, applied, valueDate);
        }
    }

    private void publish(
            Loan loan,
            @Nullable Incoming incoming,
            Loan.Applied applied,
            long left,
            LocalDate valueDate) {
        outbox.publish(
                new RepaymentApplied(
                        loan.id(),
                        loan.firmId(),
                        loan.programmeId(),
                        incoming == null ? null : incoming.receiptId(),
                        applied.principal(),
                        applied.interest(),
                        left,
                        accounts.outstanding(loan) - applied.principal(),
                        valueDate));
        if (loan.closeIfPaid()) {
            outbox.publish(
                    new LoanPaidOff(
                            loan.id(),
                            loan.firmId(),
                            loan.programmeId(),
                            loan.amount(),
                            today.businessDate()));
        }
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
