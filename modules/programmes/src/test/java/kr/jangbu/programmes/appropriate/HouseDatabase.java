package kr.jangbu.programmes.appropriate;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import kr.jangbu.embedded.Ports;
import kr.jangbu.embedded.Postgres;
import kr.jangbu.embedded.PostgresBinaries;
import kr.jangbu.programmes.ShippedCatalogue;
import kr.jangbu.testing.Migrations;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL with the schemas that appropriations touch, and officers of two agencies. */
public final class HouseDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String OWNER = "jangbu_owner";
    private static final String APP = "jangbu_app";
    private static final String DATABASE = "programmes";

    private static final String PEOPLE =
            """
            insert into office.membership
                (id, person, kind, party, capacity, grade, granted_by, granted_at)
            select gen_random_uuid(), person, 'AGENCY', agency, 'OFFICER', grade, 'test', now()
            from (values ('kim', 'KOSME', 'TEAM_LEAD'), ('lee', 'KOSME', 'PRESIDENT'),
                         ('park', 'KOSME', 'TEAM_LEAD'), ('han', 'KIBO', 'PRESIDENT'),
                         ('choi', 'MSS', 'TEAM_LEAD'), ('yoon', 'MSS', 'TEAM_LEAD'))
                as people (person, agency, grade);
            insert into office.business_date (business_date, moved_by, moved_at)
            values (date '2026-11-24', 'test', now())
            """;

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
                    "quarkus.datasource.jdbc.url",
                    database.url(DATABASE),
                    "quarkus.datasource.username",
                    APP,
                    "quarkus.datasource.password",
                    APP,
                    "jangbu.config-dir",
                    ShippedCatalogue.CONFIG.toAbsolutePath().toString());
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
        try (Connection connection =
                        DriverManager.getConnection(database.url(DATABASE), OWNER, OWNER);
                Statement statement = connection.createStatement()) {
            Migrations.run(connection, APP, "web", "ledger", "events", "office", "programmes");
            statement.execute(PEOPLE);
        } catch (SQLException e) {
            throw new IllegalStateException("could not make the schema", e);
        }
    }
}
