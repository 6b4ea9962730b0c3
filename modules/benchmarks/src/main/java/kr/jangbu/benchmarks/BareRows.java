package kr.jangbu.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kr.jangbu.ledger.Transfer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Transfers as rows for a table that nobody looks after, by binary {@code COPY}: sent as they are
 * encoded, or encoded beforehand.
 */
final class BareRows {
    private static final String COPY = "copy public.bare from stdin (format binary)";
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
    };
    private static final int COLUMNS = 15;
    private static final int SEND_AT = 64 * 1024;
    private static final int MOST_PER_ROW = 1_024;

    private BareRows() {}

    /** Encodes and sends, a piece at a time. */
    static void copy(Connection db, List<Transfer> batch) throws SQLException {
        CopyIn copy = begin(db);
        encode(batch, piece -> copy.writeToCopy(piece, 0, piece.length));
        copy.endCopy();
    }

    /** In the pieces in which they are sent. */
    static List<byte[]> encoded(List<Transfer> batch) throws SQLException {
        List<byte[]> pieces = new ArrayList<>();
        encode(batch, pieces::add);
        return pieces;
    }

    static void copyEncoded(Connection db, List<byte[]> pieces) throws SQLException {
        CopyIn copy = begin(db);
        for (byte[] piece : pieces) {
            copy.writeToCopy(piece, 0, piece.length);
        }
        copy.endCopy();
    }

    private interface Sink {
        void take(byte[] piece) throws SQLException;
    }

    private static CopyIn begin(Connection db) throws SQLException {
        return db.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
    }

    private static void encode(List<Transfer> batch, Sink sink) throws SQLException {
        ByteBuffer out = ByteBuffer.allocate(SEND_AT + MOST_PER_ROW);
        out.put(SIGNATURE).putInt(0).putInt(0);
        long seq = 0;
        for (Transfer transfer : batch) {
            row(out, transfer, seq++);
            if (out.position() >= SEND_AT) {
                sink.take(taken(out));
            }
        }
        out.putShort((short) -1);
        sink.take(taken(out));
    }

    private static byte[] taken(ByteBuffer out) {
        byte[] piece = new byte[out.flip().remaining()];
        out.get(piece).clear();
        return piece;
    }

    private static void row(ByteBuffer out, Transfer t, long seq) {
        out.putShort((short) COLUMNS);
        bigint(out, seq);
        out.putInt(16);
        out.putLong(t.id().getMostSignificantBits()).putLong(t.id().getLeastSignificantBits());
        smallint(out, 0);
        bigint(out, seq);
        bigint(out, seq + 1);
        bigint(out, t.amount() == null ? 0 : t.amount());
        out.putInt(-1).putInt(-1);
        out.putInt(4).putInt(0);
        smallint(out, 32);
        text(out, String.valueOf(t.code()));
        text(out, String.valueOf(t.subject()));
        out.putInt(4).putInt(9_557);
        bigint(out, 825_000_000_000_000L);
        out.putInt(-1);
    }

    private static void bigint(ByteBuffer out, long value) {
        out.putInt(8).putLong(value);
    }

    private static void smallint(ByteBuffer out, int value) {
        out.putInt(2).putShort((short) value);
    }

    private static void text(ByteBuffer out, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.putInt(bytes.length).put(bytes);
    }
}
