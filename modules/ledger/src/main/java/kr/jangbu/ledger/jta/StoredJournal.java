package kr.jangbu.ledger.jta;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import kr.jangbu.ledger.Journal;
import kr.jangbu.ledger.journal.HledgerJournal;

/** The journal as the modules get it injected. */
@ApplicationScoped
class StoredJournal implements Journal {
    private static final String ONE_STATE =
            "set transaction isolation level repeatable read, read only";

    private final DataSource database;

    StoredJournal(DataSource database) {
        this.database = database;
    }

    /** Takes longer than a transaction of the service may, so it is one of its own. */
    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public void write(Excerpt excerpt, OutputStream out) throws IOException {
        try (Connection db = database.getConnection()) {
            db.setAutoCommit(false);
            try (Statement statement = db.createStatement()) {
                statement.execute(ONE_STATE);
                new HledgerJournal(db, excerpt, out).write();
            } finally {
                db.rollback();
                db.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger's database: " + e.getMessage(), e);
        }
    }
}
