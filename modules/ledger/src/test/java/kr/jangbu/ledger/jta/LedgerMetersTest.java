package kr.jangbu.ledger.jta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.seal.Sealer;
import org.junit.jupiter.api.Test;

/** What is counted, and when. */
class LedgerMetersTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final List<Synchronization> waiting = new ArrayList<>();
    private final LedgerMeters meters = new LedgerMeters(registry, transaction());

    @Test
    void transfers_count_by_what_became_of_them_once_they_are_committed() {
        meters.posted(
                List.of(
                        outcomes(Result.CREATED, Result.CREATED, Result.EXCEEDS_CREDITS),
                        outcomes(Result.EXISTS)));
        assertEquals(0, count("created"));

        end(Status.STATUS_COMMITTED);

        assertEquals(2, count("created"));
        assertEquals(1, count("repeated"));
        assertEquals(1, count("refused"));
        assertEquals(4, registry.get("jangbu.ledger.batch").summary().totalAmount());
    }

    @Test
    void what_is_rolled_back_was_never_posted() {
        meters.posted(List.of(outcomes(Result.CREATED)));

        end(Status.STATUS_ROLLEDBACK);

        assertEquals(0, count("created"));
        assertEquals(0, registry.get("jangbu.ledger.batch").summary().count());
    }

    @Test
    void callers_that_shared_a_commit_and_those_that_wait_are_told() {
        List<String> queue = new ArrayList<>();
        meters.waiting(queue::size);
        queue.add("a caller");
        meters.grouped(3);

        assertEquals(1, registry.get("jangbu.ledger.group.waiting").gauge().value());
        assertEquals(3, registry.get("jangbu.ledger.group").summary().max());
    }

    @Test
    void the_wait_for_locks_and_the_steps_of_sealing_are_told() {
        meters.locked(2_000_000);
        meters.sealed(Sealer.Step.SEALED);

        assertEquals(
                2,
                registry.get("jangbu.ledger.lock.wait").timer().totalTime(TimeUnit.MILLISECONDS));
        assertEquals(
                1,
                registry.get("jangbu.ledger.seal.steps").tag("result", "sealed").counter().count());
    }

    private double count(String result) {
        return registry.get("jangbu.ledger.transfers").tag("result", result).counter().count();
    }

    private static List<Outcome> outcomes(Result... results) {
        return List.of(results).stream().map(r -> Outcome.refused(Ids.next(), r)).toList();
    }

    private void end(int status) {
        waiting.forEach(synchronization -> synchronization.afterCompletion(status));
    }

    /** Keeps who wants to hear of the end. */
    private TransactionSynchronizationRegistry transaction() {
        return (TransactionSynchronizationRegistry)
                Proxy.newProxyInstance(
                        LedgerMetersTest.class.getClassLoader(),
                        new Class<?>[] {TransactionSynchronizationRegistry.class},
                        (proxy, method, arguments) -> {
                            waiting.add((Synchronization) arguments[0]);
                            return null;
                        });
    }
}
