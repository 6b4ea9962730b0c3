package kr.jangbu.portal.loanview;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.loans.PaymentRequested;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.foundation.Seoul;

/** The bank was asked to pay. */
@ApplicationScoped
class OnPaymentRequested implements Listener<PaymentRequested> {
    private final LoanViews loans;

    OnPaymentRequested(LoanViews loans) {
        this.loans = loans;
    }

    @Override
    public Class<PaymentRequested> fact() {
        return PaymentRequested.class;
    }

    @Override
    public void on(PaymentRequested fact, Envelope envelope) {
        loans.change(
                fact.loanId(), loan -> loan.paymentRequested(Seoul.dateOf(envelope.occurredAt())));
    }
}
