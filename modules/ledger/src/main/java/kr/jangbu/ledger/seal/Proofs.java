package kr.jangbu.ledger.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.ledger.Checkpoint;
import kr.jangbu.ledger.Consistency;
import kr.jangbu.ledger.Inclusion;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.core.Leaf;
import kr.jangbu.ledger.store.Rows;
import kr.jangbu.ledger.store.Transfers;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/** Reads signed roots and what leads to them. */
public final class Proofs {
    private static final String TRANSFER =
            """
            select t.*, d.id as debit_id, c.id as credit_id, d.unit, s.first_leaf + t.seq % 8192 as leaf_index
            from ledger.transfer_id i
            join lateral (select * from ledger.transfer where seq = i.seq limit 1) t on true
            join ledger.account d on d.account_no = t.debit_no
            join ledger.account c on c.account_no = t.credit_no
            left join ledger.sealed s on s.commit_no = t.seq / 8192
            where i.id = ?
            """;

    private static final String CHECKPOINTS =
            "select * from ledger.checkpoint where tree_size < ? order by tree_size desc limit ?";

    private static final String CHECKPOINT = "select from ledger.checkpoint where tree_size = ?";

    private final Connection db;
    private final KnownKeys keys;

    public Proofs(Connection db, KnownKeys keys) {
        this.db = db;
        this.keys = keys;
    }

    public Inclusion inclusion(UUID transferId) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(TRANSFER)) {
            statement.setObject(1, transferId);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return new Inclusion.NoSuchTransfer();
                }
                Long index = Rows.numberOrNull(row, "leaf_index");
                Checkpoint newest = newest();
                if (index == null || newest == null || index >= newest.treeSize()) {
                    return new Inclusion.NotYetSealed();
                }
                return proof(leaf(row), index, newest);
            }
        }
    }

    private static String leaf(ResultSet row) throws SQLException {
        return new Leaf()
                .text(
                        Transfers.row(row),
                        row.getString("debit_id"),
                        row.getString("credit_id"),
                        Unit.valueOf(row.getString("unit")));
    }

    private Inclusion.Proof proof(String leaf, long index, Checkpoint under) throws SQLException {
        StoredNodes nodes = new StoredNodes(db);
        List<byte[]> path = new MerkleTree(nodes).inclusion(index, under.treeSize());
        // The hash that was sealed: if it is not this text's any more, the proof must show it.
        String hash = Hashes.hex(nodes.complete(0, index));
        return new Inclusion.Proof(leaf, hash, index, under.treeSize(), hex(path), under);
    }

    private @Nullable Checkpoint newest() throws SQLException {
        List<Checkpoint> one = checkpointsBelow(Long.MAX_VALUE, 1);
        return one.isEmpty() ? null : one.getFirst();
    }

    public Page<Checkpoint> checkpoints(int limit, @Nullable String cursor) throws SQLException {
        Cursor from = Cursor.read(cursor, 1);
        long below = from == null ? Long.MAX_VALUE : from.number(0);
        return Page.of(
                checkpointsBelow(below, limit + 1), limit, last -> Cursor.of(last.treeSize()));
    }

    public Optional<Consistency> consistency(long treeSize, long with) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(CHECKPOINT)) {
            statement.setLong(1, treeSize);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
            }
        }
        List<byte[]> hashes = new MerkleTree(new StoredNodes(db)).consistency(with, treeSize);
        return Optional.of(new Consistency(treeSize, with, hex(hashes)));
    }

    private List<Checkpoint> checkpointsBelow(long treeSize, int limit) throws SQLException {
        List<Checkpoint> checkpoints = new ArrayList<>();
        try (PreparedStatement statement = db.prepareStatement(CHECKPOINTS)) {
            statement.setLong(1, treeSize);
            statement.setInt(2, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    checkpoints.add(checkpoint(row));
                }
            }
        }
        return checkpoints;
    }

    private Checkpoint checkpoint(ResultSet row) throws SQLException {
        byte[] root = row.getBytes("root");
        SignedText signed =
                SignedText.of(row.getLong("tree_size"), root, Rows.instant(row, "horizon"));
        String keyId = row.getString("key_id");
        KnownKey key = keys.find(keyId);
        return new Checkpoint(
                signed.treeSize(),
                Hashes.hex(root),
                signed.horizon(),
                Rows.instant(row, "sealed_at"),
                signed.text(),
                Base64.getEncoder().encodeToString(row.getBytes("signature")),
                keyId,
                key == null ? null : key.pem());
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(Hashes::hex).toList();
    }
}
