package kr.jangbu.ledger.jta;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.seal.Sealer;
import kr.jangbu.ledger.store.Watch;

/** What a dashboard shows of posting and sealing, as far as this process does it. */
@Singleton
class LedgerMeters implements Watch {
    private final MeterRegistry registry;
    private final TransactionSynchronizationRegistry transaction;
    private final Counter created;
    private final Counter repeated;
    private final Counter refused;
    private final DistributionSummary batches;
    private final DistributionSummary groups;
    private final Timer lockWait;

    LedgerMeters(MeterRegistry registry, TransactionSynchronizationRegistry transaction) {
        this.registry = registry;
        this.transaction = transaction;
        List.of(Sealer.Step.values()).forEach(this::steps); // there from the start, at 0
        created = transfers("created");
        repeated = transfers("repeated");
        refused = transfers("refused");
        batches =
                DistributionSummary.builder("jangbu.ledger.batch")
                        .description("Transfers asked for in a commit of the ledger")
                        .baseUnit("transfers")
                        .serviceLevelObjectives(1, 10, 100, 1_000, Ledger.MAX_BATCH)
                        .register(registry);
        groups =
                DistributionSummary.builder("jangbu.ledger.group")
                        .description("Callers without state of their own that shared a commit")
                        .baseUnit("calls")
                        .serviceLevelObjectives(1, 2, 5, 10, 100, 1_000)
                        .register(registry);
        lockWait =
                Timer.builder("jangbu.ledger.lock.wait")
                        .description("Until a batch had locked and read its accounts")
                        .serviceLevelObjectives(
                                Duration.ofMillis(1),
                                Duration.ofMillis(10),
                                Duration.ofMillis(100),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(10))
                        .register(registry);
    }

    private Counter transfers(String result) {
        return Counter.builder("jangbu.ledger.transfers")
                .description("Transfers asked for, by what became of them")
                .tag("result", result)
                .register(registry);
    }

    /** Counts when the caller's transaction has committed: what is rolled back never happened. */
    void posted(List<List<Outcome>> calls) {
        int all = calls.stream().mapToInt(List::size).sum();
        int made = count(calls, Result.CREATED);
        int known = count(calls, Result.EXISTS);
        transaction.registerInterposedSynchronization(
                new Counting(made, known, all - made - known));
    }

    private static int count(List<List<Outcome>> calls, Result result) {
        return (int) calls.stream().flatMap(List::stream).filter(o -> o.result() == result).count();
    }

    /** Callers' calls were committed together. */
    void grouped(int calls) {
        groups.record(calls);
    }

    /**
     * @param callers how many wait to be posted together
     */
    void waiting(IntSupplier callers) {
        Gauge.builder("jangbu.ledger.group.waiting", callers::getAsInt)
                .description("Callers that wait for the next common commit")
                .baseUnit("calls")
                .register(registry);
    }

    @Override
    public void locked(long waitedNanos) {
        lockWait.record(waitedNanos, TimeUnit.NANOSECONDS);
    }

    void sealed(Sealer.Step step) {
        steps(step).increment();
    }

    private Counter steps(Sealer.Step step) {
        return Counter.builder("jangbu.ledger.seal.steps")
                .description("Steps of sealing, by what they came to")
                .tag("result", step.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private final class Counting implements Synchronization {
        private final int made;
        private final int known;
        private final int notMade;

        Counting(int made, int known, int notMade) {
            this.made = made;
            this.known = known;
            this.notMade = notMade;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                created.increment(made);
                repeated.increment(known);
                refused.increment(notMade);
                batches.record(made + known + notMade);
            }
        }
    }
}
