package kr.jangbu.ledger.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by {@code COPY … (format binary)}: a buffer that is sent when it
 * is full, so that the database stores while we encode.
 *
 * <p>Source: PostgreSQL documentation, COPY, binary format.
 */
final class CopyStream {
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
    };
    private static final int SEND_AT = 64 * 1024;
    private static final int NULL = -1;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final CopyIn copy;
    private byte[] buffer = new byte[SEND_AT + 8 * 1024];
    private int length;

    CopyStream(Connection db, String sql) throws SQLException {
        copy = db.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        append(SIGNATURE);
        int32(0); // no flags
        int32(0); // no extension
    }

    void row(int fields) throws SQLException {
        if (length >= SEND_AT) {
            send();
        }
        int16(fields);
    }

    void bigint(long value) {
        int32(Long.BYTES);
        int64(value);
    }

    void integer(int value) {
        int32(Integer.BYTES);
        int32(value);
    }

    void smallint(int value) {
        int32(Short.BYTES);
        int16(value);
    }

    void bool(boolean value) {
        int32(1);
        int8(value ? 1 : 0);
    }

    void uuid(UUID value) {
        int32(2 * Long.BYTES);
        int64(value.getMostSignificantBits());
        int64(value.getLeastSignificantBits());
    }

    void text(String value) {
        bytea(value.getBytes(StandardCharsets.UTF_8));
    }

    void bytea(byte[] value) {
        int32(value.length);
        append(value);
    }

    void date(LocalDate value) {
        int32(Integer.BYTES);
        int32(Math.toIntExact(ChronoUnit.DAYS.between(FIRST_DAY, value)));
    }

    void timestamptz(Instant value) {
        int32(Long.BYTES);
        int64(ChronoUnit.MICROS.between(EPOCH, value));
    }

    void nothing() {
        int32(NULL);
    }

    /** Tells how many rows came in. */
    long end() throws SQLException {
        int16(-1);
        send();
        return copy.endCopy();
    }

    /** Gives up; what was sent is not kept. */
    void cancel() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }

    private void append(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void int64(long value) {
        int32((int) (value >>> 32));
        int32((int) value);
    }

    private void int32(int value) {
        int16(value >>> 16);
        int16(value);
    }

    private void int16(int value) {
        int8(value >>> 8);
        int8(value);
    }

    private void int8(int value) {
        room(1);
        buffer[length++] = (byte) value;
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
