package kr.jangbu.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Asks the process that holds the servers, and starts that process when there is none. Several test
 * processes may do so at once: a file lock lets one work and the others adopt its result.
 */
final class ServersClient {
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    /** The first Keycloak of a checkout is unpacked, built, and given a database. */
    private static final Duration ANSWER_PATIENCE = Duration.ofMinutes(8);

    private final Path root;
    private final Path folder;
    private final ProcessHandle build;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /**
     * @param root the checkout
     * @param folder where the servers keep their data and the file that tells where they are
     * @param build when this process ends, the servers do
     */
    ServersClient(Path root, Path folder, ProcessHandle build) {
        this.root = root;
        this.folder = folder;
        this.build = build;
    }

    static ServersClient ofCheckout() {
        Path root = Checkout.root();
        return new ServersClient(root, root.resolve(".jangbu/test"), Build.process());
    }

    /** Starts what is asked for when it does not run yet, and tells where it is. */
    Properties ask(String what, Map<String, String> parameters) {
        Properties where = locate();
        String query =
                parameters.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        try {
            HttpResponse<String> answer =
                    get(where, what + "?build=" + build.pid() + "&" + query, ANSWER_PATIENCE);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "no %s for tests: %s (log: %s)"
                                .formatted(what, answer.body(), folder.resolve("servers.log")));
            }
            Properties properties = new Properties();
            properties.load(new StringReader(answer.body()));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("the test servers did not answer about " + what, e);
        }
    }

    private Properties locate() {
        try {
            Files.createDirectories(folder);
            Optional<Properties> running = running();
            if (running.isPresent()) {
                return running.get();
            }
            try (FileChannel channel =
                            FileChannel.open(
                                    folder.resolve("servers.lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock _ = lock(channel)) {
                running = running();
                return running.isPresent() ? running.get() : start();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + folder, e);
        }
    }

    private Optional<Properties> running() throws IOException {
        Path file = ServersDaemon.addressFile(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties where = new Properties();
        where.load(new StringReader(Files.readString(file)));
        try {
            HttpResponse<String> answer =
                    get(where, "hello?build=" + build.pid(), Duration.ofSeconds(10));
            return answer.statusCode() == 200 ? Optional.of(where) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // a file that its writer could not delete any more
        }
    }

    private Properties start() throws IOException {
        Files.deleteIfExists(ServersDaemon.addressFile(folder));
        Process daemon =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ServersDaemon.class.getName(),
                                root.toString(),
                                folder.toString(),
                                Long.toString(build.pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("servers.log").toFile())
                        .start();
        daemon.getOutputStream().close();
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        while (daemon.isAlive() && System.nanoTime() < end) {
            Optional<Properties> running = running();
            if (running.isPresent()) {
                return running.get();
            }
            pause();
        }
        daemon.destroyForcibly();
        throw new IllegalStateException(
                "the test servers did not start; see " + folder.resolve("servers.log"));
    }

    private HttpResponse<String> get(Properties where, String request, Duration patience)
            throws IOException {
        URI uri =
                URI.create(
                        "http://127.0.0.1:%s/%s"
                                .formatted(where.getProperty("port", "0"), request));
        try {
            return http.send(
                    HttpRequest.newBuilder(uri)
                            .header("Authorization", where.getProperty("token", ""))
                            .timeout(patience)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Quarkus tests load this class several times within one process, which counts as one. */
    private static FileLock lock(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the test servers", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
