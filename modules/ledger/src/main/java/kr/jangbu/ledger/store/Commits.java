package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import kr.jangbu.ledger.core.Book;
import kr.jangbu.ledger.core.Leaf;

/** Hands a commit to the sealer: the leaves that its transfers will be, in its own transaction. */
final class Commits {
    private static final String ADD =
            """
            insert into ledger.commit (commit_no, xid, recorded_at, leaves)
            values (?, pg_current_xact_id(), ?, ?)
            """;

    private final Connection db;

    Commits(Connection db) {
        this.db = db;
    }

    void add(Book book, long commitNo, Instant recordedAt) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(ADD)) {
            statement.setLong(1, commitNo);
            Rows.set(statement, 2, recordedAt);
            statement.setBytes(3, Leaf.hashes(book));
            statement.executeUpdate();
        }
    }
}
