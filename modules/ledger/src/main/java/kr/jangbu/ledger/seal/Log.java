package kr.jangbu.ledger.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import kr.jangbu.ledger.store.Rows;

/** The log as the sealer adds to it: its size, the nodes above new leaves, the signed root. */
final class Log {
    private static final String SIZE =
            """
            select first_leaf + transfers as tree_size from ledger.sealed
            order by first_leaf desc limit 1
            """;

    private static final String ADD_NODE =
            "insert into ledger.log_node (height, position, hash) values (?, ?, ?)";

    private static final String LAST_SIGNED =
            "select tree_size, horizon from ledger.checkpoint order by tree_size desc limit 1";

    private static final String SIGN =
            """
            insert into ledger.checkpoint (tree_size, root, horizon, key_id, signature)
            values (?, ?, ?, ?, ?)
            """;

    private final Connection db;

    Log(Connection db) {
        this.db = db;
    }

    long size() throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(SIZE)) {
            return row.next() ? row.getLong("tree_size") : 0;
        }
    }

    /** Stores the nodes that the leaves from one size to another complete, lowest level first. */
    void addNodes(long before, long after) throws SQLException {
        for (int height = StoredNodes.STEP; after >> height > 0; height += StoredNodes.STEP) {
            StoredNodes below = new StoredNodes(db);
            try (PreparedStatement statement = db.prepareStatement(ADD_NODE)) {
                for (long position = before >> height; position < after >> height; position++) {
                    statement.setInt(1, height);
                    statement.setLong(2, position);
                    statement.setBytes(3, below.over(height / StoredNodes.STEP - 1, position));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    /** Signs the root unless the last signed one is of this size. */
    void sign(long size, Instant horizon, SealKey key) throws SQLException {
        Instant notBefore = Instant.EPOCH;
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(LAST_SIGNED)) {
            if (row.next()) {
                if (row.getLong("tree_size") == size) {
                    return;
                }
                notBefore = Rows.instant(row, "horizon");
            }
        }
        if (size == 0) {
            return;
        }
        byte[] root = new MerkleTree(new StoredNodes(db)).root(size);
        SignedText text =
                SignedText.of(size, root, horizon.isBefore(notBefore) ? notBefore : horizon);
        try (PreparedStatement statement = db.prepareStatement(SIGN)) {
            statement.setLong(1, size);
            statement.setBytes(2, root);
            Rows.set(statement, 3, text.horizon());
            statement.setString(4, key.known().id());
            statement.setBytes(5, key.sign(text.bytes()));
            statement.executeUpdate();
        }
    }
}
