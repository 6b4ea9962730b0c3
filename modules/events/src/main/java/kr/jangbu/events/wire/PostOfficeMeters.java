package kr.jangbu.events.wire;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** What a dashboard shows of the post office. */
public final class PostOfficeMeters {
    private static final long MEASURE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String MEASURE =
            """
            select coalesce((select extract(epoch from clock_timestamp() - occurred_at)
                             from events.outbox where published_at is null
                             order by seq limit 1), 0),
                   (select count(*) from events.parked where state = 'PARKED')
            """;

    private final MeterRegistry registry;
    private final Counter published;
    private volatile double oldestUnpublishedSeconds;
    private volatile double parkedOpen;
    private long measuredAtNanos = System.nanoTime() - MEASURE_EVERY_NANOS;

    public PostOfficeMeters(MeterRegistry registry) {
        this.registry = registry;
        published =
                Counter.builder("jangbu.events.published")
                        .description("Events that the broker acknowledged")
                        .register(registry);
        Gauge.builder("jangbu.events.outbox.oldest.age", this, m -> m.oldestUnpublishedSeconds)
                .description("Age of the oldest event that has not been sent")
                .baseUnit("seconds")
                .strongReference(true)
                .register(registry);
        Gauge.builder("jangbu.events.parked.open", this, m -> m.parkedOpen)
                .description("Parked events that wait for an officer")
                .strongReference(true)
                .register(registry);
    }

    public void published(int count) {
        published.increment(count);
    }

    /**
     * @param result {@code taken}, {@code known}, {@code parked} or {@code waiting}
     */
    public void delivered(String consumer, String result) {
        registry.counter("jangbu.events.delivered", "consumer", consumer, "result", result)
                .increment();
    }

    /** Counts how often an event had to wait because the house had trouble. */
    public void postponed() {
        registry.counter("jangbu.events.postponed").increment();
    }

    public void skipped(String why) {
        registry.counter("jangbu.events.skipped", "why", why).increment();
    }

    /** Looks again if the last look was a second ago; called by the relay's thread only. */
    public void measure(Connection connection) throws SQLException {
        if (System.nanoTime() - measuredAtNanos < MEASURE_EVERY_NANOS) {
            return;
        }
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(MEASURE)) {
            row.next();
            oldestUnpublishedSeconds = row.getDouble(1);
            parkedOpen = row.getDouble(2);
        }
        measuredAtNanos = System.nanoTime();
    }
}
