package kr.jangbu.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** The table of first answers. Every method but {@link #prune} joins the caller's transaction. */
@ApplicationScoped
public class KeptAnswers {
    /** A day more than the 30 promised to clients. */
    private static final Duration KEPT = Duration.ofDays(31);

    static final int PRUNED_AT_ONCE = 5_000;

    private final DataSource database;

    KeptAnswers(DataSource database) {
        this.database = database;
    }

    /**
     * Takes the key until the transaction ends, on whatever replica.
     *
     * @return false while another call holds it
     */
    boolean take(Use use) {
        return query(
                "select pg_try_advisory_xact_lock(?)",
                statement -> statement.setLong(1, use.lock()),
                rows -> rows.next() && rows.getBoolean(1));
    }

    /**
     * The answer given before, if any.
     *
     * @throws Problem 422 when the key was used for another request
     */
    @Nullable Answer find(Use use) {
        return query(
                "select request, status, location, etag, content_type, body from web.idempotency"
                        + " where caller = ? and key = ?",
                statement -> {
                    statement.setString(1, use.caller());
                    statement.setString(2, use.key());
                },
                rows -> rows.next() ? read(rows, use) : null);
    }

    /**
     * Keeps an answer.
     *
     * @return false when a call with the same key came first; then nothing is written
     */
    boolean keep(Use use, Answer answer) {
        String insert =
                "insert into web.idempotency"
                        + " (caller, key, request, status, location, etag, content_type, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
        return update(
                        insert,
                        statement -> {
                            statement.setString(1, use.caller());
                            statement.setString(2, use.key());
                            statement.setString(3, use.request());
                            statement.setInt(4, answer.status());
                            statement.setString(5, answer.location());
                            statement.setString(6, answer.etag());
                            statement.setString(7, answer.contentType());
                            statement.setString(8, answer.body());
                        })
                == 1;
    }

    /**
     * Forgets answers that are older than 31 days, at most {@value #PRUNED_AT_ONCE} at once.
     *
     * @return how many; call again while it is that many
     */
    @Transactional
    public int prune() {
        return update(
                "delete from web.idempotency where ctid = any (array("
                        + "select ctid from web.idempotency"
                        + " where created_at < now() - make_interval(days => ?) limit ?))",
                statement -> {
                    statement.setInt(1, (int) KEPT.toDays());
                    statement.setInt(2, PRUNED_AT_ONCE);
                });
    }

    private static Answer read(ResultSet row, Use use) throws SQLException {
        if (!use.request().equals(row.getString("request"))) {
            throw Problem.of(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "this key was used for another request: take a new key for a new request");
        }
        return new Answer(
                row.getInt("status"),
                row.getString("location"),
                row.getString("etag"),
                row.getString("content_type"),
                row.getString("body"));
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T extends @Nullable Object> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T extends @Nullable Object> T query(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read kept answers", e);
        }
    }

    private int update(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write kept answers", e);
        }
    }

    /**
     * One use of a key.
     *
     * @param caller whose key it is: two callers may use the same one
     * @param request SHA-256 of the whole request, hexadecimal
     */
    record Use(String caller, String key, String request) {
        /** 64 bits of a digest: callers that share them by chance merely wait for each other. */
        long lock() {
            try {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                sha.update(caller.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                return ByteBuffer.wrap(sha.digest(key.getBytes(StandardCharsets.UTF_8))).getLong();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
