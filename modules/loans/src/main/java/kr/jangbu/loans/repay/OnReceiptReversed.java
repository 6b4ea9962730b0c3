package kr.jangbu.loans.repay;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.banks.ReceiptReversed;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.Loans;
import kr.jangbu.loans.history.Occurrence;
import kr.jangbu.loans.history.Occurrences;
import kr.jangbu.loans.history.TellLoan;

/** A bank takes money back: the loan's life is told without it, and the money leaves the books. */
@ApplicationScoped
class OnReceiptReversed implements Listener<ReceiptReversed> {
    private final Loans loans;
    private final Occurrences occurrences;
    private final TellLoan tell;
    private final LoanAccounts accounts;

    OnReceiptReversed(Loans loans, Occurrences occurrences, TellLoan tell, LoanAccounts accounts) {
        this.loans = loans;
        this.occurrences = occurrences;
        this.tell = tell;
        this.accounts = accounts;
    }

    @Override
    public Class<ReceiptReversed> fact() {
        return ReceiptReversed.class;
    }

    @Override
    public void on(ReceiptReversed fact, Envelope envelope) {
        if (!fact.purpose().equals(OnReceiptRecorded.LOAN_REPAYMENT)) {
            return;
        }
        Loan loan =
                loans.lock(fact.reference())
                        .filter(l -> l.state().runs())
                        .orElseThrow(() ->
                                new IllegalStateException("no running loan " + fact.reference()));
        Occurrence received =
                occurrences
                        .ofReceipt(fact.receiptId())
                        .orElseThrow(
                                () -> new IllegalStateException("no receipt " + fact.receiptId()));
        String because = "%s: %s".formatted(fact.reversalReference(), fact.reason());
        accounts.reverse(
                tell.takenBack(loan, received, because),
                new LoanAccounts.Reversal(fact.receiptId(), fact.bankCode(), fact.amount()));
    }
}
