package kr.jangbu.loans.disburse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.contracts.banks.PaymentSettled;
import kr.jangbu.contracts.loans.LoanActivated;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.BusinessCalendar;
import kr.jangbu.loans.Installment;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.Loans;

/** The bank paid: the holds are posted, the receivable begins, the schedule is fixed. */
@ApplicationScoped
class OnPaymentSettled implements Listener<PaymentSettled> {
    private final Loans loans;
    private final LoanAccounts accounts;
    private final Outbox outbox;
    private final BusinessCalendar calendar;

    OnPaymentSettled(Loans loans, LoanAccounts accounts, Outbox outbox, BusinessCalendar calendar) {
        this.loans = loans;
        this.accounts = accounts;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    @Override
    public Class<PaymentSettled> fact() {
        return PaymentSettled.class;
    }

    @Override
    public void on(PaymentSettled fact, Envelope envelope) {
        if (!fact.kind().equals(CarryOutLoan.DRAWDOWN)) {
            return;
        }
        Loan loan = PaidLoan.of(loans, fact.reference(), fact.paymentId());
        loan.activate(fact.valueDate(), calendar);
        List<Installment> plan = loan.installments();
        outbox.publish(
                new LoanActivated(
                        loan.id(),
                        loan.firmId(),
                        loan.programmeId(),
                        loan.bankCode(),
                        loan.amount(),
                        loan.terms().annualRate(),
                        fact.valueDate(),
                        plan.getFirst().dueOn(),
                        plan.getLast().dueOn(),
                        plan.size()));
        accounts.disburse(loan, fact.valueDate());
    }
}
