package kr.jangbu.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.HoldState;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Holds end by themselves: at once for everyone who reads or posts, in the books a little later.
 */
class ExpiryTest {
    private final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void a_limit_of_100() {
        database.open(
                new Account("budget", Unit.KRW, Constraint.NONE),
                new Account("limit", Unit.KRW, Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS));
        for (int i = 0; i < 5; i++) {
            database.open(new Account("firm/" + i, Unit.KRW, Constraint.NONE));
        }
        database.post(Transfer.posted(Ids.next(), "budget", "limit", 100, "TEST", "x"));
    }

    @Test
    void a_due_hold_counts_for_no_reader_although_nothing_was_recorded() {
        UUID hold = hold("firm/0", 100, 1);
        Instant held = recordedAt(hold);
        assertEquals(0, balance("limit", null).available());

        waitUntilDue(hold);

        assertEquals(100, balance("limit", null).available());
        assertEquals(0, balance("firm/0", null).creditsPending());
        assertEquals(HoldState.EXPIRED, entry(hold).holdState());
        assertEquals(0, balance("limit", held).available());
        assertEquals(0, balance("limit", held.plusMillis(999)).available());
        assertEquals(100, balance("limit", held.plusSeconds(1)).available());
        assertEquals(1, count("pending where state = 0"));
    }

    @Test
    void posting_records_the_expiries_first_and_may_use_what_they_gave_back() {
        List<UUID> holds = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            holds.add(hold("firm/" + i, 20, 1)); // each on another counter-account
        }
        Instant due = recordedAt(holds.getLast()).plusSeconds(1);
        holds.forEach(this::waitUntilDue);

        Outcome outcome =
                database.post(Transfer.posted(Ids.next(), "limit", "firm/0", 100, "TEST", "x"));

        assertEquals(Result.CREATED, outcome.result());
        assertEquals(0, count("pending where state = 0"));
        assertEquals(5, count("transfer where kind = 4"));
        assertEquals(0, balance("firm/4", null).creditsPending());
        assertEquals(
                Result.PENDING_TRANSFER_EXPIRED,
                database.post(Transfer.post(Ids.next(), holds.getFirst())).result());
        Entry expiry = newest("firm/4");
        assertEquals(Kind.EXPIRY, expiry.kind());
        assertEquals(holds.get(4), expiry.pendingId());
        assertEquals(due, expiry.dueAt());
        // what was known before the expiry was recorded has not changed
        assertEquals(100, balance("limit", due).available());
        assertEquals(0, balance("limit", due.minusSeconds(1)).available());
    }

    @Test
    void the_job_records_what_nobody_touched_and_only_that() {
        UUID first = hold("firm/0", 10, 1);
        hold("firm/1", 20, 1000);
        UUID third = hold("firm/2", 30, 1);
        waitUntilDue(first);
        waitUntilDue(third);

        assertEquals(2, expireDue(10));
        assertEquals(0, expireDue(10));

        assertEquals(80, balance("limit", null).available());
        assertEquals(1, count("pending where state = 0"));
        assertEquals(2, count("transfer where kind = 4"));
    }

    @Test
    void a_hold_that_ends_later_is_seen_after_an_earlier_one_was_recorded() {
        UUID first = hold("firm/0", 10, 1);
        UUID second = hold("firm/1", 20, 2);
        waitUntilDue(first);
        expireDue(10);

        waitUntilDue(second);

        assertEquals(100, balance("limit", null).available());
        assertEquals(
                Result.CREATED,
                database.post(Transfer.posted(Ids.next(), "limit", "firm/0", 100, "T", "x"))
                        .result());
    }

    @Test
    void a_closing_hold_that_ends_opens_the_account_again() {
        UUID hold = Ids.next();
        Transfer closing =
                Transfer.pending(hold, "limit", "firm/0", 5, "TEST", "x")
                        .closing(Side.DEBIT)
                        .timeout(1);
        database.post(closing);
        assertTrue(balance("limit", null).closed());

        waitUntilDue(hold);

        assertFalse(balance("limit", null).closed());
        assertEquals(
                Result.CREATED,
                database.post(Transfer.posted(Ids.next(), "limit", "firm/0", 100, "T", "x"))
                        .result());
    }

    @Test
    void more_expiries_than_fit_into_one_commit_are_recorded_in_several() {
        List<Transfer> holds = new ArrayList<>();
        for (int i = 0; i < 8_190; i++) {
            holds.add(Transfer.pending(Ids.next(), "limit", "firm/0", 0, "TEST", "x").timeout(1));
        }
        database.post(holds);
        List<Transfer> more = holds.subList(0, 10).stream().map(ExpiryTest::another).toList();
        database.post(more);
        waitUntilDue(more.getLast().id());

        Outcome outcome =
                database.post(Transfer.posted(Ids.next(), "limit", "firm/0", 100, "T", "x"));

        assertEquals(Result.CREATED, outcome.result());
        assertEquals(8_200, count("transfer where kind = 4"));
        assertEquals(
                2, count("(select distinct seq / 8192 from ledger.transfer where kind = 4) c"));
    }

    private static Transfer another(Transfer t) {
        return Transfer.pending(Ids.next(), "limit", "firm/0", 0, "TEST", "x").timeout(1);
    }

    private UUID hold(String firm, long amount, int seconds) {
        UUID id = Ids.next();
        Transfer hold = Transfer.pending(id, "limit", firm, amount, "TEST", "x").timeout(seconds);
        assertEquals(Result.CREATED, database.post(hold).result());
        return id;
    }

    /** By the database's clock: that is the one that counts. */
    private void waitUntilDue(UUID hold) {
        Instant due = entry(hold).dueAt();
        assertNotNull(due);
        database.inTransaction(db -> {
            try (var statement =
                    db.prepareStatement(
                            "select pg_sleep(greatest(0, extract(epoch from ?::timestamptz - clock_timestamp()) + 0.01)::float8)")) {
                Rows.set(statement, 1, due);
                return statement.execute();
            }
        });
    }

    private int expireDue(int limit) {
        return database.inTransaction(
                db -> new Posting(db, new KnownAccounts(), TestDatabase.TODAY).expireDue(limit));
    }

    private Instant recordedAt(UUID id) {
        return entry(id).recordedAt();
    }

    private Entry entry(UUID id) {
        return database.inTransaction(db -> new Entries(db).byId(id)).orElseThrow();
    }

    private Entry newest(String account) {
        return database.inTransaction(
                        db -> new Entries(db).page(EntryQuery.newest(1).account(account)))
                .items()
                .getFirst();
    }

    private Balance balance(String id, @Nullable Instant asOf) {
        Balance balance =
                database.inTransaction(db -> new Balances(db).read(Set.of(id), asOf)).get(id);
        assertNotNull(balance);
        return balance;
    }

    private long count(String what) {
        String from = what.startsWith("(") ? what : "ledger." + what;
        return database.inTransaction(db -> {
            try (var statement = db.createStatement();
                    var row = statement.executeQuery("select count(*) from " + from)) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
