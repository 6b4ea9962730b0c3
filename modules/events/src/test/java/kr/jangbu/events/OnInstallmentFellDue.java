package kr.jangbu.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import kr.jangbu.contracts.loans.InstallmentFellDue;

/** Writes down what it took, once its transaction is sure to commit; fails when told to. */
@ApplicationScoped
public class OnInstallmentFellDue implements Listener<InstallmentFellDue> {
    private final Map<UUID, List<Integer>> taken = new ConcurrentHashMap<>();
    private final Map<UUID, Envelope> envelopes = new ConcurrentHashMap<>();
    private final Set<UUID> troubled = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Integer> tries = new ConcurrentHashMap<>();

    @Override
    public Class<InstallmentFellDue> fact() {
        return InstallmentFellDue.class;
    }

    @Override
    public void on(InstallmentFellDue fact, Envelope envelope) {
        tries.merge(fact.loanId(), 1, Integer::sum);
        if (troubled.contains(fact.loanId())) {
            throw new IllegalStateException("this loan is in trouble");
        }
        envelopes.put(fact.loanId(), envelope);
        taken.computeIfAbsent(fact.loanId(), _ -> new CopyOnWriteArrayList<>()).add(fact.number());
    }

    void trouble(UUID loan) {
        troubled.add(loan);
    }

    void heal(UUID loan) {
        troubled.remove(loan);
    }

    List<Integer> taken(UUID loan) {
        return taken.getOrDefault(loan, List.of());
    }

    int tries(UUID loan) {
        return tries.getOrDefault(loan, 0);
    }

    Envelope envelope(UUID loan) {
        Envelope envelope = envelopes.get(loan);
        if (envelope == null) {
            throw new IllegalStateException("nothing taken about " + loan);
        }
        return envelope;
    }
}
