package kr.jangbu.web.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P02", "57P03"})
    void is_told_by_the_code_of_a_fault_however_deep(String state) {
        assertTrue(
                DatabaseAway.in(
                        new IllegalStateException(
                                new IllegalStateException(new SQLException("gone", state)))));
    }

    @Test
    void is_told_by_what_a_failed_commit_suppressed() {
        Exception rolledBack = new Exception("could not commit");
        rolledBack.addSuppressed(new Exception(new SQLException("gone", "08006")));

        assertTrue(DatabaseAway.in(new IllegalStateException(rolledBack)));
    }

    @Test
    void is_told_by_a_pool_without_a_connection() {
        assertTrue(
                DatabaseAway.in(
                        new SQLException(
                                "Acquisition timeout while waiting for new connection",
                                new TimeoutException())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "57014", "22003"})
    void is_not_whatever_the_database_itself_refused(String state) {
        assertFalse(DatabaseAway.in(new IllegalStateException(new SQLException("no", state))));
    }

    @Test
    void ends_where_faults_suppress_each_other() {
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.addSuppressed(other);

        assertFalse(DatabaseAway.in(one));
    }
}
