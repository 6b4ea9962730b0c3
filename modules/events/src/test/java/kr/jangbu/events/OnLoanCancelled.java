package kr.jangbu.events;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.loans.LoanCancelled;
import kr.jangbu.contracts.loans.LoanPaidOff;

/** A second listener that publishes in its turn, and refuses one special reason. */
@ApplicationScoped
public class OnLoanCancelled implements Listener<LoanCancelled> {
    static final String UNBEARABLE = "unbearable";

    private final Outbox outbox;

    OnLoanCancelled(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Class<LoanCancelled> fact() {
        return LoanCancelled.class;
    }

    @Override
    public void on(LoanCancelled fact, Envelope envelope) {
        outbox.publish(
                new LoanPaidOff(
                        fact.loanId(), fact.firmId(), fact.programmeId(), 1, fact.cancelledOn()));
        if (fact.reason().equals(UNBEARABLE)) {
            throw new IllegalArgumentException(UNBEARABLE);
        }
    }
}
