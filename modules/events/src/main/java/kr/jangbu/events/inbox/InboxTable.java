package kr.jangbu.events.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import kr.jangbu.events.Envelope;
import kr.jangbu.foundation.Ids;

/** The inbox's statements; each joins the transaction that runs. */
@ApplicationScoped
public class InboxTable {
    private static final String PARK =
            """
            insert into events.parked (id, consumer, event_id, type, source, aggregate, payload,
                                       traceparent, occurred_at, error, tries)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (consumer, event_id) do nothing
            """;
    private static final int MAX_ERROR_CHARS = 4_000;

    private final DataSource database;

    InboxTable(DataSource database) {
        this.database = database;
    }

    /**
     * Makes everyone else who would take or replay an event of this aggregate for this consumer
     * wait until the transaction ends. Always its first lock, so it cannot take part in a deadlock.
     */
    public void lock(String consumer, UUID aggregate) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            select.setString(1, consumer + "/" + aggregate);
            select.execute();
        }
    }

    boolean hasOpenParked(String consumer, UUID aggregate) throws SQLException {
        return exists(
                "select 1 from events.parked where consumer = ? and aggregate = ? and state = 'PARKED' limit 1",
                consumer,
                aggregate);
    }

    boolean hasTaken(String consumer, UUID eventId) throws SQLException {
        return exists(
                "select 1 from events.inbox where consumer = ? and event_id = ?",
                consumer,
                eventId);
    }

    /**
     * @return false if this consumer took the event before
     */
    public boolean take(String consumer, UUID eventId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into events.inbox (consumer, event_id) values (?, ?) on conflict do nothing")) {
            insert.setString(1, consumer);
            insert.setObject(2, eventId);
            return insert.executeUpdate() == 1;
        }
    }

    void park(String consumer, Letter letter, String error, int tries) throws SQLException {
        Envelope envelope = letter.envelope();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(PARK)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, consumer);
            insert.setObject(3, envelope.id());
            insert.setString(4, envelope.type());
            insert.setString(5, envelope.source());
            insert.setObject(6, envelope.aggregate());
            insert.setString(7, letter.payload().replace("\0", ""));
            insert.setString(8, envelope.traceparent());
            insert.setObject(9, envelope.occurredAt().atOffset(ZoneOffset.UTC));
            insert.setString(10, shortened(error));
            insert.setInt(11, tries);
            insert.executeUpdate();
        }
    }

    /** What the column takes: PostgreSQL has no NUL in text. */
    public static String shortened(String error) {
        String clean = error.replace("\0", "");
        return clean.length() <= MAX_ERROR_CHARS ? clean : clean.substring(0, MAX_ERROR_CHARS);
    }

    private boolean exists(String sql, String consumer, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, consumer);
            select.setObject(2, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
