package kr.jangbu.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import kr.jangbu.embedded.FileTree;
import kr.jangbu.embedded.Kafka;
import kr.jangbu.embedded.Keycloak;
import kr.jangbu.embedded.Ports;
import kr.jangbu.embedded.Postgres;
import kr.jangbu.embedded.Programs;
import org.jspecify.annotations.Nullable;

/**
 * The servers themselves, within the process that holds them. PostgreSQL's folder survives builds,
 * as Keycloak's database is slow to make and stays true while the realm file does; databases of
 * tests and the broker's log begin anew with each.
 */
final class HeldServers implements AutoCloseable {
    private static final String REALM = "jangbu";
    private static final String KEYCLOAK_DATABASE = "keycloak";

    private final Path root;
    private final Path folder;
    private final Set<String> databasesOfThisBuild = new HashSet<>();
    private @Nullable Postgres postgres;
    private @Nullable Kafka kafka;
    private @Nullable Keycloak keycloak;
    // One lock each, in this order: databases must not wait for Keycloak's slow first start.
    private final Object keycloakLock = new Object();
    private final Object kafkaLock = new Object();
    private final Object postgresLock = new Object();

    HeldServers(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    Properties find(String what, Map<String, String> parameters) {
        return switch (what) {
            case "hello" -> new Properties();
            case "postgres" -> describe(postgres());
            case "database" -> database(parameters);
            case "kafka" -> properties(Map.of("bootstrap", kafka().bootstrap()));
            case "keycloak" -> describe(keycloak());
            default -> throw new IllegalArgumentException("no such server: " + what);
        };
    }

    @Override
    public void close() {
        synchronized (keycloakLock) {
            close(keycloak);
        }
        synchronized (kafkaLock) {
            close(kafka);
        }
        synchronized (postgresLock) {
            close(postgres);
        }
    }

    private Properties database(Map<String, String> parameters) {
        String name = parameter(parameters, "name");
        String owner = parameter(parameters, "owner");
        String app = parameter(parameters, "app");
        Postgres server = postgres();
        synchronized (postgresLock) {
            boolean firstAsked = databasesOfThisBuild.add(name);
            if (firstAsked || parameter(parameters, "state").equals("fresh")) {
                server.dropDatabase(name);
            }
            server.role(owner, owner);
            server.role(app, app);
            server.database(name, owner, app);
        }
        return properties(Map.of("url", server.url(name)));
    }

    private Postgres postgres() {
        synchronized (postgresLock) {
            Postgres running = postgres;
            if (running == null) {
                running =
                        Postgres.start(
                                new Postgres.Spec(
                                        Programs.postgres(root),
                                        folder.resolve("postgres"),
                                        folder.resolve("postgres.log"),
                                        Ports.free()));
                postgres = running;
            }
            return running;
        }
    }

    private Kafka kafka() {
        synchronized (kafkaLock) {
            Kafka running = kafka;
            if (running == null) {
                FileTree.delete(folder.resolve("kafka"));
                running = Kafka.start(folder.resolve("kafka"), Ports.free(), Ports.free());
                kafka = running;
            }
            return running;
        }
    }

    private Keycloak keycloak() {
        synchronized (keycloakLock) {
            Keycloak running = keycloak;
            if (running == null) {
                running =
                        Keycloak.start(
                                        new Keycloak.Spec(
                                                Programs.keycloak(root, System.out::println),
                                                folder.resolve("keycloak"),
                                                Map.of(
                                                        REALM,
                                                        realmFile(),
                                                        ProductionRealm.NAME,
                                                        ProductionRealm.write(
                                                                root.resolve("config"), folder)),
                                                Map.of(),
                                                KEYCLOAK_DATABASE,
                                                folder.resolve("keycloak.log"),
                                                Ports.free(),
                                                Ports.free()),
                                        postgres())
                                .awaitReady();
                keycloak = running;
            }
            return running;
        }
    }

    private Path realmFile() {
        Path file = root.resolve("config/keycloak/realm.json");
        if (!Files.exists(file)) {
            throw new IllegalStateException("no realm at " + file);
        }
        return file;
    }

    private static Properties describe(Postgres server) {
        return properties(
                Map.of(
                        "port",
                        Integer.toString(server.port()),
                        "superuser",
                        Postgres.SUPERUSER,
                        "superuserPassword",
                        server.superuserPassword()));
    }

    private static Properties describe(Keycloak server) {
        return properties(
                Map.of(
                        "url",
                        server.url(),
                        "issuer",
                        server.issuer(REALM),
                        "productionIssuer",
                        server.issuer(ProductionRealm.NAME)));
    }

    private static Properties properties(Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        return properties;
    }

    private static String parameter(Map<String, String> parameters, String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }

    private static void close(@Nullable AutoCloseable server) {
        if (server != null) {
            try {
                server.close();
            } catch (Exception e) {
                System.err.println("a test server did not stop as it should: " + e);
            }
        }
    }
}
