package kr.jangbu.ledger.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree as it is stored: leaves with their commits, and every eighth level above. What lies
 * between is hashed from a block of 256. Keeps the blocks it read, so it is for one question, not
 * for a log that grows under it.
 */
final class StoredNodes implements Nodes {
    /** Levels from one stored height to the next. */
    static final int STEP = 8;

    private static final int BLOCK = 1 << STEP;

    // A commit's leaves may begin in an earlier block.
    private static final String LEAVES =
            """
            with asked as (select ?::bigint as first, ?::bigint as past)
            select substr(c.leaves,
                (1 + 32 * (greatest(s.first_leaf, a.first) - s.first_leaf))::integer,
                (32 * (least(s.first_leaf + s.transfers, a.past) - greatest(s.first_leaf, a.first)))::integer)
            from asked a
            join ledger.sealed s on s.first_leaf > a.first - 8192 and s.first_leaf < a.past
                and s.first_leaf + s.transfers > a.first
            join ledger.commit c on c.commit_no = s.commit_no
            order by s.first_leaf
            """;

    private static final String NODES =
            """
            select hash from ledger.log_node where height = ? and position >= ? and position < ?
            order by position
            """;

    private final Connection db;
    private final Map<Place, List<byte[]>> blocks = new HashMap<>();

    /**
     * @param level 0: leaves; 1: subtrees of 256; and so on
     */
    private record Place(int level, long block) {}

    StoredNodes(Connection db) {
        this.db = db;
    }

    @Override
    public byte[] complete(int height, long position) throws SQLException {
        int level = height / STEP;
        int above = height % STEP;
        long first = position << above;
        List<byte[]> block = block(new Place(level, first / BLOCK));
        int from = (int) (first % BLOCK);
        return fold(block, from, from + (1 << above));
    }

    /** The hash over a whole block: the node at the next stored height. */
    byte[] over(int level, long block) throws SQLException {
        return fold(read(new Place(level, block)), 0, BLOCK);
    }

    private List<byte[]> block(Place place) throws SQLException {
        List<byte[]> known = blocks.get(place);
        if (known == null) {
            known = read(place);
            blocks.put(place, known);
        }
        return known;
    }

    private List<byte[]> read(Place place) throws SQLException {
        long first = place.block() * BLOCK;
        return place.level() == 0 ? leaves(first) : nodes(place.level() * STEP, first);
    }

    private List<byte[]> leaves(long first) throws SQLException {
        List<byte[]> leaves = new ArrayList<>(BLOCK);
        try (PreparedStatement statement = db.prepareStatement(LEAVES)) {
            statement.setLong(1, first);
            statement.setLong(2, first + BLOCK);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Hashes.split(row.getBytes(1), leaves);
                }
            }
        }
        return leaves;
    }

    private List<byte[]> nodes(int height, long first) throws SQLException {
        List<byte[]> nodes = new ArrayList<>(BLOCK);
        try (PreparedStatement statement = db.prepareStatement(NODES)) {
            statement.setInt(1, height);
            statement.setLong(2, first);
            statement.setLong(3, first + BLOCK);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    nodes.add(row.getBytes(1));
                }
            }
        }
        return nodes;
    }

    private static byte[] fold(List<byte[]> block, int from, int to) {
        if (to > block.size()) {
            throw new IllegalStateException("the log misses nodes that were asked for");
        }
        if (to - from == 1) {
            return block.get(from);
        }
        int middle = (from + to) / 2;
        return Hashes.node(fold(block, from, middle), fold(block, middle, to));
    }
}
