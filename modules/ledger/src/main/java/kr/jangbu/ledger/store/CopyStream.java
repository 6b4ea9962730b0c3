package kr.jangbu.ledger.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    private ByteBuffer buffer = ByteBuffer.allocate(SEND_AT + 8 * 1024);

    CopyStream(Connection db, String sql) throws SQLException {
        copy = db.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        append(SIGNATURE);
        int32(0); // no flags
        int32(0); // no extension
    }

    void row(int fields) throws SQLException {
        if (buffer.position() >= SEND_AT) {
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

    /** Sends what is left: no row follows. */
    void flush() throws SQLException {
        int16(-1);
        send();
        copy.flushCopy();
    }

    /** Tells how many rows came in, all being sent. */
    long end() throws SQLException {
        return copy.endCopy();
    }

    /** Gives up; what was sent is not kept. */
    void cancel() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private void append(byte[] bytes) {
        room(bytes.length).put(bytes);
    }

    private void int64(long value) {
        room(Long.BYTES).putLong(value);
    }

    private void int32(int value) {
        room(Integer.BYTES).putInt(value);
    }

    private void int16(int value) {
        room(Short.BYTES).putShort((short) value);
    }

    private void int8(int value) {
        room(1).put((byte) value);
    }

    /** Big-endian, as the format wants it. */
    private ByteBuffer room(int more) {
        if (buffer.remaining() < more) {
            int size = Math.max(buffer.capacity() * 2, buffer.position() + more);
            buffer = ByteBuffer.allocate(size).put(buffer.flip());
        }
        return buffer;
    }
}
