package kr.jangbu.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;
import kr.jangbu.embedded.Ports;
import kr.jangbu.embedded.Postgres;
import kr.jangbu.embedded.PostgresBinaries;
import kr.jangbu.testing.Migrations;

/** A fresh database with the ledger's schema on the embedded server, as {@code ./run} starts it. */
final class BenchDatabase implements AutoCloseable {
    private static final String NAME = "bench";
    private static final String OWNER = "jangbu_owner";
    private static final String APP = "jangbu_app";
    private static final String PASSWORD = "for benchmarks only";
    private final Path folder;
    private final Postgres postgres;

    private BenchDatabase(Path folder, Postgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    static BenchDatabase start() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("jangbu-bench");
        Postgres postgres =
                Postgres.start(
                        new Postgres.Spec(
                                PostgresBinaries.in(folder.resolve("programs")),
                                folder.resolve("data"),
                                folder.resolve("postgres.log"),
                                Ports.free()));
        postgres.role(OWNER, PASSWORD);
        postgres.role(APP, PASSWORD);
        postgres.database(NAME, OWNER, APP);
        BenchDatabase database = new BenchDatabase(folder, postgres);
        try (Connection db = database.owner()) {
            Migrations.run(db, APP, "ledger");
        }
        return database;
    }

    /** As the service's role, transactions by hand. */
    Connection app() throws SQLException {
        Connection db = DriverManager.getConnection(postgres.url(NAME), APP, PASSWORD);
        db.setAutoCommit(false);
        return db;
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(postgres.url(NAME), OWNER, PASSWORD);
    }

    /** What the server is told to keep safe, e.g. {@code fsync = on}. */
    String setting(String name) throws SQLException {
        try (Connection db = owner();
                Statement statement = db.createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return name + "=" + row.getString(1);
        }
    }

    @Override
    public void close() {
        postgres.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
