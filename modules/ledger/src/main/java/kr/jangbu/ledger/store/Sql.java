package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement put together from parts. Values never stand in the text: each part brings those for
 * its own question marks.
 */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Sql add(String part, Object... its) {
        text.append(part).append('\n');
        values.addAll(List.of(its));
        return this;
    }

    /** Another statement's parts with their values. */
    Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    PreparedStatement prepare(Connection db) throws SQLException {
        PreparedStatement statement = db.prepareStatement(text.toString());
        try {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof Instant instant) {
                    Rows.set(statement, i + 1, instant);
                } else {
                    statement.setObject(i + 1, values.get(i));
                }
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
