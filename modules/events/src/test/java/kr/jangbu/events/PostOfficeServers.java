package kr.jangbu.events;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.jangbu.embedded.Kafka;
import kr.jangbu.embedded.Ports;
import kr.jangbu.embedded.Postgres;
import kr.jangbu.embedded.PostgresBinaries;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL with our schema and a Kafka of the test's own, because these tests stop the broker
 * and cut connections, which nobody else's tests should feel.
 */
public final class PostOfficeServers implements QuarkusTestResourceLifecycleManager {
    /** Injected into tests that pull plugs. */
    public interface Plugs {
        void stopBroker();

        void startBroker();

        void stopDatabase();

        void startDatabase();
    }

    private static final String OWNER = "jangbu_owner";
    private static final String APP = "jangbu_app";
    private static final String DATABASE = "events";
    private @Nullable Path home;
    private Postgres.@Nullable Spec spec;
    private @Nullable Postgres postgres;
    private @Nullable Kafka kafka;

    @Override
    public Map<String, String> start() {
        try {
            Path target = Path.of("target").toAbsolutePath();
            Files.createDirectories(target);
            Path folder = Files.createTempDirectory(target, "servers");
            home = folder;
            spec =
                    new Postgres.Spec(
                            PostgresBinaries.in(target.resolve("postgres")),
                            folder.resolve("data"),
                            folder.resolve("postgres.log"),
                            Ports.free());
            Postgres database = Postgres.start(spec);
            postgres = database;
            database.role(OWNER, OWNER);
            database.role(APP, APP);
            database.database(DATABASE, OWNER, APP);
            migrate(database);
            kafka = Kafka.start(folder.resolve("kafka"), Ports.free(), Ports.free());
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    database.url(DATABASE),
                    "quarkus.datasource.username",
                    APP,
                    "quarkus.datasource.password",
                    APP,
                    "kafka.bootstrap.servers",
                    kafka().bootstrap());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector testInjector) {
        testInjector.injectIntoFields(
                new Plugs() {
                    @Override
                    public void stopBroker() {
                        kafka().stop();
                    }

                    @Override
                    public void startBroker() {
                        kafka().start();
                    }

                    @Override
                    public void stopDatabase() {
                        Objects.requireNonNull(postgres).close();
                    }

                    @Override
                    public void startDatabase() {
                        postgres = Postgres.start(Objects.requireNonNull(spec));
                    }
                },
                new TestInjector.MatchesType(Plugs.class));
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        if (home != null) {
            delete(home);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Kafka kafka() {
        return Objects.requireNonNull(kafka);
    }

    /** Connections as the service has them: its role owns nothing. */
    public PGSimpleDataSource database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(Objects.requireNonNull(postgres).url(DATABASE));
        source.setUser(APP);
        source.setPassword(APP);
        return source;
    }

    /** A connection of the superuser, to cut others'. */
    public Connection superuser() throws SQLException {
        return Objects.requireNonNull(postgres).connect(DATABASE);
    }

    private static void migrate(Postgres database) {
        for (String file :
                List.of("V202611240010__web_idempotency.sql", "V202611240020__events.sql")) {
            try (var script = PostOfficeServers.class.getResourceAsStream("/db/migration/" + file);
                    Connection connection =
                            DriverManager.getConnection(database.url(DATABASE), OWNER, OWNER);
                    Statement statement = connection.createStatement()) {
                String sql =
                        new String(
                                Objects.requireNonNull(script, file).readAllBytes(),
                                StandardCharsets.UTF_8);
                statement.execute(sql.replace("${appRole}", APP));
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("could not run " + file, e);
            }
        }
    }
}
