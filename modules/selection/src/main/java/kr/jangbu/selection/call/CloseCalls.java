package kr.jangbu.selection.call;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Job;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.Calls;

/**
 * Closes calls whose bell has rung. Nothing waits for it: a submission is refused by the clock, not
 * by the state. Its own lock waits for the submissions that the bell found under way, so that a
 * closed call has all its applications.
 */
@ApplicationScoped
class CloseCalls implements Job {
    private static final int MOST_AT_ONCE = 100;

    private final Calls calls;

    CloseCalls(Calls calls) {
        this.calls = calls;
    }

    @Override
    public String name() {
        return "close-calls";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> calls.toClose(MOST_AT_ONCE));
        due.forEach(id -> QuarkusTransaction.requiringNew().run(() -> close(id)));
    }

    private void close(UUID id) {
        calls.lock(id)
                .filter(c -> c.state() == CallState.PUBLISHED)
                .filter(c -> c.current().terms().window().hasClosedBy(calls.clock()))
                .ifPresent(Call::close);
    }
}
