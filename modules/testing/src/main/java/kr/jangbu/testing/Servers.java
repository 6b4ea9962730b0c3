package kr.jangbu.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kr.jangbu.embedded.Kafka;
import kr.jangbu.embedded.Ports;

/**
 * The real PostgreSQL, Kafka and Keycloak that tests use. Each starts when a test first asks for
 * it, once for the whole build: a process of its own holds them and ends with the build. No test
 * may stop them, as others use them too; see {@link #ownKafka} for a broker to stop.
 */
public final class Servers {
    /** Password and name are the same for both: nothing here is worth hiding. */
    static final String OWNER = "jangbu_owner";

    static final String APP = "jangbu_app";

    /** The server, with the credentials of its superuser. */
    public record Postgres(int port, String superuser, String superuserPassword) {}

    /**
     * @param owner the role that migrations run as
     * @param app the role that the service connects as; it owns nothing
     */
    public record Database(
            String name,
            String jdbcUrl,
            String owner,
            String ownerPassword,
            String app,
            String appPassword) {}

    /** The shared broker. */
    public record Broker(String bootstrap) {}

    /**
     * @param issuer the demo realm's address, which its tokens name
     * @param productionIssuer that of a realm made of {@code realm-prod.json}
     */
    public record Keycloak(String url, String issuer, String productionIssuer) {}

    private Servers() {}

    public static Postgres postgres() {
        Properties answer = ask("postgres", Map.of());
        return new Postgres(
                Integer.parseInt(answer.getProperty("port")),
                answer.getProperty("superuser"),
                answer.getProperty("superuserPassword"));
    }

    /**
     * The database of this name: empty when the build asks for it the first time, then the same for
     * all who ask. Whoever fills it leaves it filled.
     */
    public static Database database(String name) {
        return database(name, "kept");
    }

    /** The database of this name, emptied: whoever is connected loses it. */
    public static Database freshDatabase(String name) {
        return database(name, "fresh");
    }

    public static Broker kafka() {
        return new Broker(ask("kafka", Map.of()).getProperty("bootstrap"));
    }

    /** One server with the realms of {@link Realm}. */
    public static Keycloak keycloak() {
        Properties answer = ask("keycloak", Map.of());
        return new Keycloak(
                answer.getProperty("url"),
                answer.getProperty("issuer"),
                answer.getProperty("productionIssuer"));
    }

    /**
     * A broker of the caller's own, in this process, to stop and start at will.
     *
     * @param folder where it keeps its log
     */
    public static Kafka ownKafka(Path folder) {
        return Kafka.start(folder, Ports.free(), Ports.free());
    }

    private static Database database(String name, String state) {
        Properties answer =
                ask("database", Map.of("name", name, "state", state, "owner", OWNER, "app", APP));
        return describe(name, answer.getProperty("url"));
    }

    static Database describe(String name, String jdbcUrl) {
        return new Database(name, jdbcUrl, OWNER, OWNER, APP, APP);
    }

    private static Properties ask(String what, Map<String, String> parameters) {
        return ServersClient.ofCheckout().ask(what, parameters);
    }
}
