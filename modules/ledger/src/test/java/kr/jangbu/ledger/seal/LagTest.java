package kr.jangbu.ledger.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import kr.jangbu.ledger.store.TestDatabase;
import org.junit.jupiter.api.Test;

/** How far the log is behind, as an alert sees it. */
class LagTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final TestSealer sealer = new TestSealer(database);

    @Test
    void empty_books_are_never_behind() {
        assertEquals(new Lag(0, 0, 0), lag());
    }

    @Test
    void before_anything_is_sealed_the_log_is_as_far_behind_as_the_first_commit() {
        post();
        post();
        database.number("select 1 from pg_sleep(0.1)");

        assertEquals(2, lag().commits());
        assertTrue(lag().seconds() >= 0.1, lag().toString());
    }

    @Test
    void sealing_brings_it_to_the_horizon() {
        post();
        database.number("select 1 from pg_sleep(0.2)");
        double before = lag().seconds();

        sealer.all();

        assertEquals(0, lag().commits());
        assertTrue(lag().seconds() < before, lag().toString());
    }

    @Test
    void a_transaction_that_stays_open_keeps_others_commits_unsealed() throws SQLException {
        sealer.accounts(4);
        try (Connection open = database.connect()) {
            open.setAutoCommit(false);
            database.post(open, TestSealer.transfers(1, "account/2", "account/3"));
            post();
            sealer.step();
            sealer.step();

            assertEquals(1, lag().commits());
        }
    }

    private Lag lag() {
        return database.inTransaction(Lag::read);
    }

    private void post() {
        sealer.accounts(4);
        database.post(TestSealer.transfers(3, "account/0", "account/1"));
    }
}
