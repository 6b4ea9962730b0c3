package kr.jangbu.events.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The relay's statements, all on the one connection that holds its lock, each its own commit. */
final class OutboxTable {
    /** "jangbu" read as a number: no other lock of ours has it. */
    private static final long LOCK = 0x6a616e676275L;

    private static final String UNPUBLISHED =
            """
            select seq, id, type, topic, source, aggregate, payload, traceparent, occurred_at
            from events.outbox where published_at is null order by seq limit ?
            """;

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    boolean tryLock() throws SQLException {
        return callLock("select pg_try_advisory_lock(?)");
    }

    void unlock() throws SQLException {
        callLock("select pg_advisory_unlock(?)");
    }

    List<OutboxRow> unpublished(int limit) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(UNPUBLISHED)) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(
                            new OutboxRow(
                                    row.getLong(1),
                                    row.getObject(2, UUID.class),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getObject(6, UUID.class),
                                    row.getString(7),
                                    row.getString(8),
                                    row.getObject(9, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return rows;
    }

    void markPublished(List<OutboxRow> rows) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update events.outbox set published_at = clock_timestamp() where seq = any(?)")) {
            Long[] seqs = rows.stream().map(OutboxRow::seq).toArray(Long[]::new);
            update.setArray(1, connection.createArrayOf("bigint", seqs));
            update.executeUpdate();
        }
    }

    private boolean callLock(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, LOCK);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
