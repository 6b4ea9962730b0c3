package kr.jangbu.loans.repay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.contracts.banks.ReceiptRecorded;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.Loans;
import kr.jangbu.loans.history.Causes;
import kr.jangbu.loans.history.TellLoan;
import kr.jangbu.loans.life.LoanEvent;

/** Money came in for a loan: it pays what is due, the rest waits. */
@ApplicationScoped
class OnReceiptRecorded implements Listener<ReceiptRecorded> {
    static final String LOAN_REPAYMENT = "LOAN_REPAYMENT";

    private final Loans loans;
    private final TellLoan tell;
    private final LoanAccounts accounts;
    private final Causes causes;

    OnReceiptRecorded(Loans loans, TellLoan tell, LoanAccounts accounts, Causes causes) {
        this.loans = loans;
        this.tell = tell;
        this.accounts = accounts;
        this.causes = causes;
    }

    @Override
    public Class<ReceiptRecorded> fact() {
        return ReceiptRecorded.class;
    }

    @Override
    public void on(ReceiptRecorded fact, Envelope envelope) {
        if (!fact.purpose().equals(LOAN_REPAYMENT)) {
            return;
        }
        Loan loan =
                loans.lock(fact.reference())
                        .orElseThrow(
                                () -> new IllegalStateException("no loan " + fact.reference()));
        LoanEvent received =
                new LoanEvent.Received(fact.valueDate(), fact.receiptId(), fact.amount());
        if (loan.state().runs()) {
            accounts.book(
                    List.of(tell.happened(loan, received, causes.bank(fact.bankReference()))));
        } else {
            // The news that the bank has paid is on its way; the life begins with it.
            tell.note(loan, received, causes.bank(fact.bankReference()));
        }
    }
}
