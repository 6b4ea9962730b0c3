package kr.jangbu.ledger.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import kr.jangbu.ledger.Verification.Difference;
import kr.jangbu.ledger.seal.Hashes;
import kr.jangbu.ledger.seal.KnownKeys;
import kr.jangbu.ledger.store.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The log against its own leaves: their order, the stored nodes, the signed roots. Keeps the first
 * difference of each kind, since together they tell which side was changed.
 */
final class LogCheck {
    private static final int STORED_EVERY = 8;

    private static final String COMMITS =
            """
            select s.first_leaf, s.transfers, s.commit_no, c.recorded_at, c.leaves
            from ledger.sealed s left join ledger.commit c on c.commit_no = s.commit_no
            order by s.first_leaf
            """;

    private static final String CHECKPOINTS = "select * from ledger.checkpoint order by tree_size";

    private static final String NODE =
            "select hash from ledger.log_node where height = ? and position = ?";

    private static final String NODE_BEYOND =
            """
            select height, position, hash from ledger.log_node
            where position >= ? >> height order by height, position limit 1
            """;

    // By the horizon all that was recorded is under a signed root, and nothing comes after it.
    private static final String UNSEALED =
            """
            select c.commit_no, c.recorded_at from ledger.commit c
            where c.recorded_at <= greatest(?, (select horizon from ledger.seal_mark))
                and not exists (select from ledger.sealed s
                    where s.commit_no = c.commit_no and s.first_leaf + s.transfers <= ?)
            order by c.commit_no limit 1
            """;

    private final Connection db;
    private final KnownKeys keys;
    private final GrowingTree tree = new GrowingTree();
    private Instant horizon = Instant.EPOCH;
    private long signedLeaves;
    private long checkpoints;
    private @Nullable Difference order;
    private @Nullable Difference node;
    private @Nullable Difference root;

    LogCheck(Connection db, KnownKeys keys) {
        this.db = db;
        this.keys = keys;
    }

    void run() throws SQLException {
        try (Stream<SealedCommit> commits = Stream.of(db, COMMITS, SealedCommit::read);
                Stream<Signed> roots = Stream.of(db, CHECKPOINTS, Signed::read);
                PreparedStatement nodes = db.prepareStatement(NODE)) {
            while (order == null && commits.peek() != null) {
                SealedCommit commit = commits.take();
                order = commit.differenceFrom(tree.size(), horizon);
                for (byte[] leaf : commit.leaves()) {
                    tree.add(leaf, (h, p, hash) -> checkNode(nodes, h, p, hash));
                    checkRoot(roots);
                }
            }
            if (order == null) {
                checkNothingBeyond(roots.peek());
            }
        }
    }

    private void checkRoot(Stream<Signed> roots) throws SQLException {
        Signed next = roots.peek();
        if (next == null || next.treeSize() != tree.size()) {
            return;
        }
        roots.take();
        checkpoints++;
        if (root == null) {
            root = next.differenceFrom(tree.root(), horizon, keys);
        }
        horizon = next.horizon();
        signedLeaves = next.treeSize();
    }

    private void checkNode(PreparedStatement nodes, int height, long position, byte[] right)
            throws SQLException {
        if (node != null || height % STORED_EVERY != 0) {
            return;
        }
        nodes.setInt(1, height);
        nodes.setLong(2, position);
        try (ResultSet row = nodes.executeQuery()) {
            byte[] stored = row.next() ? row.getBytes(1) : null;
            if (!Arrays.equals(stored, right)) {
                node =
                        Differences.ofNode(
                                height,
                                position,
                                Hashes.hex(right),
                                stored == null ? Differences.NOTHING : Hashes.hex(stored));
            }
        }
    }

    private void checkNothingBeyond(@Nullable Signed checkpoint) throws SQLException {
        if (checkpoint != null && root == null) {
            root =
                    checkpoint.difference(
                            "a root of at most %d leaves".formatted(tree.size()),
                            "a root of " + checkpoint.treeSize());
        }
        try (PreparedStatement beyond = db.prepareStatement(NODE_BEYOND)) {
            beyond.setLong(1, tree.size());
            try (ResultSet row = beyond.executeQuery()) {
                if (row.next() && node == null) {
                    node =
                            Differences.ofNode(
                                    row.getInt("height"),
                                    row.getLong("position"),
                                    Differences.NOTHING,
                                    Hashes.hex(row.getBytes("hash")));
                }
            }
        }
    }

    /** A commit that had to be under a signed root and is not: slipped in later, or left out. */
    @Nullable Difference unsealed() throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(UNSEALED)) {
            Rows.set(statement, 1, horizon);
            statement.setLong(2, signedLeaves);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Differences.ofOrder(
                                row.getLong("commit_no"),
                                "a place in the log under a signed root, being of "
                                        + Rows.instant(row, "recorded_at"),
                                Differences.NOTHING)
                        : null;
            }
        }
    }

    long leaves() {
        return tree.size();
    }

    long checkpoints() {
        return checkpoints;
    }

    @Nullable Difference order() {
        return order;
    }

    @Nullable Difference node() {
        return node;
    }

    @Nullable Difference root() {
        return root;
    }
}
