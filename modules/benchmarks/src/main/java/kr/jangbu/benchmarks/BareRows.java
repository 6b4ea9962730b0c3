package kr.jangbu.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kr.jangbu.ledger.Transfer;
import org.postgresql.PGConnection;

/** The rows of a batch of transfers, encoded beforehand: what a bare {@code COPY} is given. */
final class BareRows {
    private static final int COLUMNS = 15;

    private final byte[] encoded;

    private BareRows(byte[] encoded) {
        this.encoded = encoded;
    }

    static BareRows of(List<Transfer> batch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(new byte[] {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0});
            out.writeInt(0);
            out.writeInt(0);
            long seq = 0;
            for (Transfer t : batch) {
                row(out, t, seq++);
            }
            out.writeShort(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BareRows(bytes.toByteArray());
    }

    void copy(Connection db) throws SQLException, IOException {
        var copy =
                db.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy public.bare from stdin (format binary)");
        copy.writeToCopy(encoded, 0, encoded.length);
        copy.endCopy();
    }

    private static void row(DataOutputStream out, Transfer t, long seq) throws IOException {
        out.writeShort(COLUMNS);
        bigint(out, seq);
        out.writeInt(16);
        out.writeLong(t.id().getMostSignificantBits());
        out.writeLong(t.id().getLeastSignificantBits());
        smallint(out, 0);
        bigint(out, seq);
        bigint(out, seq + 1);
        bigint(out, t.amount() == null ? 0 : t.amount());
        out.writeInt(-1);
        out.writeInt(-1);
        out.writeInt(4);
        out.writeInt(0);
        smallint(out, 32);
        text(out, String.valueOf(t.code()));
        text(out, String.valueOf(t.subject()));
        out.writeInt(4);
        out.writeInt(9_557);
        bigint(out, 825_000_000_000_000L);
        out.writeInt(-1);
    }

    private static void bigint(DataOutputStream out, long value) throws IOException {
        out.writeInt(8);
        out.writeLong(value);
    }

    private static void smallint(DataOutputStream out, int value) throws IOException {
        out.writeInt(2);
        out.writeShort(value);
    }

    private static void text(DataOutputStream out, String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
