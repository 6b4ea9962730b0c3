package kr.jangbu.loans.disburse;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.banks.PaymentRejected;
import kr.jangbu.contracts.loans.LoanPaymentRefused;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.events.Outbox;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.LoanState;
import kr.jangbu.loans.Loans;

/** The bank would not pay: what was held is free again, and the firm is told why. */
@ApplicationScoped
class OnPaymentRejected implements Listener<PaymentRejected> {
    private final Loans loans;
    private final Drawdowns drawdowns;
    private final LoanAccounts accounts;
    private final Outbox outbox;

    OnPaymentRejected(Loans loans, Drawdowns drawdowns, LoanAccounts accounts, Outbox outbox) {
        this.loans = loans;
        this.drawdowns = drawdowns;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    @Override
    public Class<PaymentRejected> fact() {
        return PaymentRejected.class;
    }

    @Override
    public void on(PaymentRejected fact, Envelope envelope) {
        if (!fact.kind().equals(RequestDrawdown.DRAWDOWN)) {
            return;
        }
        Loan loan = PaidLoan.of(loans, fact.reference(), fact.paymentId());
        String why = fact.reasonCode() + ": " + fact.reason();
        Drawdown drawdown = drawdowns.require(fact.paymentId());
        drawdown.refuse(why, fact.rejectedOn());
        boolean first = loan.state() == LoanState.DISBURSING;
        loan.refusePayment(why);
        outbox.publish(
                new LoanPaymentRefused(
                        loan.id(),
                        loan.firmId(),
                        loan.programmeId(),
                        fact.paymentId(),
                        fact.bankCode(),
                        drawdown.amount(),
                        fact.reasonCode(),
                        fact.reason(),
                        fact.rejectedOn()));
        // What is held for a later tranche stays held: the firm may ask again.
        if (first) {
            accounts.release(loan);
        }
    }
}
