package kr.jangbu.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * An empty database on the build's PostgreSQL, with the schemas of some modules, for tests that run
 * a module as an application of its own. Not for journeys: those drive the packaged service, which
 * migrates by itself.
 */
public abstract class ModuleDatabase implements QuarkusTestResourceLifecycleManager {
    private final String name;
    private final String[] modules;

    /**
     * @param name of the database; one per module that tests so
     * @param modules whose schemas it has
     */
    protected ModuleDatabase(String name, String... modules) {
        this.name = name;
        this.modules = modules.clone();
    }

    @Override
    public Map<String, String> start() {
        Servers.Database database = Servers.freshDatabase(name);
        try (Connection owner =
                DriverManager.getConnection(
                        database.jdbcUrl(), database.owner(), database.ownerPassword())) {
            Migrations.run(owner, database.app(), modules);
            fill(owner);
        } catch (SQLException e) {
            throw new IllegalStateException("could not make the schemas", e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(),
                "quarkus.datasource.username",
                database.app(),
                "quarkus.datasource.password",
                database.appPassword(),
                "jangbu.config-dir",
                Checkout.root().resolve("config").toString());
    }

    /** What tests find there, written as the owner; nothing by itself. */
    protected void fill(Connection owner) throws SQLException {}

    /** The server is the whole build's, and goes on. */
    @Override
    public void stop() {}
}
