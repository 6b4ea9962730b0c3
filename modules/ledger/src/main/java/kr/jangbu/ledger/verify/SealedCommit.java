package kr.jangbu.ledger.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.jangbu.ledger.Verification.Difference;
import kr.jangbu.ledger.seal.Hashes;
import kr.jangbu.ledger.store.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A commit's leaves, and where they lie in the log.
 *
 * @param recordedAt null: there is no such commit
 */
record SealedCommit(
        long commitNo,
        long firstLeaf,
        int transfers,
        @Nullable Instant recordedAt,
        List<byte[]> leaves) {
    static SealedCommit read(ResultSet row) throws SQLException {
        List<byte[]> leaves = new ArrayList<>();
        byte[] joined = row.getBytes("leaves");
        if (joined != null) {
            Hashes.split(joined, leaves);
        }
        return new SealedCommit(
                row.getLong("commit_no"),
                row.getLong("first_leaf"),
                row.getInt("transfers"),
                Rows.instantOrNull(row, "recorded_at"),
                leaves);
    }

    /**
     * @param horizon of the checkpoint before: what came later was recorded later
     */
    @Nullable Difference differenceFrom(long nextLeaf, Instant horizon) {
        if (recordedAt == null) {
            return Differences.ofOrder(commitNo, "a commit of this number", Differences.NOTHING);
        }
        if (firstLeaf != nextLeaf || transfers != leaves.size()) {
            return Differences.ofOrder(
                    commitNo,
                    "%d leaves from %d".formatted(leaves.size(), nextLeaf),
                    "%d leaves from %d".formatted(transfers, firstLeaf));
        }
        return recordedAt.isAfter(horizon)
                ? null
                : Differences.ofOrder(commitNo, "a time after " + horizon, recordedAt.toString());
    }
}
