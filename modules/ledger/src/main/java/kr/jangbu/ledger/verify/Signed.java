package kr.jangbu.ledger.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import kr.jangbu.ledger.Verification.Difference;
import kr.jangbu.ledger.seal.Hashes;
import kr.jangbu.ledger.seal.KnownKey;
import kr.jangbu.ledger.seal.KnownKeys;
import kr.jangbu.ledger.seal.SignedText;
import kr.jangbu.ledger.store.Rows;
import org.jspecify.annotations.Nullable;

/** A checkpoint as it is stored, against the root that the leaves give and its signature. */
final class Signed {
    private final long treeSize;
    private final byte[] root;
    private final Instant horizon;
    private final String keyId;
    private final byte[] signature;

    private Signed(ResultSet row) throws SQLException {
        treeSize = row.getLong("tree_size");
        root = row.getBytes("root");
        horizon = Rows.instant(row, "horizon");
        keyId = row.getString("key_id");
        signature = row.getBytes("signature");
    }

    static Signed read(ResultSet row) throws SQLException {
        return new Signed(row);
    }

    long treeSize() {
        return treeSize;
    }

    Instant horizon() {
        return horizon;
    }

    @Nullable Difference differenceFrom(byte[] rightRoot, Instant lastHorizon, KnownKeys keys) {
        if (!Arrays.equals(root, rightRoot)) {
            return difference("root " + Hashes.hex(rightRoot), "root " + Hashes.hex(root));
        }
        if (horizon.isBefore(lastHorizon)) {
            return difference("a horizon of " + lastHorizon + " or later", horizon.toString());
        }
        KnownKey key = keys.find(keyId);
        if (key == null) {
            return difference("a key that is known", "key " + keyId);
        }
        byte[] text = SignedText.of(treeSize, root, horizon).bytes();
        return key.verifies(text, signature)
                ? null
                : difference("a signature of key " + keyId, Hashes.hex(signature));
    }

    Difference difference(String expected, String found) {
        return Differences.ofCheckpoint(treeSize, expected, found);
    }
}
