package kr.jangbu.ledger.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** JDBC's spelling of our types: columns as arrays on the way in, nullable values both ways. */
final class Rows {
    private Rows() {}

    static Array texts(Connection db, Collection<? extends @Nullable String> values)
            throws SQLException {
        return db.createArrayOf("text", values.toArray(Object[]::new));
    }

    static Array numbers(Connection db, Collection<? extends @Nullable Number> values)
            throws SQLException {
        return db.createArrayOf("bigint", values.toArray(Object[]::new));
    }

    static Array ids(Connection db, Collection<? extends @Nullable UUID> values)
            throws SQLException {
        return db.createArrayOf("uuid", values.toArray(Object[]::new));
    }

    /** ISO 8601 in UTC is what PostgreSQL reads, to the microsecond. */
    static Array instants(Connection db, Collection<? extends @Nullable Instant> values)
            throws SQLException {
        return db.createArrayOf("timestamptz", values.toArray(Object[]::new));
    }

    static void set(PreparedStatement statement, int index, @Nullable Instant instant)
            throws SQLException {
        statement.setObject(
                index, instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable Long numberOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
