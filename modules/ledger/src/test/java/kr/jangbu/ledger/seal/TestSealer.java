package kr.jangbu.ledger.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.store.Rows;
import kr.jangbu.ledger.store.TestDatabase;
import org.jspecify.annotations.Nullable;

/** Seals a test database as the job would, and looks into its log. */
public final class TestSealer {
    /** The all-zero key of the tests: openssl would call it a private key like any other. */
    public static final String KEY =
            "MC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final int PATIENCE = 10_000;

    private final TestDatabase database;
    private final SealKey key;

    TestSealer(TestDatabase database) {
        this(database, SealKey.read(KEY, null));
    }

    TestSealer(TestDatabase database, SealKey key) {
        this.database = database;
        this.key = key;
    }

    Sealer.Step step() {
        return database.inTransaction(db -> new Sealer(db, key).step());
    }

    /** Until everything that is committed now is sealed and signed. */
    void all() {
        int marks = 0;
        for (int i = 0; i < PATIENCE && marks < 2; i++) {
            marks += step() == Sealer.Step.MARKED ? 1 : 0;
        }
        if (marks < 2) {
            throw new IllegalStateException("somebody holds a transaction open");
        }
    }

    void accounts(int count) {
        for (int i = 0; i < count; i++) {
            database.open(new Account("account/" + i, Unit.KRW, Constraint.NONE));
        }
    }

    static List<Transfer> transfers(int count, String debit, String credit) {
        List<Transfer> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batch.add(Transfer.posted(Ids.next(), debit, credit, i, "TEST", "subject " + i));
        }
        return batch;
    }

    @Nullable Instant horizon() {
        return ask(
                "select horizon from ledger.seal_mark",
                row -> {
                    row.next();
                    return Rows.instantOrNull(row, "horizon");
                });
    }

    long number(String sql) {
        return ask(
                sql,
                row -> {
                    row.next();
                    return row.getLong(1);
                });
    }

    /** The leaves in the order of the log. */
    List<byte[]> leaves() {
        return ask(
                """
                select c.leaves from ledger.sealed s join ledger.commit c on c.commit_no = s.commit_no
                order by s.first_leaf
                """,
                row -> {
                    List<byte[]> leaves = new ArrayList<>();
                    while (row.next()) {
                        Hashes.split(row.getBytes(1), leaves);
                    }
                    return leaves;
                });
    }

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T extends @Nullable Object> T ask(String sql, Reader<T> reader) {
        try (Connection db = database.connect();
                Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return reader.read(row);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
