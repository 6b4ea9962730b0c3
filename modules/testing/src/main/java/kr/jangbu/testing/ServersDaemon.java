package kr.jangbu.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * The process that holds the test servers for one build, or for several that run at once. It
 * listens on loopback, starts a server when a test first asks for it, and ends when the last build
 * that asked is gone.
 */
public final class ServersDaemon {
    private static final Duration LOOK = Duration.ofMillis(500);

    private final HeldServers servers;
    private final Set<ProcessHandle> builds = ConcurrentHashMap.newKeySet();
    private final String token = randomToken();

    private ServersDaemon(HeldServers servers) {
        this.servers = servers;
    }

    /** Arguments: the checkout, the folder of the servers, the pid of the first build. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        // A predecessor may still be stopping its servers on the same data: wait for its end.
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("daemon.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock lock = channel.lock();
        HeldServers servers = new HeldServers(Path.of(arguments[0]), folder);
        ServersDaemon daemon = new ServersDaemon(servers);
        daemon.serve(Long.parseLong(arguments[2]));
        HttpServer http =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        http.setExecutor(Executors.newCachedThreadPool());
        http.createContext("/", daemon::answer);
        http.start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(servers::close));
        daemon.announce(folder, http.getAddress().getPort());
        while (daemon.isNeeded()) {
            Thread.sleep(LOOK);
        }
        Files.deleteIfExists(addressFile(folder));
        // Named to the end, so that nothing collects it before.
        System.exit(lock.isValid() ? 0 : 1);
    }

    private static String randomToken() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static Path addressFile(Path folder) {
        return folder.resolve("servers.properties");
    }

    private void serve(long pid) {
        ProcessHandle.of(pid).ifPresent(builds::add);
    }

    private boolean isNeeded() {
        builds.removeIf(b -> !b.isAlive());
        return !builds.isEmpty();
    }

    private void announce(Path folder, int port) throws IOException {
        Path fresh = folder.resolve("servers.properties.new");
        Files.deleteIfExists(fresh);
        Files.createFile(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Properties where = new Properties();
        where.setProperty("port", Integer.toString(port));
        where.setProperty("token", token);
        Files.writeString(fresh, text(where));
        Files.move(fresh, addressFile(folder), StandardCopyOption.ATOMIC_MOVE);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!token.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "not a client of these servers");
            return;
        }
        Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
        serve(Long.parseLong(parameters.getOrDefault("build", "0")));
        try {
            String what = exchange.getRequestURI().getPath().substring(1);
            send(exchange, 200, text(servers.find(what, parameters)));
        } catch (RuntimeException e) {
            // The test that asked shows the message; the trace stays in our log.
            e.printStackTrace();
            send(exchange, 500, String.valueOf(e.getMessage()));
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static String text(Properties properties) throws IOException {
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return text.toString();
    }
}
