package kr.jangbu.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.seal.SealedBooks;
import kr.jangbu.testing.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transfers lie in pieces; a full one is left behind, and nobody notices. */
class PartitionsTest {
    private static final long NEVER_FULL = Long.MAX_VALUE;
    private static final long FULL_AT_ONCE = 1;
    private static final int AT_FIRST = 16;
    private static final int ACCOUNTS = 100;

    private final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void accounts() {
        database.open(
                Stream.concat(
                                Stream.of("from", "to"),
                                IntStream.range(0, ACCOUNTS).mapToObj(i -> "a/" + i))
                        .map(id -> new Account(id, Unit.KRW, Constraint.NONE))
                        .toArray(Account[]::new));
    }

    @Test
    void a_piece_that_is_not_full_goes_on() {
        post(3);

        assertEquals("transfer_0", roll(NEVER_FULL));
        post(3);

        assertEquals(6, rowsIn("transfer_0"));
    }

    @Test
    void after_a_full_piece_the_next_begins_and_the_books_are_one() {
        Outcome before = post(3);

        assertEquals("transfer_1", roll(FULL_AT_ONCE));
        Outcome after = post(4);
        database.file();
        post(5);

        assertEquals(List.of(3L, 9L), List.of(rowsIn("transfer_0"), rowsIn("transfer_1")));
        assertEquals(3, debits(before.recordedAt()));
        assertEquals(12, debits(null));
        assertEquals(12, entries());
        assertTrue(database.inTransaction(db -> new Entries(db).byId(before.id())).isPresent());
        assertTrue(database.inTransaction(db -> new Entries(db).byId(after.id())).isPresent());
        assertEquals(Result.EXISTS, database.post(transfer(before.id())).result());
        assertEquals(12, new SealedBooks(database).sealAndVerify().transfers());
    }

    @Test
    void a_hold_may_end_in_a_later_piece() {
        UUID hold = Ids.next();
        database.post(Transfer.pending(hold, "from", "to", 7, "TEST", "x").timeout(3_600));
        roll(FULL_AT_ONCE);

        assertEquals(Result.CREATED, database.post(Transfer.post(Ids.next(), hold, 5)).result());
        new SealedBooks(database).sealAndVerify();
    }

    @Test
    void pieces_are_made_ahead_for_ever_and_are_as_protected_as_the_first() throws SQLException {
        for (int i = 1; i <= AT_FIRST + 5; i++) {
            post(1);
            assertEquals("transfer_" + i, roll(FULL_AT_ONCE));
        }
        post(1);

        assertEquals(1, rowsIn("transfer_" + (AT_FIRST + 5)));
        assertEquals(0, rowsIn("transfer_rest"));
        String truncate = "truncate ledger.transfer_" + (AT_FIRST + 2);
        assertEquals("23001", AppendOnlyTest.refusal(database.owner(), truncate));
        String change = "update ledger.transfer_" + (AT_FIRST + 2) + " set amount = 2";
        assertEquals("23001", AppendOnlyTest.refusal(database.owner(), change));
    }

    @Test
    void whoever_is_posting_at_the_time_does_not_hold_it_up_and_commits_as_he_began()
            throws SQLException {
        try (Connection db = database.connect()) {
            db.setAutoCommit(false);
            database.post(db, List.of(transfer(Ids.next())));

            roll(FULL_AT_ONCE);
            for (int i = 0; i < AT_FIRST; i++) {
                roll(FULL_AT_ONCE); // new pieces are made meanwhile
            }
            db.commit();
        }

        assertEquals(1, rowsIn("transfer_0"));
        new SealedBooks(database).sealAndVerify();
    }

    /** Usually some thousand; twenty million with {@code ./test --long}. */
    @Test
    void many_transfers_fill_piece_after_piece_without_one_growing_beyond_its_size() {
        int batches = Seeds.cases(8, 20_000_000 / Ledger.MAX_BATCH);
        long mostBytes = Seeds.cases(2_000_000, 800_000_000);
        int between = Seeds.cases(1, 50);
        long slowestNanos = 0;

        for (int i = 0; i < batches; i++) {
            long start = System.nanoTime();
            post(Ledger.MAX_BATCH);
            slowestNanos = Math.max(slowestNanos, System.nanoTime() - start);
            if (i % between == 0) {
                roll(mostBytes);
                while (database.file() > 0) {
                    // on with the next set
                }
            }
        }

        List<Long> rows = pieces();
        long most = rows.stream().mapToLong(n -> n).max().orElse(0);
        System.out.printf(
                "%,d transfers in %d pieces of at most %,d; the slowest batch took %,d ms%n",
                (long) batches * Ledger.MAX_BATCH, rows.size(), most, slowestNanos / 1_000_000);
        assertEquals((long) batches * Ledger.MAX_BATCH, rows.stream().mapToLong(n -> n).sum());
        assertTrue(rows.size() >= 4, rows.toString());
        assertTrue(most <= mostBytes / 150 + (long) between * Ledger.MAX_BATCH, rows.toString());
        assertEquals((long) batches * Ledger.MAX_BATCH, debits(null));
        assertEquals((long) batches * Ledger.MAX_BATCH, debits(Instant.now()));
        new SealedBooks(database).sealAndVerify();
    }

    /** Returns what became of the first. */
    private Outcome post(int transfers) {
        List<Transfer> batch = new ArrayList<>();
        for (int i = 0; i < transfers; i++) {
            batch.add(
                    Transfer.posted(
                            Ids.next(), "from", "a/" + i % ACCOUNTS, 1, "TEST", "loan/" + i % 977));
        }
        List<Outcome> outcomes = database.post(batch);
        assertTrue(outcomes.stream().allMatch(o -> o.result() == Result.CREATED));
        return outcomes.getFirst();
    }

    private static Transfer transfer(UUID id) {
        return Transfer.posted(id, "from", "a/0", 1, "TEST", "loan/0");
    }

    private String roll(long mostBytes) {
        return database.inTransaction(db -> new Partitions(db).roll(mostBytes));
    }

    private int entries() {
        EntryQuery query = EntryQuery.newest(100).account("from");
        return database.inTransaction(db -> new Entries(db).page(query)).items().size();
    }

    private long debits(@Nullable Instant asOf) {
        Map<String, Balance> balances =
                database.inTransaction(db -> new Balances(db).read(List.of("from"), asOf));
        return Objects.requireNonNull(balances.get("from")).debitsPosted();
    }

    private long rowsIn(String piece) {
        return number("select count(*) from ledger." + piece);
    }

    private List<Long> pieces() {
        return database.inTransaction(PartitionsTest::piecesIn);
    }

    private static List<Long> piecesIn(Connection db) throws SQLException {
        List<Long> rows = new ArrayList<>();
        try (Statement statement = db.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select count(*) from ledger.transfer group by tableoid order by tableoid")) {
            while (row.next()) {
                rows.add(row.getLong(1));
            }
        }
        return rows;
    }

    private long number(String sql) {
        try (Connection db = database.owner();
                Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
