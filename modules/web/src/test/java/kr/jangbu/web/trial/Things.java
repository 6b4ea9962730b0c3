package kr.jangbu.web.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A use case as modules have them: it joins the transaction of whoever calls. */
@ApplicationScoped
public class Things {
    private final DataSource database;

    Things(DataSource database) {
        this.database = database;
    }

    @Transactional
    public void add(String name, long amount) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into thing values (?, ?)")) {
            insert.setString(1, name);
            insert.setLong(2, amount);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean has(String name) {
        return count("select count(*) from thing where name = ?", name) == 1;
    }

    public long count(String sql, String argument) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, argument);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
