package kr.jangbu.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is in the books stays: the service's role has no right, and triggers stop the others. */
class AppendOnlyTest {
    private static final String NO_RIGHT = "42501";
    private static final String REFUSED_BY_TRIGGER = "23001";

    static final List<String> CHANGES =
            List.of(
                    "update ledger.transfer set amount = 2",
                    "delete from ledger.transfer",
                    "truncate ledger.transfer",
                    "update ledger.transfer_0 set amount = 2",
                    "delete from ledger.transfer_0",
                    "truncate ledger.transfer_0",
                    "truncate ledger.transfer_rest",
                    "update ledger.transfer_id set failed_code = 'EXISTS', seq = null",
                    "delete from ledger.transfer_id",
                    "truncate ledger.transfer_id",
                    "update ledger.balance set debits_posted = 2",
                    "delete from ledger.balance",
                    "truncate ledger.balance",
                    "delete from ledger.account",
                    "truncate ledger.account",
                    "delete from ledger.pending",
                    "truncate ledger.pending",
                    "delete from ledger.standing",
                    "truncate ledger.standing",
                    "update ledger.unfiled set debits_posted = credits_posted",
                    "update ledger.transfer_subject set subject_key = 1",
                    "delete from ledger.transfer_subject",
                    "truncate ledger.transfer_subject",
                    "update ledger.commit_code set code = 'OTHER'",
                    "delete from ledger.commit_code",
                    "truncate ledger.commit_code",
                    "update ledger.commit set leaves = leaves",
                    "delete from ledger.commit",
                    "truncate ledger.commit",
                    "update ledger.sealed set transfers = 2",
                    "delete from ledger.sealed",
                    "truncate ledger.sealed",
                    "update ledger.log_node set hash = hash",
                    "delete from ledger.log_node",
                    "truncate ledger.log_node",
                    "update ledger.checkpoint set root = root",
                    "delete from ledger.checkpoint",
                    "truncate ledger.checkpoint");

    static final List<String> CHANGES_ONLY_THE_ROLE_IS_DENIED =
            List.of(
                    "update ledger.account set id = 'another'",
                    "update ledger.account set limit_rule = 'NONE'",
                    "update ledger.standing set limit_rule = 0",
                    "truncate ledger.unfiled",
                    "update ledger.pending set amount = 2",
                    "update ledger.request set results = null",
                    "insert into ledger.seal_mark default values",
                    "delete from ledger.seal_mark",
                    "alter table ledger.transfer disable trigger all",
                    "select ledger.add_transfer_partition('mine', 99999999, 100000000)",
                    "create table ledger.mine (number int)");

    private static final String A_LOG =
            """
            insert into ledger.sealed values (0, 1, 2);
            insert into ledger.log_node select 8, 0, sha256('a node');
            insert into ledger.checkpoint select 2, sha256('a root'), now(), now(), 'a key', 'a signature';
            """;

    static TestDatabase database;

    @BeforeAll
    static void a_hold_and_transfers_filed_and_not_and_a_log() throws SQLException {
        database = TestDatabase.fresh();
        database.open(
                new Account("a", Unit.KRW, Constraint.NONE),
                new Account("b", Unit.KRW, Constraint.NONE));
        database.post(
                List.of(
                        Transfer.posted(Ids.next(), "a", "b", 1, "TEST", "x"),
                        Transfer.pending(Ids.next(), "a", "b", 1, "TEST", "x")));
        try (Connection db = database.connect();
                Statement statement = db.createStatement()) {
            statement.execute(A_LOG);
        }
        database.file();
        database.post(Transfer.posted(Ids.next(), "a", "b", 1, "TEST", "x"));
    }

    @ParameterizedTest
    @FieldSource({"CHANGES", "CHANGES_ONLY_THE_ROLE_IS_DENIED"})
    void the_service_has_no_right_to(String change) throws SQLException {
        assertEquals(NO_RIGHT, refusal(database.connect(), change));
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    void and_triggers_refuse_the_owner_to(String change) throws SQLException {
        assertEquals(REFUSED_BY_TRIGGER, refusal(database.owner(), change));
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    void and_the_superuser_playing_a_replica_to(String change) throws SQLException {
        Connection db = database.superuser();
        try (Statement statement = db.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        assertEquals(REFUSED_BY_TRIGGER, refusal(db, change));
    }

    @Test
    void a_partition_added_later_is_guarded_too() throws SQLException {
        try (Connection db = database.owner();
                Statement statement = db.createStatement()) {
            statement.execute(
                    "select ledger.add_transfer_partition('transfer_late', 99999998, 99999999)");
        }
        assertEquals(
                REFUSED_BY_TRIGGER, refusal(database.owner(), "truncate ledger.transfer_late"));
    }

    @Test
    void balances_beyond_a_limit_cannot_even_be_written() throws SQLException {
        database.open(new Account("limit", Unit.KRW, Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS));

        String change = "update ledger.standing set debits_posted = 1 where limit_rule = 1";

        assertTrue(refusal(database.connect(), change).startsWith("23"));
    }

    /** Closes the connection. */
    static String refusal(Connection connection, String change) throws SQLException {
        try (Connection db = connection;
                Statement statement = db.createStatement()) {
            return assertThrows(SQLException.class, () -> statement.execute(change)).getSQLState();
        }
    }
}
