package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.testing.tellers.NoAnswer;
import kr.jangbu.testing.tellers.Slip;
import kr.jangbu.testing.tellers.Teller;

/**
 * Posts a teller's calls over one connection, each in a transaction of its own. Anything but the
 * loss of the connection is thrown on: a deadlock or a serialization error would be the ledger's.
 */
public final class StoreCounter implements Teller.Counter, AutoCloseable {
    private static final String SUBJECT = "test/teller";

    private final TestDatabase database;
    private final Connection db;

    public StoreCounter(TestDatabase database) {
        this.database = database;
        try {
            db = database.connect();
            db.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> post(List<Slip> slips) throws NoAnswer {
        try {
            List<Transfer> transfers = slips.stream().map(StoreCounter::transfer).toList();
            List<String> results =
                    database.post(db, transfers).stream().map(o -> o.result().name()).toList();
            db.commit();
            return results;
        } catch (SQLException | AssertionError e) {
            throw noAnswer(db, e);
        }
    }

    /**
     * @param e what JDBC threw; when it loses its connection within a batch, the driver violates an
     *     assertion of its own, which only tests switch on
     * @throws IllegalStateException when the connection is not lost
     */
    public static NoAnswer noAnswer(Connection db, Throwable e) {
        String state = e instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "none";
        try {
            // Connection exceptions; shutdown, crash, and not yet recovered. The driver closes a
            // connection that broke under it.
            if (state.startsWith("08") || state.startsWith("57P0") || db.isClosed()) {
                return new NoAnswer(e);
            }
        } catch (SQLException again) {
            e.addSuppressed(again);
        }
        throw new IllegalStateException("SQLSTATE " + state, e);
    }

    private static Transfer transfer(Slip slip) {
        boolean ends = slip.endsHold();
        return new Transfer(
                slip.id(),
                Kind.valueOf(slip.kind().name()),
                ends ? null : slip.debit(),
                ends ? null : slip.credit(),
                slip.kind() == Slip.Kind.VOID_PENDING ? null : (Long) slip.amount(),
                slip.pendingId(),
                slip.timeoutSeconds(),
                slip.linked(),
                Side.NONE,
                Side.NONE,
                ends ? null : "TEST",
                ends ? null : SUBJECT,
                null);
    }

    /** What stands in the books, as its client must have noted it. */
    public static Slip slip(Entry entry) {
        return new Slip(
                entry.id(),
                Slip.Kind.valueOf(entry.kind().name()),
                entry.debitAccountId(),
                entry.creditAccountId(),
                entry.amount(),
                entry.pendingId(),
                entry.timeoutSeconds(),
                entry.linked());
    }

    @Override
    public void close() {
        try {
            db.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
