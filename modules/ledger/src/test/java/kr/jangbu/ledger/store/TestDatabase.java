package kr.jangbu.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kr.jangbu.embedded.Ports;
import kr.jangbu.embedded.Postgres;
import kr.jangbu.embedded.PostgresBinaries;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.testing.Migrations;

/**
 * A database with the ledger's schema, migrated by its owner and used by the service's role, as in
 * production. One server for all test classes of the module.
 */
public final class TestDatabase {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final String OWNER = "jangbu_owner";
    private static final String APP = "jangbu_app";
    private static final String PASSWORD = "for tests only";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Server {
        static final Postgres POSTGRES = start();

        private static Postgres start() {
            try {
                Path folder = Files.createTempDirectory("ledger-test");
                Postgres postgres =
                        Postgres.start(
                                new Postgres.Spec(
                                        PostgresBinaries.in(folder.resolve("programs")),
                                        folder.resolve("data"),
                                        folder.resolve("postgres.log"),
                                        Ports.free()));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder)));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(Postgres postgres, Path folder) {
            postgres.close();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Postgres server;
    private final String name;
    private final KnownAccounts known = new KnownAccounts();

    private TestDatabase(Postgres server, String name) {
        this.server = server;
        this.name = name;
    }

    public static TestDatabase fresh() {
        return on(Server.POSTGRES);
    }

    /** On a server of the test's own, which keeps its port and passwords when it starts again. */
    public static TestDatabase on(Postgres server) {
        String name = "ledger_" + COUNT.incrementAndGet();
        server.role(OWNER, PASSWORD);
        server.role(APP, PASSWORD);
        server.database(name, OWNER, APP);
        TestDatabase database = new TestDatabase(server, name);
        try (Connection db = database.owner()) {
            Migrations.run(db, APP, "ledger");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    /** As the service's role, without a transaction until one is asked for. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(name), APP, PASSWORD);
    }

    public Connection owner() throws SQLException {
        return DriverManager.getConnection(server.url(name), OWNER, PASSWORD);
    }

    public Connection superuser() throws SQLException {
        return server.connect(name);
    }

    public interface Work<T> {
        T on(Connection db) throws SQLException;
    }

    /** Runs in a transaction of its own and commits it. */
    public <T> T inTransaction(Work<T> work) {
        try (Connection db = connect()) {
            db.setAutoCommit(false);
            try {
                T result = work.on(db);
                db.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                db.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Result> open(Account... accounts) {
        return inTransaction(db -> new Accounts(db).open(List.of(accounts)));
    }

    /** What a query of one number finds. */
    public long number(String sql) {
        return inTransaction(db -> {
            try (Statement statement = db.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Runs in a transaction that comes to nothing. */
    public <T> T rolledBack(Work<T> work) {
        try (Connection db = connect()) {
            db.setAutoCommit(false);
            try {
                return work.on(db);
            } finally {
                db.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int file(int mostCommits) {
        return inTransaction(db -> new Filing(db).file(mostCommits));
    }

    /** As the job does in the service. */
    public int file() {
        return inTransaction(db -> new Filing(db).file());
    }

    public List<Outcome> post(List<Transfer> transfers) {
        return inTransaction(db -> post(db, transfers));
    }

    /** The end of holds whose time is over, as the job writes it. */
    public int expireDue() {
        return inTransaction(db -> new Posting(db, known, TODAY).expireDue(500));
    }

    public List<List<Outcome>> postEach(List<List<Transfer>> calls) {
        return inTransaction(db -> new Posting(db, known, TODAY).postEach(calls));
    }

    public List<Outcome> post(Connection db, List<Transfer> transfers) throws SQLException {
        return new Posting(db, known, TODAY).post(transfers);
    }

    public Outcome post(Transfer transfer) {
        return post(List.of(transfer)).getFirst();
    }
}
