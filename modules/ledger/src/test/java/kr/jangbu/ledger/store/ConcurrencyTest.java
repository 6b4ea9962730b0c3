package kr.jangbu.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.TrialBalance;
import kr.jangbu.ledger.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many at once: nobody waits for each other in a ring, nothing is counted twice or lost. */
class ConcurrencyTest {
    private static final int THREADS = 64;

    static TestDatabase database;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.fresh();
    }

    @Test
    void batches_over_overlapping_accounts_end_without_deadlock_and_add_up() throws Exception {
        List<String> accounts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            accounts.add("random/" + i);
            database.open(new Account("random/" + i, Unit.KRW, Constraint.NONE));
        }
        long seed = System.nanoTime();

        List<Map<String, Long>> moved =
                together(thread -> {
                    RandomGenerator random =
                            RandomGeneratorFactory.of("L64X128MixRandom").create(seed + thread);
                    Map<String, Long> debits = new HashMap<>();
                    for (int batch = 0; batch < 12; batch++) {
                        postSome(random, accounts, debits);
                    }
                    return debits;
                });

        Map<String, Long> expected = new HashMap<>();
        moved.forEach(m -> m.forEach((id, amount) -> expected.merge(id, amount, Long::sum)));
        Map<String, Balance> balances =
                database.inTransaction(db -> new Balances(db).read(accounts, null));
        for (String id : accounts) {
            Balance balance = balances.get(id);
            assertTrue(balance != null);
            assertEquals(expected.getOrDefault(id, 0L), balance.debitsPosted(), "seed " + seed);
        }
        assertTrue(trial().balanced());
    }

    private static void postSome(
            RandomGenerator random, List<String> accounts, Map<String, Long> debits) {
        List<Transfer> batch = new ArrayList<>();
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            int debit = random.nextInt(accounts.size());
            int credit = (debit + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
            long amount = random.nextInt(1000);
            batch.add(
                    Transfer.posted(
                            Ids.next(),
                            accounts.get(debit),
                            accounts.get(credit),
                            amount,
                            "TEST",
                            "x"));
            debits.merge(accounts.get(debit), amount, Long::sum);
        }
        assertTrue(database.post(batch).stream().allMatch(o -> o.result() == Result.CREATED));
    }

    @Test
    void a_ceiling_that_fits_ten_takes_exactly_ten_of_sixty_four() throws Exception {
        open("ceiling", Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS);
        open("firms", Constraint.NONE);
        open("budget", Constraint.NONE);
        database.post(Transfer.posted(Ids.next(), "budget", "ceiling", 1_000, "TEST", "x"));

        List<Result> results =
                together(thread ->
                        database.post(
                                        Transfer.pending(
                                                Ids.next(), "ceiling", "firms", 100, "TEST", "x"))
                                .result());

        assertEquals(64, results.size());
        assertEquals(10, results.stream().filter(r -> r == Result.CREATED).count());
        assertEquals(54, results.stream().filter(r -> r == Result.EXCEEDS_CREDITS).count());
    }

    @Test
    void the_same_id_from_many_threads_takes_effect_once() throws Exception {
        for (int i = 0; i < THREADS; i++) {
            open("one/" + i, Constraint.NONE);
            open("other/" + i, Constraint.NONE);
        }
        UUID id = Ids.next();

        List<Outcome> outcomes =
                together(
                        thread -> // different accounts: only the id brings them together
                        database.post(
                                        Transfer.posted(
                                                id,
                                                "one/" + thread,
                                                "other/" + thread,
                                                5,
                                                "TEST",
                                                "x")));

        assertEquals(1, outcomes.stream().filter(o -> o.result() == Result.CREATED).count());
        assertEquals(
                THREADS - 1,
                outcomes.stream()
                        .filter(o -> o.result() == Result.EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT_ID)
                        .count());
    }

    @Test
    void batches_that_share_ids_in_opposite_order_do_not_deadlock() throws Exception {
        for (int i = 0; i < THREADS; i++) {
            open("left/" + i, Constraint.NONE);
            open("right/" + i, Constraint.NONE);
        }
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ids.add(Ids.next());
        }

        List<Long> created =
                together(thread -> {
                    List<UUID> mine = thread % 2 == 0 ? ids : ids.reversed();
                    List<Transfer> batch =
                            mine.stream()
                                    .map(id ->
                                            Transfer.posted(
                                                    id,
                                                    "left/" + thread,
                                                    "right/" + thread,
                                                    1,
                                                    "TEST",
                                                    "x"))
                                    .toList();
                    return database.post(batch).stream()
                            .filter(o -> o.result() == Result.CREATED)
                            .count();
                });

        assertEquals(200, created.stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void a_hold_is_ended_by_one_of_those_who_try() throws Exception {
        open("hold/limit", Constraint.NONE);
        open("hold/firm", Constraint.NONE);
        UUID hold = Ids.next();
        database.post(Transfer.pending(hold, "hold/limit", "hold/firm", 7, "TEST", "x"));

        List<Result> results =
                together(thread ->
                        database.post(
                                        thread % 2 == 0
                                                ? Transfer.post(Ids.next(), hold)
                                                : Transfer.voided(Ids.next(), hold))
                                .result());

        assertEquals(1, results.stream().filter(r -> r == Result.CREATED).count());
    }

    @Test
    void accounts_opened_by_many_at_once_are_created_once() throws Exception {
        List<List<Result>> results =
                together(thread -> {
                    Account a = new Account("race/a", Unit.KRW, Constraint.NONE);
                    Account b = new Account("race/b", Unit.KRW, Constraint.NONE);
                    return thread % 2 == 0 ? database.open(a, b) : database.open(b, a);
                });

        assertEquals(
                2, results.stream().flatMap(List::stream).filter(r -> r == Result.CREATED).count());
    }

    @Test
    void an_earlier_instant_never_shows_what_committed_later_on_a_held_account() throws Exception {
        open("slow/a", Constraint.NONE);
        open("slow/b", Constraint.NONE);
        try (Connection slow = database.connect()) {
            slow.setAutoCommit(false);
            new Posting(slow, new KnownAccounts(), TestDatabase.TODAY)
                    .post(List.of(Transfer.posted(Ids.next(), "slow/a", "slow/b", 1, "T", "x")));
            Thread other =
                    Thread.startVirtualThread(() ->
                            database.post(
                                    Transfer.posted(Ids.next(), "slow/a", "slow/b", 2, "T", "x")));
            slow.commit();
            other.join();
        }

        var entries =
                database.inTransaction(
                                db -> new Entries(db).page(EntryQuery.newest(10).account("slow/a")))
                        .items();
        assertEquals(List.of(2L, 1L), entries.stream().map(e -> e.amount()).toList());
        assertTrue(entries.get(1).recordedAt().isBefore(entries.get(0).recordedAt()));
    }

    private interface Job<T> {
        T run(int thread) throws Exception;
    }

    /** All begin at the same moment; the first failure of any fails the test. */
    private static <T> List<T> together(Job<T> job) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                Callable<T> work =
                        () -> {
                            start.await();
                            return job.run(thread);
                        };
                running.add(threads.submit(work));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static void open(String id, Constraint constraint) {
        database.open(new Account(id, Unit.KRW, constraint));
    }

    private static TrialBalance trial() throws SQLException {
        return database.inTransaction(db -> new Balances(db).trial(null, null, null));
    }
}
