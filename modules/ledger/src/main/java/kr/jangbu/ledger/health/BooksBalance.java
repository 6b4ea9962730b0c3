package kr.jangbu.ledger.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.TrialBalance;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Not ready when debits and credits differ: better no service than wrong books. */
@Readiness
@ApplicationScoped
public class BooksBalance implements HealthCheck {
    /** A probe comes every few seconds from several sides; the sum need not. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final Clock clock;
    private final ReentrantLock adding = new ReentrantLock();
    private @Nullable Seen seen;

    BooksBalance(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Seen(TrialBalance books, Instant at) {}

    @Override
    public HealthCheckResponse call() {
        TrialBalance books = books();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("ledger: debits equal credits")
                        .status(books.balanced())
                        .withData("asOf", books.asOf().toString());
        books.totals().stream()
                .filter(totals -> !totals.balanced())
                .forEach(totals -> answer.withData(totals.unit().name(), totals.toString()));
        return answer.build();
    }

    private TrialBalance books() {
        adding.lock();
        try {
            Seen last = seen;
            if (last == null || last.at().plus(KEPT).isBefore(clock.instant())) {
                last = new Seen(ledger.trialBalance(null, null, null), clock.instant());
                seen = last;
            }
            return last.books();
        } finally {
            adding.unlock();
        }
    }
}
