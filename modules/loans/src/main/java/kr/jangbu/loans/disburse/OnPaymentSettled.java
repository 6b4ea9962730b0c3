package kr.jangbu.loans.disburse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.contracts.banks.PaymentSettled;
import kr.jangbu.contracts.loans.LoanActivated;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.events.Outbox;
import kr.jangbu.loans.Installment;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.LoanState;
import kr.jangbu.loans.Loans;
import kr.jangbu.loans.Told;
import kr.jangbu.loans.history.Causes;
import kr.jangbu.loans.history.TellLoan;
import kr.jangbu.loans.life.LoanEvent;

/** The bank paid: what was held for it is used, and the firm owes it. */
@ApplicationScoped
class OnPaymentSettled implements Listener<PaymentSettled> {
    private final Loans loans;
    private final Drawdowns drawdowns;
    private final TellLoan tell;
    private final LoanAccounts accounts;
    private final Outbox outbox;
    private final Causes causes;

    OnPaymentSettled(
            Loans loans,
            Drawdowns drawdowns,
            TellLoan tell,
            LoanAccounts accounts,
            Outbox outbox,
            Causes causes) {
        this.loans = loans;
        this.drawdowns = drawdowns;
        this.tell = tell;
        this.accounts = accounts;
        this.outbox = outbox;
        this.causes = causes;
    }

    @Override
    public Class<PaymentSettled> fact() {
        return PaymentSettled.class;
    }

    @Override
    public void on(PaymentSettled fact, Envelope envelope) {
        if (!fact.kind().equals(RequestDrawdown.DRAWDOWN)) {
            return;
        }
        Loan loan = PaidLoan.of(loans, fact.reference(), fact.paymentId());
        Drawdown drawdown = drawdowns.require(fact.paymentId());
        drawdown.settle(fact.valueDate());
        boolean first = loan.state() == LoanState.DISBURSING;
        loan.paidOut(drawdown.amount(), fact.valueDate());
        Told told =
                tell.happened(
                        loan,
                        new LoanEvent.Drawn(fact.valueDate(), drawdown.amount()),
                        causes.bank(fact.bankReference()));
        if (first) {
            publishActivated(loan, drawdown, fact);
        }
        accounts.disburse(told, drawdown.amount(), fact.valueDate());
    }

    private void publishActivated(Loan loan, Drawdown drawdown, PaymentSettled fact) {
        List<Installment> plan = loan.installments();
        outbox.publish(
                new LoanActivated(
                        loan.id(),
                        loan.firmId(),
                        loan.programmeId(),
                        loan.bankCode(),
                        drawdown.amount(),
                        loan.terms().annualRate(),
                        fact.valueDate(),
                        plan.getFirst().dueOn(),
                        plan.getLast().dueOn(),
                        plan.size()));
    }
}
