package kr.jangbu.failures;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import kr.jangbu.testing.Servers;

/** Looks into a service's database as its owner. */
final class Counts {
    private Counts() {}

    /** What a query of names and numbers finds. */
    static Map<String, Long> in(Servers.Database database, String sql) {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.owner(), database.ownerPassword());
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return counts;
    }
}
