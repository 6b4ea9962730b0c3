package kr.jangbu.embedded;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the person at the terminal reads when a port is not to be had. */
class PortsTest {
    @Test
    void a_taken_port_is_named_with_its_purpose_its_holder_and_the_way_out() throws Exception {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(Ports.loopback(), 0));
            int port = socket.getLocalPort();

            Trouble trouble =
                    assertThrows(
                            Trouble.class,
                            () -> Ports.requireFree(port, "Keycloak", "JANGBU_KEYCLOAK_PORT"));

            String message = String.valueOf(trouble.getMessage());
            assertTrue(
                    message.startsWith("port %d, meant for Keycloak, is taken".formatted(port)),
                    message);
            assertTrue(message.contains("JANGBU_KEYCLOAK_PORT=<port>"), message);
            if (Files.isReadable(Path.of("/proc/net/tcp"))) {
                long ourselves = ProcessHandle.current().pid();
                assertTrue(message.contains("by process " + ourselves + " ("), message);
            }
        }
    }

    @Test
    void a_free_port_is_fine() {
        assertDoesNotThrow(() -> Ports.requireFree(Ports.free(), "anything", "ANY_PORT"));
    }

    @Test
    void a_number_that_is_no_port_is_refused_by_name() {
        Path root = Path.of(".");

        Trouble trouble =
                assertThrows(
                        Trouble.class,
                        () -> Settings.from(root, Map.of("JANGBU_KAFKA_PORT", "70000")));

        assertTrue(String.valueOf(trouble.getMessage()).startsWith("JANGBU_KAFKA_PORT=70000"));
    }
}
