package kr.jangbu.ledger.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kr.jangbu.ledger.Verification;
import kr.jangbu.ledger.store.Filing;
import kr.jangbu.ledger.store.StoreCounter;
import kr.jangbu.ledger.store.TestDatabase;
import kr.jangbu.ledger.verify.Verifier;
import kr.jangbu.testing.tellers.NoAnswer;

/**
 * Seals and files a database in the midst of its posting, and checks in the end that all is sealed.
 */
public final class SealedBooks {

    private final TestDatabase database;
    private final SealKey key = SealKey.read(TestSealer.KEY, null);

    public SealedBooks(TestDatabase database) {
        this.database = database;
    }

    /** A step of the sealer, as the job does it, only without a pause. */
    public void sealSome() throws NoAnswer {
        turn(db -> new Sealer(db, key).step());
    }

    /** Files some commits, as the job does it, only without a pause. */
    public void fileSome() throws NoAnswer {
        turn(db -> new Filing(db).file());
    }

    private void turn(TestDatabase.Work<?> work) throws NoAnswer {
        try (Connection db = database.connect()) {
            commit(db, work);
        } catch (SQLException e) {
            throw new NoAnswer(e); // it could not connect
        }
    }

    private static void commit(Connection db, TestDatabase.Work<?> work) throws NoAnswer {
        try {
            db.setAutoCommit(false);
            work.on(db);
            db.commit();
        } catch (SQLException | AssertionError e) {
            throw StoreCounter.noAnswer(db, e);
        }
    }

    /**
     * Seals what is not; then everything follows from the transfers, and all of them are sealed.
     */
    public Verification sealAndVerify() {
        new TestSealer(database).all();
        Verification verification =
                database.inTransaction(
                        db -> new Verifier(db, new KnownKeys(key.known(), List.of())).verify());
        assertEquals(null, verification.difference());
        assertEquals(verification.transfers(), verification.sealedTransfers());
        return verification;
    }
}
