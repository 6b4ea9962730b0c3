package kr.jangbu.ledger.jta;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kr.jangbu.ledger.seal.Lag;
import org.jboss.logging.Logger;

/**
 * Shows how far the log is behind the books. Every replica looks, also those that do not seal: one
 * that stopped sealing cannot be relied on to say so. A scrape waits for nobody; between looks, and
 * while the database is away, the lag grows by the time that passed.
 */
@ApplicationScoped
class SealGauges {
    private static final Logger LOG = Logger.getLogger(SealGauges.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int AFTER_MIGRATIONS = 1_000_000;

    /** NaN until the first look. */
    private record Look(Lag lag, long atNanos) {}

    private final DataSource database;
    private final MeterRegistry registry;
    private final Thread thread = Thread.ofVirtual().name("ledger-seal-lag").unstarted(this::run);
    private volatile Look last = new Look(new Lag(Double.NaN, 0, 0), System.nanoTime());

    SealGauges(DataSource database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    void start(@Observes @Priority(AFTER_MIGRATIONS) StartupEvent event) {
        Gauge.builder("jangbu.ledger.seal.lag", this, SealGauges::lagSeconds)
                .description("How long ago the instant lies up to which the books are sealed")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
        Gauge.builder("jangbu.ledger.seal.unsealed", this, g -> g.last.lag().commits())
                .description("Commits that are not sealed yet")
                .baseUnit("commits")
                .strongReference(true)
                .register(registry);
        Gauge.builder("jangbu.ledger.unfiled", this, g -> g.last.lag().unfiled())
                .description("Commits that are not filed under accounts, subjects and codes yet")
                .baseUnit("commits")
                .strongReference(true)
                .register(registry);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private double lagSeconds() {
        Look look = last;
        double sinceNanos = System.nanoTime() - look.atNanos();
        return look.lag().seconds() + sinceNanos / TimeUnit.SECONDS.toNanos(1);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try (Connection db = database.getConnection()) {
            last = new Look(Lag.read(db), System.nanoTime());
        } catch (SQLException e) {
            // Those who need the database say so; the lag grows meanwhile, which is true.
            LOG.debug("cannot see how far the log is behind", e);
        }
    }
}
