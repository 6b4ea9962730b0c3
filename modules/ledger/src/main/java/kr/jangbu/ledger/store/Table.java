package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table into which rows are only added, told once and written in two ways: few rows by one {@code
 * insert}, many by binary {@code COPY}, which costs round trips of its own and a third per row.
 */
final class Table<R> {
    /** From here on a copy is faster. */
    static final int MANY = 100;

    private interface Encoder<R> {
        void encode(CopyStream out, R row);
    }

    private record Column<R>(
            String name, String type, Function<R, @Nullable Object> value, Encoder<R> encoder) {}

    private final String name;
    private final List<Column<R>> columns = new ArrayList<>();

    Table(String name) {
        this.name = name;
    }

    Table<R> bigint(String column, ToLongFunction<R> value) {
        return add(
                column, "bigint", value::applyAsLong, (out, r) -> out.bigint(value.applyAsLong(r)));
    }

    Table<R> bigintOrNull(String column, Function<R, @Nullable Long> value) {
        return orNull(column, "bigint", value, CopyStream::bigint);
    }

    Table<R> integer(String column, ToIntFunction<R> value) {
        return add(
                column, "integer", value::applyAsInt, (out, r) -> out.integer(value.applyAsInt(r)));
    }

    Table<R> smallint(String column, ToIntFunction<R> value) {
        return add(
                column,
                "smallint",
                value::applyAsInt,
                (out, r) -> out.smallint(value.applyAsInt(r)));
    }

    Table<R> bool(String column, Function<R, Boolean> value) {
        return add(column, "boolean", value::apply, (out, r) -> out.bool(value.apply(r)));
    }

    Table<R> uuid(String column, Function<R, UUID> value) {
        return add(column, "uuid", value::apply, (out, r) -> out.uuid(value.apply(r)));
    }

    Table<R> uuidOrNull(String column, Function<R, @Nullable UUID> value) {
        return orNull(column, "uuid", value, CopyStream::uuid);
    }

    Table<R> text(String column, Function<R, String> value) {
        return add(column, "text", value::apply, (out, r) -> out.text(value.apply(r)));
    }

    Table<R> textOrNull(String column, Function<R, @Nullable String> value) {
        return orNull(column, "text", value, CopyStream::text);
    }

    Table<R> date(String column, Function<R, LocalDate> value) {
        return add(column, "date", value::apply, (out, r) -> out.date(value.apply(r)));
    }

    Table<R> timestamptz(String column, Function<R, Instant> value) {
        return add(
                column, "timestamptz", value::apply, (out, r) -> out.timestamptz(value.apply(r)));
    }

    Table<R> timestamptzOrNull(String column, Function<R, @Nullable Instant> value) {
        return orNull(column, "timestamptz", value, CopyStream::timestamptz);
    }

    /**
     * Adds the rows: few together with other statements, many at once, behind those that wait.
     *
     * @throws SQLException also for a broken unique key, as state 23505
     * @throws IllegalStateException when not every row went in
     */
    void add(Together together, List<R> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        if (rows.size() < MANY) {
            together.add(insertSql(), (s, first) -> bind(s, first, rows), rows.size(), name);
            return;
        }
        together.execute();
        try (Sent sent = send(together.db(), rows)) {
            sent.arrive();
        }
    }

    /** Many rows that are with the database, which stores them while the caller does other work. */
    static final class Sent implements AutoCloseable {
        private final CopyStream out;
        private final String name;
        private final int rows;

        private Sent(CopyStream out, String name, int rows) {
            this.out = out;
            this.name = name;
            this.rows = rows;
        }

        /**
         * Waits until they are stored.
         *
         * @throws SQLException also for a broken unique key, as state 23505
         * @throws IllegalStateException when not every row went in
         */
        void arrive() throws SQLException {
            long added = out.end();
            if (added != rows) {
                throw new IllegalStateException(
                        "wrote %d rows of %d into %s".formatted(added, rows, name));
            }
        }

        /**
         * Calls them back if they have not arrived, which fails what the transaction did so far.
         */
        @Override
        public void close() throws SQLException {
            out.cancel();
        }
    }

    /** Sends the rows. Until they have arrived the connection is theirs. */
    Sent send(Connection db, List<R> rows) throws SQLException {
        CopyStream out =
                new CopyStream(db, "copy " + name + names() + " from stdin (format binary)");
        Sent sent = new Sent(out, name, rows.size());
        try {
            for (R row : rows) {
                out.row(columns.size());
                for (Column<R> column : columns) {
                    column.encoder().encode(out, row);
                }
            }
            out.flush();
            return sent;
        } catch (SQLException | RuntimeException e) {
            sent.close();
            throw e;
        }
    }

    private int bind(PreparedStatement statement, int first, List<R> rows) throws SQLException {
        Connection db = statement.getConnection();
        int next = first;
        for (Column<R> column : columns) {
            List<@Nullable Object> values = new ArrayList<>(rows.size());
            for (R row : rows) {
                values.add(column.value().apply(row));
            }
            statement.setArray(
                    next++, db.createArrayOf(column.type(), values.toArray(Object[]::new)));
        }
        return next;
    }

    private String insertSql() {
        return columns.stream()
                .map(c -> "?::" + c.type() + "[]")
                .collect(
                        Collectors.joining(
                                ", ",
                                "insert into " + name + names() + " select * from unnest(",
                                ") as u"));
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", ", " (", ")"));
    }

    private interface Type<V> {
        void write(CopyStream out, V value);
    }

    private <V> Table<R> orNull(
            String column, String type, Function<R, @Nullable V> value, Type<V> write) {
        return add(
                column,
                type,
                value::apply,
                (out, r) -> {
                    V v = value.apply(r);
                    if (v == null) {
                        out.nothing();
                    } else {
                        write.write(out, v);
                    }
                });
    }

    private Table<R> add(
            String column, String type, Function<R, @Nullable Object> value, Encoder<R> encoder) {
        columns.add(new Column<>(column, type, value, encoder));
        return this;
    }
}
