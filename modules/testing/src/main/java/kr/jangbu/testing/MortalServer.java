package kr.jangbu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.jangbu.embedded.Ports;
import kr.jangbu.embedded.Postgres;
import kr.jangbu.embedded.Programs;

/**
 * A PostgreSQL server of one test's own, on its own data, that dies of kill -9 with all its
 * processes at once, as if its machine had lost power, and starts again.
 */
public final class MortalServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Postgres.Spec spec;
    private Postgres running;

    public MortalServer(Path folder) {
        spec =
                new Postgres.Spec(
                        Programs.postgres(Checkout.root()),
                        folder.resolve("data"),
                        folder.resolve("postgres.log"),
                        Ports.free());
        running = Postgres.start(spec);
    }

    /** Its address and passwords outlive every death. */
    public Postgres postgres() {
        return running;
    }

    /** A new database on it, with the roles of all test databases. */
    public Servers.Database database(String name) {
        running.role(Servers.OWNER, Servers.OWNER);
        running.role(Servers.APP, Servers.APP);
        running.database(name, Servers.OWNER, Servers.APP);
        return Servers.describe(name, running.url(name));
    }

    /** Returns when all of it is gone. */
    public void kill9() {
        ProcessHandle postmaster = postmaster().orElseThrow();
        signal("STOP", List.of(postmaster)); // it makes no more processes
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        try (Stream<ProcessHandle> children = postmaster.descendants()) {
            children.forEach(all::add);
        }
        signal("KILL", all);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!all.stream().allMatch(MortalServer::isGone)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("killed, and still there: " + all);
            }
            pause();
        }
    }

    /** One that has ended, but was not buried yet by whoever inherited it, is gone too. */
    private static boolean isGone(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2); // pid (name) state …
        } catch (IOException e) {
            return !process.isAlive(); // ended this moment, or a system without such files
        }
    }

    /** Starts it on what it left behind; returns when it has recovered. */
    public void start() {
        Postgres successor = Postgres.start(spec);
        running.close(); // its watcher only: the data are the successor's by now
        running = successor;
    }

    /** Also when it lies killed: then there is nothing to ask to stop. */
    @Override
    public void close() {
        try {
            if (postmaster().isEmpty()) {
                Files.deleteIfExists(pidFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running.close();
    }

    /** Empty when it was killed. */
    private Optional<ProcessHandle> postmaster() {
        try {
            String pid = Files.readAllLines(pidFile()).getFirst().strip();
            return ProcessHandle.of(Long.parseLong(pid)).filter(process -> !isGone(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return spec.data().resolve("postmaster.pid");
    }

    /** One call for all: they die within the same millisecond. */
    private static void signal(String name, List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            Process kill = new ProcessBuilder(command).inheritIO().start();
            if (kill.waitFor() != 0 && processes.stream().anyMatch(ProcessHandle::isAlive)) {
                throw new IllegalStateException(command + " ended with " + kill.exitValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
