package kr.jangbu.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service as a process: started, stopped, killed and started again, always on its own port. */
class ServiceProcessTest {
    @TempDir Path folder;

    @Test
    void it_serves_with_its_settings_and_comes_back_after_a_kill() throws Exception {
        ServiceProcess.Setup setup = setup().environment("JANGBU_WORD", "hello");
        try (ServiceProcess service = ServiceProcess.start(setup)) {
            assertEquals("hello embedded 한글", word(service));

            service.kill9();
            assertFalse(service.isAlive());
            assertThrows(ConnectException.class, () -> word(service));

            service.restart();
            assertEquals("hello embedded 한글", word(service));
            service.stop();
            assertFalse(service.isAlive());
        }
    }

    @Test
    void one_that_refuses_to_start_tells_its_exit_code() throws Exception {
        ServiceProcess.Setup setup = setup().environment("JANGBU_EXIT", "3");
        try (ServiceProcess service = ServiceProcess.launch(setup)) {
            assertEquals(3, service.awaitExit());
            assertTrue(Files.readString(service.log()).contains("I refuse"));
        }
    }

    /** The smallest program that keeps the service's bargain. */
    static final class Greeter {
        private Greeter() {}

        public static void main(String[] arguments) throws IOException {
            Map<String, String> environment = System.getenv();
            if (environment.containsKey("JANGBU_EXIT")) {
                System.out.println("I refuse");
                System.exit(Integer.parseInt(environment.get("JANGBU_EXIT")));
            }
            String text =
                    "%s %s %s"
                            .formatted(
                                    environment.get("JANGBU_WORD"),
                                    environment.get("QUARKUS_PROFILE"),
                                    System.getProperty("greeting"));
            int port = Integer.parseInt(environment.getOrDefault("JANGBU_PORT", "0"));
            InetSocketAddress address =
                    new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
            HttpServer server = HttpServer.create(address, 0);
            server.createContext(
                    "/",
                    exchange -> {
                        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(200, bytes.length);
                        exchange.getResponseBody().write(bytes);
                        exchange.close();
                    });
            server.start();
        }
    }

    private ServiceProcess.Setup setup() throws IOException {
        Servers.Database nothing = new Servers.Database("none", "jdbc:none", "o", "o", "a", "a");
        return new ServiceProcess.Setup(
                        "greeter",
                        jar(),
                        "embedded",
                        nothing,
                        "127.0.0.1:1",
                        "http://localhost:1",
                        Map.of(),
                        Map.of())
                .property("greeting", "한글");
    }

    private static String word(ServiceProcess service) {
        return RestAssured.get(service.baseUrl() + "/word").body().asString();
    }

    private Path jar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Greeter.class.getName());
        Path jar = folder.resolve("greeter.jar");
        String entry = Greeter.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest);
                var bytes = Greeter.class.getResourceAsStream("/" + entry)) {
            zip.putNextEntry(new JarEntry(entry));
            zip.write(bytes.readAllBytes());
            zip.closeEntry();
        }
        return jar;
    }
}
