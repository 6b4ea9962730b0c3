package kr.jangbu.ledger.failures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.store.TestDatabase;
import kr.jangbu.testing.Seeds;
import kr.jangbu.testing.tellers.Load;
import kr.jangbu.testing.tellers.Slip;
import kr.jangbu.testing.tellers.Teller;
import org.junit.jupiter.api.Test;

/**
 * Sixty-four at once over the same few accounts: single transfers, chains, holds that are posted,
 * voided or end by themselves meanwhile, and batches, while a sealer and a filer are at work.
 * PostgreSQL itself is asked whether anybody waited in a ring.
 */
class OverlappingAccountsTest {
    private static final int THREADS = 64;
    private static final int CALLS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DEADLOCK = "40P01";
    private static final List<String> ACCOUNTS =
            IntStream.range(0, 20).mapToObj(i -> "overlap/" + i).toList();

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void sixty_four_threads_meet_no_deadlock_and_no_error_and_every_sum_is_exact() {
        open(ACCOUNTS);
        Seeds.forEach(
                1,
                seeds -> {
                    List<Teller> tellers = Teller.over(ACCOUNTS, THREADS, seeds.random());
                    long before = deadlocks();

                    work(tellers); // any SQLException fails it

                    assertEquals(before, deadlocks());
                    List<Slip> slips =
                            tellers.stream()
                                    .map(Teller::acknowledged)
                                    .flatMap(List::stream)
                                    .toList();
                    assertTrue(slips.size() >= THREADS * CALLS, () -> slips.size() + " transfers");
                    new WholeBooks(database).assertHold(slips, ACCOUNTS);
                });
    }

    /** So that a count that stays the same says something. */
    @Test
    void a_deadlock_would_have_been_counted() {
        open(List.of("ring/a", "ring/b"));
        long before = deadlocks();
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger victims = new AtomicInteger();

        Load.forTurns(
                List.of(
                        () -> lockBoth("ring/a", "ring/b", bothHoldOne, victims),
                        () -> lockBoth("ring/b", "ring/a", bothHoldOne, victims)),
                1);

        assertEquals(1, victims.get());
        assertEquals(before + 1, deadlocks());
    }

    private void work(List<Teller> tellers) {
        try (StoreLoad load = new StoreLoad(database, tellers)) {
            Load.forTurns(load.workers(), CALLS);
        }
    }

    /** As PostgreSQL counted them; a session's count is complete once it is gone. */
    private long deadlocks() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (database.number(
                        "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()")
                > 0) {
            assertTrue(System.nanoTime() < end, "sessions do not end");
        }
        return database.number(
                "select deadlocks from pg_stat_database where datname = current_database()");
    }

    private void lockBoth(
            String first, String second, CyclicBarrier bothHoldOne, AtomicInteger victims) {
        try (Connection db = database.connect()) {
            db.setAutoCommit(false);
            lock(db, first);
            bothHoldOne.await();
            lock(db, second);
            db.rollback();
        } catch (SQLException e) {
            assertEquals(DEADLOCK, e.getSQLState());
            victims.incrementAndGet();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void lock(Connection db, String account) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet _ =
                        statement.executeQuery(
                                """
                                select 1 from ledger.standing where account_no =
                                    (select account_no from ledger.account where id = '%s')
                                for no key update
                                """
                                        .formatted(account))) {}
    }

    private void open(List<String> accounts) {
        accounts.forEach(id -> database.open(new Account(id, Unit.KRW, Constraint.NONE)));
    }
}
