package kr.jangbu.ledger.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import org.jspecify.annotations.Nullable;

/**
 * Answers to repeated requests, made again: the result codes are kept, amounts and times are taken
 * from the transfers, which never change.
 */
public final class Requests {
    private static final String RECORDED =
            """
            select i.id, t.amount, t.recorded_at
            from unnest(?::uuid[]) as asked (id)
            join ledger.transfer_id i on i.id = asked.id
            join lateral (select * from ledger.transfer where seq = i.seq limit 1) t on true
            """;

    private final Connection db;

    public Requests(Connection db) {
        this.db = db;
    }

    public void keep(UUID request, List<Outcome> outcomes) throws SQLException {
        boolean allCreated = outcomes.stream().allMatch(o -> o.result() == Result.CREATED);
        try (PreparedStatement statement =
                db.prepareStatement("insert into ledger.request (id, results) values (?, ?)")) {
            statement.setObject(1, request);
            statement.setArray(2, allCreated ? null : codes(outcomes));
            statement.executeUpdate();
        }
    }

    private Array codes(List<Outcome> outcomes) throws SQLException {
        return Rows.texts(db, outcomes.stream().map(o -> o.result().name()).toList());
    }

    /**
     * @param ids of the request's transfers, in their order
     * @throws IllegalStateException when no answer was kept
     */
    public List<Outcome> again(UUID request, List<UUID> ids) throws SQLException {
        List<Result> results = results(request, ids.size());
        Map<UUID, Outcome> recorded = recorded(ids);
        List<Outcome> outcomes = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            Outcome known = recorded.get(ids.get(i));
            Result result = results.get(i);
            boolean inTheBooks = result == Result.CREATED || result == Result.EXISTS;
            outcomes.add(
                    inTheBooks && known != null
                            ? withResult(known, result)
                            : Outcome.refused(ids.get(i), result));
        }
        return outcomes;
    }

    private static Outcome withResult(Outcome known, Result result) {
        Instant recordedAt = known.recordedAt();
        return new Outcome(known.id(), result, known.amount(), recordedAt, null, 0);
    }

    private List<Result> results(UUID request, int size) throws SQLException {
        try (PreparedStatement statement =
                db.prepareStatement("select results from ledger.request where id = ?")) {
            statement.setObject(1, request);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no answer was kept for " + request);
                }
                return read(row.getArray(1), size);
            }
        }
    }

    private static List<Result> read(@Nullable Array kept, int size) throws SQLException {
        List<Result> results = new ArrayList<>(size);
        if (kept == null) {
            for (int i = 0; i < size; i++) {
                results.add(Result.CREATED);
            }
            return results;
        }
        for (Object name : (Object[]) kept.getArray()) {
            results.add(Result.valueOf((String) name));
        }
        return results;
    }

    private Map<UUID, Outcome> recorded(List<UUID> ids) throws SQLException {
        Map<UUID, Outcome> recorded = new HashMap<>();
        try (PreparedStatement statement = db.prepareStatement(RECORDED)) {
            statement.setArray(1, Rows.ids(db, ids));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID id = Rows.id(row, "id");
                    Instant at = Rows.instant(row, "recorded_at");
                    long amount = row.getLong("amount");
                    recorded.put(id, new Outcome(id, Result.EXISTS, amount, at, null, 0));
                }
            }
        }
        return recorded;
    }
}
