package kr.jangbu.ledger.jta;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import kr.jangbu.foundation.Today;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.store.KnownAccounts;
import kr.jangbu.ledger.store.Posting;

/** The books' database, and what is remembered of it between postings. */
@ApplicationScoped
class Books {
    private final DataSource database;
    private final Today today;
    private final LedgerMeters meters;
    private final KnownAccounts accounts = new KnownAccounts();

    Books(DataSource database, Today today, LedgerMeters meters) {
        this.database = database;
        this.today = today;
        this.meters = meters;
    }

    interface Work<T> {
        T on(Connection db) throws SQLException;
    }

    /** In a transaction the pool hands out the connection that takes part in it. */
    <T> T with(Work<T> work) {
        try (Connection db = database.getConnection()) {
            return work.on(db);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger's database: " + e.getMessage(), e);
        }
    }

    /** In the caller's transaction, the calls one after the other. */
    List<List<Outcome>> post(List<List<Transfer>> calls) {
        LocalDate businessDate = today.businessDate();
        List<List<Outcome>> outcomes =
                with(db -> new Posting(db, accounts, businessDate, meters).postEach(calls));
        meters.posted(outcomes);
        return outcomes;
    }

    /** In the caller's transaction. */
    int expireDue(int limit) {
        LocalDate businessDate = today.businessDate();
        return with(db -> new Posting(db, accounts, businessDate, meters).expireDue(limit));
    }
}
