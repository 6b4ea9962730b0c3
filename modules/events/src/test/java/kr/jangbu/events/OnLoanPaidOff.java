package kr.jangbu.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kr.jangbu.contracts.loans.LoanPaidOff;
import org.jspecify.annotations.Nullable;

/** The end of a chain of two events. */
@ApplicationScoped
public class OnLoanPaidOff implements Listener<LoanPaidOff> {
    private final Map<UUID, Envelope> taken = new ConcurrentHashMap<>();

    @Override
    public Class<LoanPaidOff> fact() {
        return LoanPaidOff.class;
    }

    @Override
    public void on(LoanPaidOff fact, Envelope envelope) {
        taken.put(fact.loanId(), envelope);
    }

    @Nullable Envelope taken(UUID loan) {
        return taken.get(loan);
    }
}
