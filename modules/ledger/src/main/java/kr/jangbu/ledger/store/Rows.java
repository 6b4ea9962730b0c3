package kr.jangbu.ledger.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** JDBC's spelling of our types: columns as arrays on the way in, nullable values both ways. */
public final class Rows {
    private Rows() {}

    public static Array texts(Connection db, Collection<? extends @Nullable String> values)
            throws SQLException {
        return db.createArrayOf("text", values.toArray(Object[]::new));
    }

    public static Array numbers(Connection db, Collection<? extends @Nullable Number> values)
            throws SQLException {
        return db.createArrayOf("bigint", values.toArray(Object[]::new));
    }

    /** Sent in binary. */
    static <R> Array numbers(Connection db, List<R> rows, ToLongFunction<R> value)
            throws SQLException {
        return db.unwrap(PGConnection.class)
                .createArrayOf("bigint", rows.stream().mapToLong(value).toArray());
    }

    public static Array ids(Connection db, Collection<? extends @Nullable UUID> values)
            throws SQLException {
        return db.createArrayOf("uuid", values.toArray(Object[]::new));
    }

    /** ISO 8601 in UTC is what PostgreSQL reads, to the microsecond. */
    public static Array instants(Connection db, Collection<? extends @Nullable Instant> values)
            throws SQLException {
        return db.createArrayOf("timestamptz", values.toArray(Object[]::new));
    }

    /** To the microsecond below, as the books' own times are: JDBC would round. */
    public static void set(PreparedStatement statement, int index, @Nullable Instant instant)
            throws SQLException {
        statement.setObject(
                index,
                instant == null
                        ? null
                        : OffsetDateTime.ofInstant(
                                instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row, row.findColumn(column));
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column)
            throws SQLException {
        return instantOrNull(row, row.findColumn(column));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public static @Nullable Long numberOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
