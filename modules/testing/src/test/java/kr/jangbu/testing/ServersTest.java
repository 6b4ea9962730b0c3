package kr.jangbu.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import kr.jangbu.embedded.Kafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The servers of tests: shared while a build runs, gone when it is. */
class ServersTest {
    @Test
    void a_database_has_an_owner_who_may_build_and_a_service_role_that_may_not() throws Exception {
        Servers.Database database = Servers.freshDatabase("servers_test");

        execute(database, database.owner(), database.ownerPassword(), "create table t (n int)");

        assertThrows(
                SQLException.class,
                () ->
                        execute(
                                database,
                                database.app(),
                                database.appPassword(),
                                "create table u (n int)"));
    }

    @Test
    void a_database_is_kept_until_it_is_asked_for_afresh() throws Exception {
        Servers.Database first = Servers.freshDatabase("servers_kept");
        execute(first, first.owner(), first.ownerPassword(), "create table t (n int)");

        Servers.Database kept = Servers.database("servers_kept");
        execute(kept, kept.owner(), kept.ownerPassword(), "insert into t values (1)");

        Servers.Database fresh = Servers.freshDatabase("servers_kept");
        assertThrows(
                SQLException.class,
                () -> execute(fresh, fresh.owner(), fresh.ownerPassword(), "select * from t"));
    }

    @Test
    void the_broker_is_the_same_for_all_and_a_broker_of_ones_own_is_another(@TempDir Path folder)
            throws Exception {
        String shared = Servers.kafka().bootstrap();

        assertEquals(shared, Servers.kafka().bootstrap());
        assertTrue(listens(port(shared)));
        try (Kafka own = Servers.ownKafka(folder)) {
            own.stop();
            assertFalse(listens(port(own.bootstrap())));
            own.start();
            assertTrue(listens(port(own.bootstrap())));
        }
    }

    @Test
    void servers_end_with_the_last_build_that_used_them(@TempDir Path folder) throws Exception {
        Process build = new ProcessBuilder("sleep", "600").start();
        Process other = new ProcessBuilder("sleep", "600").start();
        Properties ours =
                new ServersClient(Checkout.root(), folder, build.toHandle())
                        .ask("postgres", Map.of());
        Properties theirs =
                new ServersClient(Checkout.root(), folder, other.toHandle())
                        .ask("postgres", Map.of());
        int port = Integer.parseInt(ours.getProperty("port"));
        assertEquals(ours, theirs);

        build.destroyForcibly().waitFor();
        Thread.sleep(Duration.ofSeconds(2));
        assertTrue(listens(port), "the servers left a build that still used them");

        other.destroyForcibly().waitFor();
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (listens(port) && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertFalse(listens(port), "the servers outlived their builds");
        assertFalse(Files.exists(ServersDaemon.addressFile(folder)));
    }

    private static int port(String bootstrap) {
        return Integer.parseInt(bootstrap.substring(bootstrap.indexOf(':') + 1));
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void execute(Servers.Database database, String user, String password, String sql)
            throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
