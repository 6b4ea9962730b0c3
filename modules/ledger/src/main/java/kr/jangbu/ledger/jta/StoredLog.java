package kr.jangbu.ledger.jta;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kr.jangbu.ledger.Checkpoint;
import kr.jangbu.ledger.Consistency;
import kr.jangbu.ledger.Inclusion;
import kr.jangbu.ledger.SealedLog;
import kr.jangbu.ledger.Verification;
import kr.jangbu.ledger.VerifyBooks;
import kr.jangbu.ledger.seal.Proofs;
import kr.jangbu.ledger.verify.Verifier;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/** The sealed log, and the check of everything under it, as the modules get them injected. */
@ApplicationScoped
class StoredLog implements SealedLog, VerifyBooks {
    private final DataSource database;
    private final SealKeys keys;

    StoredLog(DataSource database, SealKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public Inclusion proof(UUID transferId) {
        return with(db -> new Proofs(db, keys.known()).inclusion(transferId));
    }

    @Override
    public Page<Checkpoint> checkpoints(int limit, @Nullable String cursor) {
        return with(db -> new Proofs(db, keys.known()).checkpoints(limit, cursor));
    }

    @Override
    public Optional<Consistency> consistency(long treeSize, long with) {
        return with(db -> new Proofs(db, keys.known()).consistency(treeSize, with));
    }

    /** Takes longer than a transaction of the service may, so it is one of its own. */
    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public Verification verify() {
        return with(db -> {
            db.setAutoCommit(false);
            try {
                return new Verifier(db, keys.known()).verify();
            } finally {
                db.rollback();
                db.setAutoCommit(true);
            }
        });
    }

    private interface Work<T> {
        T on(Connection db) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection db = database.getConnection()) {
            return work.on(db);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger's database: " + e.getMessage(), e);
        }
    }
}
