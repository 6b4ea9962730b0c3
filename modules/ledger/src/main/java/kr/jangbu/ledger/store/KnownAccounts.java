package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Unit;

/**
 * What never changes about accounts of one database, so that it need not be read for each batch:
 * number, id, unit and constraint. Not their balances.
 *
 * <p>May hold an account whose opening was rolled back after it was seen from within: its number
 * then finds no row, and whoever notices {@linkplain #forget says so}.
 */
public final class KnownAccounts {
    private static final int MOST = 200_000;
    private static final String FIND =
            "select account_no, id, unit, limit_rule from ledger.account"
                    + " where id = any(?) or account_no = any(?)";

    /** One account's own facts. */
    record Known(long no, String id, Unit unit, Constraint constraint) {}

    private final Map<String, Known> byId = new ConcurrentHashMap<>();
    private final Map<Long, Known> byNo = new ConcurrentHashMap<>();

    /** Those that exist, by number. */
    Map<Long, Known> find(Connection db, Collection<String> ids, Collection<Long> numbers)
            throws SQLException {
        Map<Long, Known> found = new HashMap<>();
        List<String> unknownIds = new ArrayList<>();
        List<Long> unknownNumbers = new ArrayList<>();
        for (String id : ids) {
            Known known = byId.get(id);
            if (known == null) {
                unknownIds.add(id);
            } else {
                found.put(known.no(), known);
            }
        }
        for (Long no : numbers) {
            Known known = byNo.get(no);
            if (known == null) {
                unknownNumbers.add(no);
            } else {
                found.put(no, known);
            }
        }
        if (!unknownIds.isEmpty() || !unknownNumbers.isEmpty()) {
            read(db, unknownIds, unknownNumbers).forEach(known -> found.put(known.no(), known));
        }
        return found;
    }

    void forget(Collection<Known> unfounded) {
        unfounded.forEach(known -> {
            byId.remove(known.id());
            byNo.remove(known.no());
        });
    }

    private List<Known> read(Connection db, List<String> ids, List<Long> numbers)
            throws SQLException {
        if (byId.size() > MOST) {
            byId.clear();
            byNo.clear();
        }
        List<Known> read = new ArrayList<>();
        try (PreparedStatement statement = db.prepareStatement(FIND)) {
            statement.setArray(1, Rows.texts(db, ids));
            statement.setArray(2, Rows.numbers(db, numbers));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Known known =
                            new Known(
                                    row.getLong("account_no"),
                                    row.getString("id"),
                                    Accounts.unit(row),
                                    Accounts.constraint(row));
                    byId.put(known.id(), known);
                    byNo.put(known.no(), known);
                    read.add(known);
                }
            }
        }
        return read;
    }
}
