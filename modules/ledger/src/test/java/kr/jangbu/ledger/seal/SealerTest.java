package kr.jangbu.ledger.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.store.Balances;
import kr.jangbu.ledger.store.KnownAccounts;
import kr.jangbu.ledger.store.Posting;
import kr.jangbu.ledger.store.Rows;
import kr.jangbu.ledger.store.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every commit is sealed once, none before one that may still come, and roots are signed. */
class SealerTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final TestSealer sealer = new TestSealer(database);

    @BeforeEach
    void six_accounts() {
        sealer.accounts(6);
    }

    @Test
    void the_signed_root_is_that_of_all_leaves() {
        for (int size : List.of(1, 255, 7, 300, 500, 2)) {
            database.post(TestSealer.transfers(size, "account/0", "account/1"));
            sealer.all();
        }

        sealer.ask(
                "select * from ledger.checkpoint order by tree_size desc limit 1",
                row -> {
                    assertTrue(row.next());
                    assertEquals(1_065, row.getLong("tree_size"));
                    byte[] root = SlowTree.head(sealer.leaves());
                    assertArrayEquals(root, row.getBytes("root"));
                    KnownKey key = SealKey.read(TestSealer.KEY, null).known();
                    assertEquals(key.id(), row.getString("key_id"));
                    SignedText text = SignedText.of(1_065, root, Rows.instant(row, "horizon"));
                    assertTrue(key.verifies(text.bytes(), row.getBytes("signature")));
                    return true;
                });
        assertEquals(6, sealer.number("select count(*) from ledger.checkpoint"));
        assertEquals(4, sealer.number("select count(*) from ledger.log_node"));
    }

    @Test
    void a_large_log_is_sealed_in_pieces_and_stored_two_levels_high() {
        for (int i = 0; i < 9; i++) {
            database.post(TestSealer.transfers(8_000, "account/0", "account/1"));
        }
        assertEquals(Sealer.Step.MARKED, sealer.step());
        assertEquals(Sealer.Step.SEALED, sealer.step());
        assertEquals(48_000, sealer.leaves().size());

        sealer.all();

        assertEquals(
                72_000 / 256,
                sealer.number("select count(*) from ledger.log_node where height = 8"));
        assertEquals(1, sealer.number("select count(*) from ledger.log_node where height = 16"));
        byte[] root =
                sealer.ask(
                        "select root from ledger.checkpoint where tree_size = 72000",
                        row -> row.next() ? row.getBytes(1) : new byte[0]);
        assertArrayEquals(SlowTree.head(sealer.leaves()), root);
    }

    @Test
    void a_transaction_that_runs_holds_the_horizon_back_and_is_sealed_when_it_ends()
            throws Exception {
        sealer.all();
        try (Connection slow = database.connect()) {
            slow.setAutoCommit(false);
            new Posting(slow, new KnownAccounts(), TestDatabase.TODAY)
                    .post(TestSealer.transfers(1, "account/0", "account/1"));
            Instant recordedAt = sealer.ask("select clock_timestamp() as at", SealerTest::at);
            for (int i = 0; i < 3; i++) {
                database.post(TestSealer.transfers(2, "account/2", "account/3"));
                sealer.step();
                sealer.step();
            }

            assertEquals(Sealer.Step.WAITING, sealer.step());
            assertTrue(horizon().isBefore(recordedAt));
            slow.commit();
            sealer.all();

            assertEquals(7, sealer.number("select sum(transfers) from ledger.sealed"));
            assertTrue(horizon().isAfter(recordedAt));
        }
    }

    @Test
    void an_account_that_is_being_opened_holds_the_horizon_back_too() throws Exception {
        sealer.all();
        try (Connection slow = database.connect()) {
            slow.setAutoCommit(false);
            new kr.jangbu.ledger.store.Accounts(slow)
                    .open(List.of(new Account("late", Unit.KRW, Constraint.NONE)));
            Instant opened = sealer.ask("select clock_timestamp() as at", SealerTest::at);
            sealer.step();

            assertEquals(Sealer.Step.WAITING, sealer.step());
            assertTrue(horizon().isBefore(opened));
        }
    }

    @Test
    void a_commit_with_a_lower_number_that_comes_late_is_sealed_behind() throws Exception {
        sealer.all();
        try (Connection slow = database.connect()) {
            slow.setAutoCommit(false);
            assertEquals(Sealer.Step.MARKED, sealer.step());
            new Posting(slow, new KnownAccounts(), TestDatabase.TODAY)
                    .post(TestSealer.transfers(1, "account/0", "account/1"));
            database.post(TestSealer.transfers(1, "account/2", "account/3"));
            sealer.step();
            slow.commit();
        }

        sealer.all();

        assertEquals(2, sealer.number("select count(*) from ledger.sealed"));
    }

    @Test
    void the_horizon_moves_on_while_nothing_is_posted_but_nothing_is_signed() {
        sealer.all();
        Instant before = horizon();

        sealer.all();

        assertTrue(horizon().isAfter(before));
        assertEquals(0, sealer.number("select count(*) from ledger.checkpoint"));
    }

    @Test
    void what_is_called_final_stays_so_when_the_clock_is_set_back() throws Exception {
        sealer.all();
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "update ledger.seal_mark set at = clock_timestamp() + interval '1 hour'");
        }

        database.post(TestSealer.transfers(1, "account/0", "account/1"));
        database.open(new Account("later", Unit.KRW, Constraint.NONE));

        assertEquals(
                1,
                sealer.number(
                        "select count(*) from ledger.commit where recorded_at > (select at from ledger.seal_mark)"));
        assertEquals(
                1,
                sealer.number(
                        "select count(*) from ledger.account where opened_at > (select at from ledger.seal_mark)"));
    }

    @Test
    void answers_up_to_the_horizon_are_final_and_later_ones_are_not() {
        Instant before = sealer.ask("select clock_timestamp() as at", SealerTest::at);
        database.post(TestSealer.transfers(1, "account/0", "account/1"));
        assertTrue(isProvisional(before));
        sealer.all();
        Instant horizon = horizon();

        assertFalse(isProvisional(before));
        assertFalse(isProvisional(horizon));
        assertTrue(isProvisional(horizon.plusNanos(1_000)));
        assertTrue(isProvisional(null));
    }

    private boolean isProvisional(@Nullable Instant asOf) {
        boolean one =
                database.inTransaction(db -> new Balances(db).read(Set.of("account/0"), asOf))
                        .values()
                        .iterator()
                        .next()
                        .provisional();
        boolean all =
                database.inTransaction(db -> new Balances(db).trial(asOf, null, null))
                        .provisional();
        assertEquals(one, all);
        return one;
    }

    @Test
    void what_was_posted_before_there_was_a_log_gets_its_leaves_at_the_first_mark()
            throws Exception {
        database.post(TestSealer.transfers(3, "account/0", "account/1"));
        database.post(TestSealer.transfers(2, "account/0", "account/1"));
        String leaves =
                "select string_agg(encode(leaves, 'hex'), ' ' order by commit_no) from ledger.commit";
        String written = sealer.ask(leaves, SealerTest::text);
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("alter table ledger.commit disable trigger all");
            statement.execute("delete from ledger.commit");
        }

        sealer.all();

        assertEquals(written, sealer.ask(leaves, SealerTest::text));
        assertEquals(5, sealer.leaves().size());
    }

    private static String text(java.sql.ResultSet row) throws java.sql.SQLException {
        row.next();
        return row.getString(1);
    }

    @Test
    void sealing_wants_a_transaction_of_its_own() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        database.inTransaction(db -> {
                            new Posting(db, new KnownAccounts(), TestDatabase.TODAY)
                                    .post(TestSealer.transfers(1, "account/0", "account/1"));
                            return new Sealer(db, SealKey.read(TestSealer.KEY, null)).step();
                        }));
    }

    @Test
    void many_sealers_beside_many_posters_seal_each_commit_once_and_change_no_past()
            throws Exception {
        AtomicBoolean isPosting = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sealers = List.of(seal(threads, isPosting), seal(threads, isPosting));
            Future<List<Seen>> reader = threads.submit(() -> read(isPosting));
            List<Future<?>> posters =
                    List.of(post(threads, 0, 1), post(threads, 1, 2), post(threads, 2, 0));
            for (Future<?> poster : posters) {
                poster.get();
            }
            isPosting.set(false);
            for (Future<?> each : sealers) {
                each.get();
            }
            sealer.all();

            for (Seen seen : reader.get()) {
                assertEquals(seen.said(), asOf(seen.horizon()));
            }
            assertTrue(reader.get().size() > 1);
        }
        assertEquals(sealer.number("select count(*) from ledger.transfer"), sealer.leaves().size());
        assertEquals(
                0,
                sealer.number(
                        """
                        select count(*) from (
                            select first_leaf, lag(first_leaf + transfers, 1, 0::bigint) over (order by first_leaf) as follows
                            from ledger.sealed) s
                        where first_leaf <> follows
                        """));
    }

    private record Seen(Instant horizon, String said) {}

    private List<Seen> read(AtomicBoolean isPosting) {
        List<Seen> seen = new java.util.ArrayList<>();
        while (isPosting.get()) {
            Instant horizon = sealer.horizon();
            if (horizon != null) {
                seen.add(new Seen(horizon, asOf(horizon)));
            }
        }
        return seen;
    }

    private String asOf(Instant moment) {
        return database.inTransaction(db ->
                new Balances(db)
                                        .read(Set.of("account/0", "account/1", "account/2"), moment)
                                        .values()
                                        .stream()
                                        .map(b ->
                                                b.id()
                                                        + " "
                                                        + b.debitsPosted()
                                                        + " "
                                                        + b.creditsPosted())
                                        .sorted()
                                        .toList()
                        + Optional.of(new Balances(db).trial(moment, null, null).totals())
                                .toString());
    }

    private Future<?> seal(ExecutorService threads, AtomicBoolean isPosting) {
        return threads.submit(() -> {
            while (isPosting.get()) {
                sealer.step();
            }
        });
    }

    private Future<?> post(ExecutorService threads, int debit, int credit) {
        return threads.submit(() -> {
            for (int i = 0; i < 40; i++) {
                database.post(
                        Transfer.posted(
                                Ids.next(),
                                "account/" + debit,
                                "account/" + credit,
                                1 + i,
                                "TEST",
                                "x"));
            }
        });
    }

    private Instant horizon() {
        Instant horizon = sealer.horizon();
        assertNotNull(horizon);
        return horizon;
    }

    private static Instant at(java.sql.ResultSet row) throws java.sql.SQLException {
        row.next();
        return Rows.instant(row, "at");
    }
}
