package kr.jangbu.ledger.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Rows of any number, read as they are needed, with a look at the next one. */
final class Stream<T> implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 2_000;

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Statement statement;
    private final ResultSet row;
    private final Reader<T> reader;
    private @Nullable T next;

    private Stream(Statement statement, ResultSet row, Reader<T> reader) throws SQLException {
        this.statement = statement;
        this.row = row;
        this.reader = reader;
        advance();
    }

    static <T> Stream<T> of(Connection db, String sql, Reader<T> reader) throws SQLException {
        Statement statement = db.createStatement();
        statement.setFetchSize(ROWS_AT_ONCE);
        return new Stream<>(statement, statement.executeQuery(sql), reader);
    }

    /** Null at the end. */
    @Nullable T peek() {
        return next;
    }

    T take() throws SQLException {
        T taken = next;
        if (taken == null) {
            throw new IllegalStateException("there is no next row");
        }
        advance();
        return taken;
    }

    private void advance() throws SQLException {
        next = row.next() ? reader.read(row) : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
