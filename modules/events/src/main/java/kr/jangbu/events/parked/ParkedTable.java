package kr.jangbu.events.parked;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kr.jangbu.events.inbox.InboxTable;
import kr.jangbu.events.parked.ParkedEvent.State;
import org.jspecify.annotations.Nullable;

/** The statements on parked mail; each joins the transaction that runs. */
@ApplicationScoped
class ParkedTable {
    private static final String COLUMNS =
            """
            select id, seq, consumer, event_id, type, source, aggregate, payload, original,
                   fixed_by, traceparent, occurred_at, error, tries, parked_at, state, resolved_by,
                   resolved_at, note
            from events.parked
            """;

    private final DataSource database;

    ParkedTable(DataSource database) {
        this.database = database;
    }

    List<ParkedEvent> list(State state, long after, int limit) throws SQLException {
        return select(
                COLUMNS + "where state = ? and seq > ? order by seq limit ?",
                state.name(),
                after,
                limit);
    }

    Optional<ParkedEvent> find(UUID id) throws SQLException {
        return select(COLUMNS + "where id = ?", id).stream().findFirst();
    }

    Optional<ParkedEvent> firstOpen(String consumer, UUID aggregate) throws SQLException {
        return select(
                        COLUMNS
                                + """
                                where consumer = ? and aggregate = ? and state = 'PARKED'
                                order by seq limit 1
                                """,
                        consumer,
                        aggregate)
                .stream()
                .findFirst();
    }

    boolean resolve(UUID id, State state, String by, String note) throws SQLException {
        return update(
                """
                update events.parked
                set state = ?, resolved_by = ?, resolved_at = clock_timestamp(), note = ?
                where id = ? and state = 'PARKED'
                """,
                state.name(),
                by,
                note,
                id);
    }

    boolean failedAgain(UUID id, String error) throws SQLException {
        return update(
                "update events.parked set error = ?, tries = tries + 1 where id = ? and state = 'PARKED'",
                InboxTable.shortened(error),
                id);
    }

    boolean fix(UUID id, String payload, String by) throws SQLException {
        return update(
                """
                update events.parked
                set original = coalesce(original, payload), payload = ?, fixed_by = ?
                where id = ? and state = 'PARKED'
                """,
                payload,
                by,
                id);
    }

    private boolean update(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, values);
            return update.executeUpdate() == 1;
        }
    }

    private List<ParkedEvent> select(String sql, Object... values) throws SQLException {
        List<ParkedEvent> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
        }
        return found;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static ParkedEvent read(ResultSet row) throws SQLException {
        return new ParkedEvent(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getString("consumer"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getObject("aggregate", UUID.class),
                row.getString("payload"),
                row.getString("original"),
                row.getString("fixed_by"),
                row.getString("traceparent"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("error"),
                row.getInt("tries"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("resolved_by"),
                instant(row.getObject("resolved_at", OffsetDateTime.class)),
                row.getString("note"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
