package kr.jangbu.web.trial;

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
import java.util.Map;
import java.util.Objects;
import kr.jangbu.embedded.Ports;
import kr.jangbu.embedded.Postgres;
import kr.jangbu.embedded.PostgresBinaries;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL with this module's schema and a table for the trial's things. */
public final class TrialDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String OWNER = "jangbu_owner";
    private static final String APP = "jangbu_app";
    private static final String DATABASE = "web";

    private @Nullable Postgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            Path folder = Files.createTempDirectory(target, "database");
            Postgres database =
                    Postgres.start(
                            new Postgres.Spec(
                                    PostgresBinaries.in(target.resolve("postgres")),
                                    folder.resolve("data"),
                                    folder.resolve("postgres.log"),
                                    Ports.free()));
            postgres = database;
            database.role(OWNER, OWNER);
            database.role(APP, APP);
            database.database(DATABASE, OWNER, APP);
            migrate(database);
            return Map.of(
                    "quarkus.datasource.jdbc.url", database.url(DATABASE),
                    "quarkus.datasource.username", APP,
                    "quarkus.datasource.password", APP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    private static void migrate(Postgres database) throws IOException {
        String file = "/db/migration/V202611240010__web_idempotency.sql";
        try (var script = TrialDatabase.class.getResourceAsStream(file);
                Connection connection =
                        DriverManager.getConnection(database.url(DATABASE), OWNER, OWNER);
                Statement statement = connection.createStatement()) {
            String sql =
                    new String(
                            Objects.requireNonNull(script, file).readAllBytes(),
                            StandardCharsets.UTF_8);
            statement.execute(sql.replace("${appRole}", APP));
            statement.execute(
                    "create table thing (name text primary key, amount bigint not null);"
                            + " grant select, insert on thing to "
                            + APP);
        } catch (SQLException e) {
            throw new IllegalStateException("could not make the schema", e);
        }
    }
}
