package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Keeps the pieces in which transfers lie at a size that can be handled: once one is full, commit
 * numbers go on where the next begins.
 */
public final class Partitions {
    private static final String ROLL = "select ledger.roll_transfer_partition(?)";

    private final Connection db;

    public Partitions(Connection db) {
        this.db = db;
    }

    /**
     * Goes on to the next piece when the present one is full, and makes new ones ahead.
     *
     * @param mostBytes from which size on it is full, with its index
     * @return the piece into which the next commit goes
     */
    public String roll(long mostBytes) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(ROLL)) {
            statement.setLong(1, mostBytes);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
