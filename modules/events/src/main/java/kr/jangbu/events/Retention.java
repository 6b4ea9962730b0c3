package kr.jangbu.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import kr.jangbu.events.wire.EventsConfig;
import kr.jangbu.foundation.Job;
import kr.jangbu.foundation.Rounds;

/**
 * Throws away what nobody needs any more: published outbox rows, and inbox rows of events that no
 * topic can bring again. Parked mail stays, it is a record of what people decided.
 */
@ApplicationScoped
public class Retention implements Job {
    private static final int BATCH = 5_000;
    private static final String OUTBOX =
            """
            delete from events.outbox where seq in (
                select seq from events.outbox
                where published_at < clock_timestamp() - make_interval(secs => ?) limit ?)
            """;
    private static final String INBOX =
            """
            delete from events.inbox where ctid in (
                select ctid from events.inbox
                where taken_at < clock_timestamp() - make_interval(secs => ?) limit ?)
            """;

    /** How many rows went. */
    public record Pruned(long outbox, long inbox) {}

    private final DataSource database;
    private final EventsConfig config;

    /**
     * @throws IllegalStateException if the inbox would forget events that a topic still holds
     */
    Retention(DataSource database, EventsConfig config) {
        this.database = database;
        this.config = config;
        if (config.inboxRetention().compareTo(config.topicRetention()) <= 0) {
            throw new IllegalStateException(
                    "jangbu.events.inbox-retention must be longer than jangbu.events.topic-retention");
        }
    }

    @Override
    public String name() {
        return "events.retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        prune();
    }

    /** Deletes in short transactions of its own. */
    public Pruned prune() {
        return new Pruned(
                delete(OUTBOX, config.outboxRetention()), delete(INBOX, config.inboxRetention()));
    }

    private long delete(String sql, Duration age) {
        return Rounds.whileFull(
                BATCH, () -> QuarkusTransaction.requiringNew().call(() -> deleteBatch(sql, age)));
    }

    private int deleteBatch(String sql, Duration age) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setDouble(1, (double) age.toSeconds());
            delete.setInt(2, BATCH);
            return delete.executeUpdate();
        }
    }
}
