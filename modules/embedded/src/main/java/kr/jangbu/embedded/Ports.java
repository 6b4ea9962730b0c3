package kr.jangbu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ports of the loopback interface: which are free, and who sits on the others. */
public final class Ports {
    private static final String TCP_LISTEN = "0A";

    private Ports() {}

    /** A port that nobody held a moment ago. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        }
    }

    /**
     * @param variable the environment variable that moves this port elsewhere
     * @throws Trouble when somebody listens on it, naming the process where the system tells
     */
    public static void requireFree(int port, String purpose, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(), port));
        } catch (IOException e) {
            String holder =
                    holder(port).map(h -> " by " + h).orElse(" by a process we may not see");
            throw new Trouble(
                    "port %d, meant for %s, is taken%s. Stop that process, or choose another port with %s=<port>."
                            .formatted(port, purpose, holder, variable),
                    e);
        }
    }

    /** Who listens on the port: {@code process 4711 (command line)}. Knows Linux only. */
    public static Optional<String> holder(int port) {
        try {
            Set<String> inodes = new HashSet<>();
            for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                inodes.addAll(listeningInodes(Path.of(table), port));
            }
            if (inodes.isEmpty()) {
                return Optional.empty();
            }
            try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
                return processes
                        .filter(p -> holdsOneOf(p.pid(), inodes))
                        .findFirst()
                        .map(Ports::describe);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Set<String> listeningInodes(Path table, int port) throws IOException {
        if (!Files.isReadable(table)) {
            return Set.of();
        }
        String localPort = String.format(Locale.ROOT, ":%04X", port);
        Set<String> inodes = new HashSet<>();
        for (String line : Files.readAllLines(table)) {
            // sl local remote state tx:rx tr:when retrnsmt uid timeout inode …
            List<String> fields = List.of(line.strip().split("\\s+", -1));
            if (fields.size() > 9
                    && fields.get(1).endsWith(localPort)
                    && fields.get(3).equals(TCP_LISTEN)) {
                inodes.add("socket:[" + fields.get(9) + "]");
            }
        }
        return inodes;
    }

    private static boolean holdsOneOf(long pid, Set<String> inodes) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.anyMatch(f -> inodes.contains(target(f)));
        } catch (IOException | UncheckedIOException e) {
            return false; // not ours to look at, or gone meanwhile
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String describe(ProcessHandle process) {
        int limit = 120;
        String command = process.info().commandLine().orElse("unknown command");
        return "process %d (%s)"
                .formatted(
                        process.pid(),
                        command.length() > limit ? command.substring(0, limit) + "…" : command);
    }

    static InetAddress loopback() {
        return InetAddress.ofLiteral("127.0.0.1");
    }
}
