package kr.jangbu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A PostgreSQL server on loopback that keeps its data in our folder. Commits are as durable as in
 * production: fsync and synchronous commit are on.
 *
 * <p>It dies with us: a watcher stops it when we vanish, and a start stops the postmaster that an
 * earlier run left on the same data.
 */
public final class Postgres implements AutoCloseable {
    public static final String SUPERUSER = "postgres";

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final String HOST = "127.0.0.1";

    /** Roles prove themselves by password, the superuser too: loopback belongs to all users. */
    private static final String HBA = "host all all 127.0.0.1/32 scram-sha-256\n";

    /** Waits for our end, then asks the postmaster for a fast shutdown, if it is still the same. */
    private static final String WATCHER =
            """
            trap '' INT HUP QUIT
            cat >/dev/null
            [ "$(sed -n 1p "$2" 2>/dev/null)" = "$1" ] && kill -INT "$1"
            """;

    /** Where it lives. {@code data} is made when absent; its password file lies beside it. */
    public record Spec(PostgresBinaries binaries, Path data, Path log, int port) {}

    private final Spec spec;
    private final String password;
    private final String pid;
    private final Process watcher;

    private Postgres(Spec spec, String password, String pid, Process watcher) {
        this.spec = spec;
        this.password = password;
        this.pid = pid;
        this.watcher = watcher;
    }

    /** Returns when it accepts connections. */
    public static Postgres start(Spec spec) {
        try {
            Files.createDirectories(spec.log().toAbsolutePath().getParent());
            stopLeftover(spec);
            if (!Files.exists(spec.data().resolve("PG_VERSION"))) {
                create(spec);
            }
            String password = Files.readString(passwordFile(spec.data()));
            spec.binaries()
                    .run(
                            "pg_ctl",
                            List.of(
                                    "start",
                                    "-w",
                                    "-D",
                                    absolute(spec.data()),
                                    "-l",
                                    absolute(spec.log()),
                                    "-o",
                                    options(spec.port())));
            String pid = pid(spec).orElseThrow();
            return new Postgres(spec, password, pid, watch(spec, pid));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start PostgreSQL in " + spec.data(), e);
        }
    }

    /** Stops the postmaster that a killed run left on this data. */
    static boolean stopLeftover(Spec spec) throws IOException {
        Path pidFile = pidFile(spec);
        boolean stopped = false;
        if (Leftovers.find(pidFile, absolute(spec.data())).isPresent()) {
            spec.binaries()
                    .run(
                            "pg_ctl",
                            List.of("stop", "-w", "-m", "fast", "-D", absolute(spec.data())));
            stopped = true;
        }
        // A stranger may have its pid by now, and PostgreSQL would refuse to start because of it.
        // Otherwise the file stays: by it PostgreSQL sees whether sessions of a postmaster that
        // died alone still write here.
        if (isTaken(pid(spec))) {
            Files.deleteIfExists(pidFile);
        }
        return stopped;
    }

    private static boolean isTaken(Optional<String> pid) {
        return pid.filter(p -> p.matches("[0-9]+"))
                .flatMap(p -> ProcessHandle.of(Long.parseLong(p)))
                .isPresent();
    }

    /** Completes when its postmaster ends, for whatever reason. */
    public CompletableFuture<?> onExit() {
        return ProcessHandle.of(Long.parseLong(pid))
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(pid));
    }

    public int port() {
        return spec.port();
    }

    public String superuserPassword() {
        return password;
    }

    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(HOST, spec.port(), database);
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    /** Makes the role, which can log in and nothing else, or gives it this password. */
    public void role(String name, String newPassword) {
        String verb = exists("select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
        execute(
                "%s role %s login nosuperuser nocreatedb nocreaterole password %s"
                        .formatted(verb, identifier(name), literal(newPassword)));
    }

    public boolean hasDatabase(String name) {
        return exists("select 1 from pg_database where datname = ?", name);
    }

    /**
     * Makes the database unless it is there; true when it was made. Only its owner and the guests
     * may connect, and nobody but the owner may make anything in it.
     */
    public boolean database(String name, String owner, String... guests) {
        if (hasDatabase(name)) {
            return false;
        }
        execute("create database %s owner %s".formatted(identifier(name), identifier(owner)));
        execute("revoke all on database %s from public".formatted(identifier(name)));
        for (String guest : guests) {
            execute(
                    "grant connect on database %s to %s"
                            .formatted(identifier(name), identifier(guest)));
        }
        return true;
    }

    /** Drops the database, whoever is connected. */
    public void dropDatabase(String name) {
        execute("drop database if exists %s with (force)".formatted(identifier(name)));
    }

    @Override
    public void close() {
        List<String> stop = new ArrayList<>(List.of("stop", "-w", "-m", "fast", "-t"));
        stop.add(Long.toString(STOP_PATIENCE.toSeconds()));
        stop.addAll(List.of("-D", absolute(spec.data())));
        try {
            // A successor on the same data has stopped ours already, and its own is not ours to
            // stop.
            if (pid(spec).equals(Optional.of(pid))) {
                spec.binaries().run("pg_ctl", stop);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + pidFile(spec), e);
        }
        watcher.destroy();
    }

    private static void create(Spec spec) throws IOException {
        Path fresh = spec.data().resolveSibling(spec.data().getFileName() + ".new");
        FileTree.delete(fresh);
        FileTree.delete(spec.data());
        Files.createDirectories(fresh.toAbsolutePath().getParent());
        Path passwordFile = passwordFile(spec.data());
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, Secrets.random());
        // Code point order sorts Hangul as a Korean dictionary does, and alike on every machine.
        spec.binaries()
                .run(
                        "initdb",
                        List.of(
                                "-D",
                                absolute(fresh),
                                "-U",
                                SUPERUSER,
                                "-A",
                                "scram-sha-256",
                                "--pwfile=" + absolute(passwordFile),
                                "-E",
                                "UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8"));
        Files.writeString(fresh.resolve("pg_hba.conf"), HBA);
        // A half-made folder never gets its final name.
        Files.move(fresh, spec.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String options(int port) {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=" + HOST,
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                "-c max_connections=200",
                // Batches of thousands of rows: their log is written while they run, and pages are
                // logged whole less often.
                "-c shared_buffers=512MB",
                "-c wal_buffers=16MB",
                "-c wal_writer_delay=10ms",
                "-c max_wal_size=4GB",
                "-c checkpoint_timeout=15min",
                "-c timezone=UTC",
                "-c log_timezone=UTC");
    }

    private static Optional<String> pid(Spec spec) throws IOException {
        Path pidFile = pidFile(spec);
        return Files.exists(pidFile)
                ? Files.readString(pidFile).lines().findFirst().map(String::strip)
                : Optional.empty();
    }

    private static Path pidFile(Spec spec) {
        return spec.data().resolve("postmaster.pid").toAbsolutePath();
    }

    private static Process watch(Spec spec, String pid) throws IOException {
        return new ProcessBuilder(
                        "/bin/sh", "-c", WATCHER, "postgres-watcher", pid, pidFile(spec).toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Path passwordFile(Path data) {
        return data.resolveSibling(data.getFileName() + ".password");
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private boolean exists(String query, String name) {
        try (Connection connection = connect(SUPERUSER);
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + query, e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused a statement of ours", e);
        }
    }

    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
