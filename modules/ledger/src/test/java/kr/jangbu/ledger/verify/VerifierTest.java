package kr.jangbu.ledger.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.Verification;
import kr.jangbu.ledger.Verification.Difference;
import kr.jangbu.ledger.Verification.Place;
import kr.jangbu.ledger.core.Row;
import kr.jangbu.ledger.seal.KnownKeys;
import kr.jangbu.ledger.seal.SealKey;
import kr.jangbu.ledger.seal.Sealer;
import kr.jangbu.ledger.seal.TestSealer;
import kr.jangbu.ledger.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever gets past every right and trigger is found out, at the very row. */
class VerifierTest {
    private static final SealKey KEY = SealKey.read(TestSealer.KEY, null);
    private static final List<String> TABLES =
            List.of(
                    "transfer",
                    "transfer_id",
                    "pending",
                    "balance",
                    "unfiled",
                    "transfer_subject",
                    "commit_code",
                    "standing",
                    "account",
                    "commit",
                    "sealed",
                    "log_node",
                    "checkpoint");

    private final TestDatabase database = TestDatabase.fresh();
    private final List<UUID> ids = new ArrayList<>();
    private final UUID posted = Ids.next();
    private final UUID voided = Ids.next();
    private final UUID open = Ids.next();

    /** Commit 1 has a transfer; 2 and 3 have 150 each; 4 holds, 5 ends some; 6 has one again. */
    @BeforeEach
    void books_with_holds_and_a_log() {
        for (String id : List.of("a", "b", "c")) {
            database.open(new Account(id, Unit.KRW, Constraint.NONE));
        }
        post(transfer());
        seal();
        post(many(150));
        post(many(150));
        seal();
        post(
                Transfer.pending(posted, "a", "b", 10, "HOLD", "x"),
                Transfer.pending(voided, "a", "c", 20, "HOLD", "x").closing(Side.CREDIT),
                Transfer.pending(open, "a", "b", 30, "HOLD", "x").timeout(3_600));
        post(Transfer.post(Ids.next(), posted, 4), Transfer.voided(Ids.next(), voided));
        database.file();
        post(transfer());
        seal();
    }

    @Test
    void untouched_books_are_as_they_follow_from_their_transfers() {
        Verification clean = verify();

        assertNull(clean.difference());
        assertTrue(clean.isClean());
        assertEquals(6, clean.commits());
        assertEquals(307, clean.transfers());
        assertEquals(307, clean.sealedTransfers());
        assertEquals(3, clean.accounts());
        assertEquals(3, clean.checkpoints());
        assertEquals(14, clean.balances());
    }

    @Test
    void what_is_not_sealed_yet_is_added_up_too() {
        post(transfer());
        assertTrue(verify().isClean());
        tamper("update ledger.transfer set amount = amount + 1 where seq = " + seq(7, 0));

        assertPlace(Place.TRANSFER, 7, 0);
    }

    @Test
    void an_expiry_is_added_up_as_the_end_of_its_hold() {
        UUID hold = Ids.next();
        post(Transfer.pending(hold, "a", "b", 5, "HOLD", "x").closing(Side.DEBIT).timeout(1));
        number("select 1 from pg_sleep(1.1)");
        post(transfer());
        seal();
        assertTrue(verify().isClean());

        tamper("update ledger.pending set state = 2 where seq = " + seq(7, 0));

        assertEquals(hold, assertPlace(Place.HOLD, 7, 0).transferId());
    }

    @Test
    void an_amount_that_was_edited() {
        tamper("update ledger.transfer set amount = amount + 1 where seq = " + seq(2, 77));

        Difference found = assertPlace(Place.TRANSFER, 2, 77);
        assertEquals(ids.get(78), found.transferId());
        assertTrue(found.found().contains("\namount=78\n"), found.found());
    }

    @Test
    void a_property_that_no_transfer_has() {
        tamper("update ledger.transfer set flags = flags + 64 where seq = " + seq(2, 77));

        assertPlace(Place.TRANSFER, 2, 77);
    }

    @Test
    void a_transfer_that_was_deleted() {
        tamper("delete from ledger.transfer where seq = " + seq(3, 149));

        Difference found = assertPlace(Place.TRANSFER, 3, 149);
        assertEquals(ids.get(300), found.transferId());
        assertEquals("nothing", found.found());
    }

    @Test
    void a_transfer_that_was_slipped_into_a_commit() {
        tamper(copy(seq(2, 0), seq(2, 150)));

        assertEquals("nothing", assertPlace(Place.TRANSFER, 2, 150).expected());
    }

    @Test
    void a_transfer_that_was_slipped_in_as_a_commit_of_its_own() {
        tamper(copy(seq(2, 0), seq(900, 3)));

        assertEquals("nothing", assertPlace(Place.TRANSFER, 900, 3).expected());
    }

    @Test
    void transfers_that_were_swapped() {
        tamper(
                "update ledger.transfer set seq = %d where seq = %d"
                        .formatted(seq(2, 200), seq(2, 5)),
                "update ledger.transfer set seq = %d where seq = %d"
                        .formatted(seq(2, 5), seq(2, 6)),
                "update ledger.transfer set seq = %d where seq = %d"
                        .formatted(seq(2, 6), seq(2, 200)));

        assertEquals(ids.get(7), assertPlace(Place.TRANSFER, 2, 5).transferId());
    }

    @Test
    void an_id_that_was_forgotten_or_made_up() {
        tamper("delete from ledger.transfer_id where id = '" + ids.get(4) + "'");

        assertEquals(ids.get(4), assertPlace(Place.TRANSFER_ID, 2, 3).transferId());

        tamper(
                "insert into ledger.transfer_id values ('%s', %d), ('%s', %d)"
                        .formatted(ids.get(4), seq(2, 3), Ids.next(), seq(6, 1)));
        assertPlace(Place.TRANSFER_ID, 6, 1);
    }

    @Test
    void a_balance_of_the_past_that_was_edited() {
        tamper(
                "update ledger.balance set debits_posted = 1 where commit_no = 3 and account_no = 2");

        assertBalance(3, "b");
    }

    @Test
    void a_balance_of_the_past_that_was_deleted_or_made_up() {
        tamper("delete from ledger.balance where commit_no = 3 and account_no = 2");
        assertEquals("nothing", assertBalance(3, "b").found());

        tamper(
                """
                insert into ledger.balance select account_no, recorded_at, 3, debits_posted, credits_posted,
                    debits_pending, credits_pending, closed, next_due
                from ledger.balance where commit_no = 4 and account_no = 2
                """);
        assertEquals("b", assertBalance(3, "b").accountId());
    }

    @Test
    void a_balance_that_is_not_filed_yet_and_was_edited_or_deleted() {
        tamper("update ledger.unfiled set debits_posted[1] = 1 where commit_no = 6");
        assertBalance(6, "a");

        tamper("delete from ledger.unfiled where commit_no = 6");
        assertEquals("nothing", assertBalance(6, "a").found());
    }

    @Test
    void what_is_filed_under_a_subject_and_was_hidden_or_made_up() {
        tamper("delete from ledger.transfer_subject where seq = " + seq(3, 7));
        assertEquals("nothing", assertPlace(Place.SUBJECT, 3, 7).found());

        tamper(
                "insert into ledger.transfer_subject"
                        + " select ledger.subject_key(subject), recorded_at, seq from ledger.transfer"
                        + " where seq = "
                        + seq(3, 7),
                "insert into ledger.transfer_subject select 1, recorded_at, seq from ledger.transfer"
                        + " where seq = "
                        + seq(2, 1));
        assertEquals("key 1", assertPlace(Place.SUBJECT, 2, 1).found());
    }

    @Test
    void a_commit_that_was_hidden_from_its_code() {
        tamper("delete from ledger.commit_code where commit_no = 4");

        assertEquals("HOLD", assertPlace(Place.CODE, 4, 0).expected());
    }

    @Test
    void a_balance_that_stands_now_and_was_edited() {
        tamper(
                "update ledger.standing set credits_posted = credits_posted + 1 where account_no = 3");

        Difference found = difference();
        assertEquals(Place.ACCOUNT, found.place());
        assertEquals("c", found.accountId());
    }

    @Test
    void an_account_whose_balances_were_deleted_or_made_up() {
        database.open(new Account("d", Unit.KRW, Constraint.NONE));
        assertTrue(verify().isClean());
        tamper("delete from ledger.standing where account_no = 4");
        assertAccount("d", "nothing");

        tamper(
                "insert into ledger.standing (account_no, limit_rule) values (4, 0)",
                "insert into ledger.standing (account_no, limit_rule) values (99, 0)");
        assertAccount("number 99", "balances of an account");
    }

    @Test
    void an_account_whose_unit_was_edited_though_it_is_credited_only() {
        tamper("update ledger.account set unit = 'SEAT' where id = 'b'");

        assertAccount("b", "unit SEAT");
    }

    @Test
    void a_limit_that_was_taken_away_or_put_back_after_it_was_broken() {
        tamper("update ledger.standing set limit_rule = 2 where account_no = 1");
        assertAccount("a", "CREDITS_MUST_NOT_EXCEED_DEBITS");

        tamper(
                "update ledger.standing set limit_rule = 0 where account_no = 1",
                "update ledger.account set limit_rule = 'DEBITS_MUST_NOT_EXCEED_CREDITS' where id = 'a'");

        Difference found = difference();
        assertEquals(Place.BALANCE, found.place());
        assertEquals("a", found.accountId());
        assertEquals(1, found.commit());
        assertEquals("DEBITS_MUST_NOT_EXCEED_CREDITS", found.expected());
    }

    @Test
    void a_limit_that_the_database_no_longer_guards() {
        database.open(new Account("d", Unit.KRW, Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS));
        assertTrue(verify().isClean());

        tamper("update ledger.standing set limit_rule = 0 where account_no = 4");

        assertAccount("d", "NONE");
    }

    /** It is right in itself, its leaf and its balances too, but will never be sealed. */
    @Test
    void a_commit_that_was_slipped_in_behind_the_sealer() {
        post(transfer());
        assertTrue(verify().isClean());

        tamper("update ledger.seal_mark set after_commit = 7, commit_no = 7");
        seal();

        Difference found = difference();
        assertEquals(Place.LOG_ORDER, found.place());
        assertEquals(7, found.commit());
    }

    @Test
    void the_newest_signed_root_that_was_deleted() {
        tamper("delete from ledger.checkpoint where tree_size = 307");

        Difference found = difference();
        assertEquals(Place.LOG_ORDER, found.place());
        assertEquals(4, found.commit());
    }

    private void assertAccount(String id, String found) {
        Difference difference = difference();
        assertEquals(Place.ACCOUNT, difference.place());
        assertEquals(id, difference.accountId());
        assertEquals(found, difference.found());
    }

    @Test
    void a_leaf_that_was_edited() {
        tamper(
                """
                update ledger.commit set leaves = overlay(leaves placing sha256('x') from 1 + 32 * 9 for 32)
                where commit_no = 3
                """);

        assertEquals(ids.get(160), assertPlace(Place.LEAF, 3, 9).transferId());
    }

    @Test
    void a_transfer_that_was_edited_together_with_its_leaf() {
        tamper("update ledger.transfer set subject = 'y' where seq = " + seq(2, 10));
        String leaf = difference().found();
        tamper(
                """
                update ledger.commit set leaves =
                    overlay(leaves placing sha256('\\x00'::bytea || convert_to($$%s$$, 'UTF8')) from 1 + 32 * 10 for 32)
                where commit_no = 2
                """
                        .formatted(leaf));

        assertEquals(Place.LOG_NODE, difference().place());
    }

    @Test
    void a_node_of_the_log_that_was_edited() {
        tamper("update ledger.log_node set hash = sha256('x')");

        Difference found = difference();
        assertEquals(Place.LOG_NODE, found.place());
        assertTrue(found.found().startsWith("height 8, position 0"), found.found());
    }

    @Test
    void a_node_of_the_log_that_was_made_up() {
        tamper("insert into ledger.log_node values (8, 1, sha256('x'))");

        assertEquals(Place.LOG_NODE, difference().place());
    }

    @Test
    void a_signed_root_that_was_edited_in_any_part() {
        for (String part :
                List.of(
                        "root = sha256('x')",
                        "signature = sha512('x')",
                        "signature = sha256('x')",
                        "horizon = horizon + interval '1 microsecond'",
                        "key_id = 'nobody'")) {
            tamper(
                    "create temporary table was as select * from ledger.checkpoint",
                    "update ledger.checkpoint set " + part + " where tree_size = 301",
                    "create table if not exists ledger.kept as select * from was");

            Difference found = difference();
            assertEquals(Place.CHECKPOINT, found.place(), part);
            assertEquals(301, found.treeSize(), part);

            tamper(
                    "delete from ledger.checkpoint",
                    "insert into ledger.checkpoint select * from ledger.kept");
            assertTrue(verify().isClean(), part);
        }
    }

    @Test
    void a_signed_root_of_more_than_there_is() {
        tamper("update ledger.checkpoint set tree_size = 400 where tree_size = 307");

        assertEquals(400, difference().treeSize());
    }

    @Test
    void the_order_of_the_log_that_was_edited() {
        tamper(
                "update ledger.sealed set first_leaf = 9999 where commit_no = 2",
                "update ledger.sealed set first_leaf = 1 where commit_no = 3",
                "update ledger.sealed set first_leaf = 151 where commit_no = 2");
        assertEquals(Place.LOG_NODE, difference().place());

        tamper("delete from ledger.commit where commit_no = 3");
        Difference found = difference();
        assertEquals(Place.LOG_ORDER, found.place());
        assertEquals(3, found.commit());
    }

    @Test
    void holds_that_were_edited_in_any_part() {
        assertHold(
                "update ledger.pending set state = 1, resolved_seq = 1, resolved_at = now() where seq = %d",
                2);
        assertHold("update ledger.pending set amount = 31 where seq = %d", 2);
        assertHold("update ledger.pending set expires_at = null where seq = %d", 2);
        assertHold(
                "update ledger.pending set state = 0, resolved_seq = null, resolved_at = null where seq = %d",
                0);
        assertHold("update ledger.pending set state = 2 where seq = %d", 0);
        assertHold("update ledger.pending set resolved_at = now() where seq = %d", 0);
        assertHold("delete from ledger.pending where seq = %d", 0);
    }

    @Test
    void a_hold_that_was_made_up() {
        tamper("insert into ledger.pending values (%d, 0, 5, 1, 2, 0)".formatted(seq(6, 0)));
        assertPlace(Place.HOLD, 6, 0);

        tamper("update ledger.pending set seq = %d where seq = %d".formatted(seq(6, 1), seq(6, 0)));
        assertPlace(Place.HOLD, 6, 1);
    }

    private void assertHold(String change, int position) {
        tamper(
                "create table if not exists ledger.kept as select * from ledger.pending",
                change.formatted(seq(4, position)));
        Difference found = assertPlace(Place.HOLD, 4, position);
        assertEquals(position == 0 ? posted : open, found.transferId(), change);
        tamper(
                "delete from ledger.pending",
                "insert into ledger.pending select * from ledger.kept");
        assertTrue(verify().isClean());
    }

    private Difference assertBalance(long commit, String account) {
        Difference found = difference();
        assertEquals(Place.BALANCE, found.place());
        assertEquals(commit, found.commit());
        assertEquals(account, found.accountId());
        return found;
    }

    private Difference assertPlace(Place place, long commit, int position) {
        Difference found = difference();
        assertEquals(place, found.place(), found.toString());
        assertEquals(commit, found.commit());
        assertEquals(position, found.position());
        return found;
    }

    private Difference difference() {
        Difference found = verify().difference();
        assertNotNull(found);
        return found;
    }

    private Verification verify() {
        return database.inTransaction(
                db -> new Verifier(db, new KnownKeys(KEY.known(), List.of())).verify());
    }

    private void seal() {
        int marks = 0;
        while (marks < 2) {
            Sealer.Step step = database.inTransaction(db -> new Sealer(db, KEY).step());
            marks += step == Sealer.Step.MARKED ? 1 : 0;
        }
    }

    private void post(Transfer... transfers) {
        for (Transfer transfer : transfers) {
            ids.add(transfer.id());
        }
        database.post(List.of(transfers));
    }

    private Transfer[] many(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> Transfer.posted(Ids.next(), "a", "b", i, "TEST", "x"))
                .toArray(Transfer[]::new);
    }

    private static Transfer transfer() {
        return Transfer.posted(Ids.next(), "a", "c", 3, "TEST", "x");
    }

    private static long seq(long commit, int position) {
        return Row.firstSeq(commit) + position;
    }

    private static String copy(long from, long to) {
        return """
        insert into ledger.transfer select %d, gen_random_uuid(), kind, debit_no, credit_no, amount, pending_id,
            pending_seq, timeout_seconds, flags, code, subject, effective_on, recorded_at, due_at
        from ledger.transfer where seq = %d
        """
                .formatted(to, from);
    }

    /** As the superuser, who can switch triggers off. */
    private void tamper(String... changes) {
        try (Connection db = database.superuser();
                Statement statement = db.createStatement()) {
            for (String table : TABLES) {
                statement.execute("alter table ledger." + table + " disable trigger all");
            }
            for (String change : changes) {
                statement.execute(change);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String sql) {
        return database.inTransaction(db -> {
            try (Statement statement = db.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
