package kr.jangbu.events.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import kr.jangbu.events.wire.Bell;
import kr.jangbu.events.wire.Broker;
import kr.jangbu.events.wire.PostOfficeMeters;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries unpublished outbox rows to the broker in the order of their numbers. Any number may run;
 * one at a time works, whoever holds the database's advisory lock, and dies with its connection.
 *
 * <p>Why order per aggregate holds: a relay sends a prefix of what is unpublished, stops at the
 * first failure, throws its producer away and begins again from the table. Rows may so be sent
 * twice, but each is first seen after those before it; the inbox drops the second copies.
 */
final class Relay {
    static final int BATCH = 500;
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long ACKNOWLEDGE_CHECK_SECONDS = 5;
    private static final int LIVENESS_SECONDS = 5;
    private static final long STANDBY_MILLIS = 1_000;

    private final DataSource database;
    private final Broker broker;
    private final Bell bell;
    private final PostOfficeMeters meters;
    private final long pollMillis;
    private volatile boolean stopping;

    Relay(DataSource database, Broker broker, Bell bell, PostOfficeMeters meters, long pollMillis) {
        this.database = database;
        this.broker = broker;
        this.bell = bell;
        this.meters = meters;
        this.pollMillis = pollMillis;
    }

    void stop() {
        stopping = true;
        bell.ring();
    }

    boolean isStopping() {
        return stopping;
    }

    /**
     * Works while it holds the lock; returns when another has it, or when told to stop.
     *
     * @throws SQLException if the database went away
     * @throws KafkaException if the broker refused or did not answer; nothing is lost, call again
     */
    void serve() throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            OutboxTable outbox = new OutboxTable(connection);
            if (!outbox.tryLock()) {
                meters.measure(connection);
                bell.await(STANDBY_MILLIS);
                return;
            }
            try {
                meters.measure(connection);
                carry(connection, outbox);
            } finally {
                release(connection, outbox);
            }
        }
    }

    private void carry(Connection connection, OutboxTable outbox)
            throws SQLException, InterruptedException {
        broker.ensureTopics();
        LOG.info("carries events to the broker from now on");
        Producer<String, String> producer = broker.producer();
        try {
            while (!stopping) {
                meters.measure(connection);
                List<OutboxRow> rows = outbox.unpublished(BATCH);
                if (!rows.isEmpty()) {
                    send(producer, connection, outbox, rows);
                }
                if (rows.size() < BATCH) {
                    bell.await(pollMillis);
                }
            }
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    private void send(
            Producer<String, String> producer,
            Connection connection,
            OutboxTable outbox,
            List<OutboxRow> rows)
            throws SQLException, InterruptedException {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            acknowledgements.add(
                    producer.send(
                            row.message(),
                            (sent, error) -> {
                                if (error != null) {
                                    failure.compareAndSet(null, error);
                                }
                            }));
            if (failure.get() != null) {
                break;
            }
        }
        int acknowledged = 0;
        try {
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                await(acknowledgement, connection);
                acknowledged++;
            }
        } finally {
            if (acknowledged > 0) {
                outbox.markPublished(rows.subList(0, acknowledged));
                meters.published(acknowledged);
            }
        }
    }

    /**
     * Waits as long as the broker needs, hours if it is away, but not longer than the lock is ours.
     */
    private void await(Future<RecordMetadata> acknowledgement, Connection connection)
            throws SQLException, InterruptedException {
        while (true) {
            try {
                acknowledgement.get(ACKNOWLEDGE_CHECK_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException e) {
                throw new KafkaException("the broker did not take an event", e.getCause());
            } catch (TimeoutException e) {
                if (stopping) {
                    throw new KafkaException("stopped while the broker was away", e);
                }
                if (!connection.isValid(LIVENESS_SECONDS)) {
                    throw new SQLException("the relay's lock is gone with its connection", e);
                }
                meters.measure(connection);
            }
        }
    }

    /** A pooled connection must not keep the lock: nobody would relay any more. */
    private static void release(Connection connection, OutboxTable outbox) throws SQLException {
        try {
            outbox.unlock();
        } catch (SQLException e) {
            connection.abort(Runnable::run);
            throw e;
        }
    }
}
