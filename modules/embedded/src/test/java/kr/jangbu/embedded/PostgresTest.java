package kr.jangbu.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL of the embedded run: durable, passworded, and never in the way of its successor. */
class PostgresTest {
    private static final String FOREVER = "do $$ begin loop end loop; end $$";

    @TempDir static Path folder;

    static Postgres.Spec spec;

    @BeforeAll
    static void choosePort() {
        spec =
                new Postgres.Spec(
                        PostgresBinaries.in(folder.resolve("programs")),
                        folder.resolve("data"),
                        folder.resolve("postgres.log"),
                        Ports.free());
    }

    @Test
    void data_roles_and_durability_survive_a_stop_and_a_killed_run() throws Exception {
        try (Postgres first = Postgres.start(spec)) {
            first.role("landlord", "old");
            first.role("landlord", "let me in");
            first.role("guest", "me too");
            assertTrue(first.database("house", "landlord", "guest"));
            assertFalse(first.database("house", "landlord", "guest"));
            execute(first, "landlord", "let me in", "create table room (number int)");
            execute(first, "landlord", "let me in", "insert into room values (7)");
            assertEquals("on", ask(first, "show fsync"));
            assertEquals("on", ask(first, "show synchronous_commit"));

            assertThrows(SQLException.class, () -> execute(first, "landlord", "old", "select 1"));
            assertThrows(
                    SQLException.class,
                    () -> execute(first, "guest", "me too", "create table mine (number int)"));
        }

        Postgres abandoned = Postgres.start(spec);
        assertEquals("7", ask(abandoned, "select number from room"));

        // As after a kill -9 of the launcher: the postmaster still holds port and data.
        try (Postgres successor = Postgres.start(spec)) {
            abandoned.close();
            assertEquals("7", ask(successor, "select number from room"));
            successor.dropDatabase("house");
            assertFalse(successor.hasDatabase("house"));
        }
    }

    @Test
    void no_successor_writes_beside_a_session_that_outlived_its_postmaster() throws Exception {
        Postgres.Spec own =
                new Postgres.Spec(
                        spec.binaries(),
                        folder.resolve("orphaned"),
                        folder.resolve("orphaned.log"),
                        Ports.free());
        Postgres orphaned = Postgres.start(own);
        ProcessHandle session = busySession(orphaned);
        ProcessHandle postmaster = session.parent().orElseThrow();

        postmaster.destroyForcibly();
        Leftovers.waitFor(postmaster, Duration.ofSeconds(5));
        assertThrows(Trouble.class, () -> Postgres.start(own));

        session.destroyForcibly();
        Leftovers.waitFor(session, Duration.ofSeconds(5));
        Postgres.start(own).close();
        orphaned.close();
    }

    /** One that never looks whether its postmaster is still there. */
    private static ProcessHandle busySession(Postgres postgres) throws SQLException {
        Connection connection = postgres.connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet pid = statement.executeQuery("select pg_backend_pid()");
        pid.next();
        ProcessHandle session = ProcessHandle.of(pid.getLong(1)).orElseThrow();
        Thread.ofVirtual()
                .start(() -> assertThrows(SQLException.class, () -> statement.execute(FOREVER)));
        String begun =
                "select count(*) from pg_stat_activity where state = 'active' and pid = %d and query = '%s'"
                        .formatted(session.pid(), FOREVER);
        while (!ask(postgres, "postgres", begun).equals("1")) {
            Thread.onSpinWait();
        }
        return session;
    }

    private static void execute(Postgres postgres, String user, String password, String sql)
            throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.url("house"), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Postgres postgres, String sql) throws SQLException {
        return ask(postgres, "house", sql);
    }

    private static String ask(Postgres postgres, String database, String sql) throws SQLException {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }
}
