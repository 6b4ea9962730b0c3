package kr.jangbu.embedded;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the embedded run lives and on which ports: the checkout's {@code .jangbu/} folder, and the
 * numbers of the README unless the environment names others.
 */
record Settings(
        Path root,
        int servicePort,
        int keycloakPort,
        int keycloakManagementPort,
        int postgresPort,
        int kafkaPort,
        int kafkaControllerPort) {

    static Settings from(Path root, Map<String, String> environment) {
        return new Settings(
                root.toAbsolutePath().normalize(),
                port(environment, "JANGBU_PORT", 8080),
                port(environment, "JANGBU_KEYCLOAK_PORT", 8180),
                port(environment, "JANGBU_KEYCLOAK_MANAGEMENT_PORT", 8181),
                port(environment, "JANGBU_POSTGRES_PORT", 8432),
                port(environment, "JANGBU_KAFKA_PORT", 8192),
                port(environment, "JANGBU_KAFKA_CONTROLLER_PORT", 8193));
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        String text = environment.get(name);
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers that are no ports.
        }
        throw new Trouble("%s=%s is not a port (1 to 65535)".formatted(name, text));
    }

    void requireFreePorts() {
        Ports.requireFree(servicePort, "the service", "JANGBU_PORT");
        Ports.requireFree(keycloakPort, "Keycloak", "JANGBU_KEYCLOAK_PORT");
        Ports.requireFree(
                keycloakManagementPort, "Keycloak's management", "JANGBU_KEYCLOAK_MANAGEMENT_PORT");
        Ports.requireFree(postgresPort, "PostgreSQL", "JANGBU_POSTGRES_PORT");
        Ports.requireFree(kafkaPort, "Kafka", "JANGBU_KAFKA_PORT");
        Ports.requireFree(
                kafkaControllerPort, "Kafka's controller", "JANGBU_KAFKA_CONTROLLER_PORT");
    }

    /** Everything we keep; ignored by git. */
    Path home() {
        return root.resolve(".jangbu");
    }

    /** What {@code --fresh} forgets. The rest of {@link #home()} can be had again by unpacking. */
    Path data() {
        return home().resolve("data");
    }

    Path secrets() {
        return home().resolve("secrets.properties");
    }

    Path log(String name) {
        return home().resolve("logs").resolve(name + ".log");
    }

    /** Exists once the demo world has been loaded into this data. */
    Path demoLoaded() {
        return data().resolve("demo-loaded");
    }

    Path serviceJar() {
        return root.resolve("src/target/quarkus-app/quarkus-run.jar");
    }

    Path config() {
        return root.resolve("config");
    }

    Path realmFile() {
        return config().resolve("keycloak/realm.json");
    }

    String serviceUrl() {
        return "http://localhost:" + servicePort;
    }

    String issuer() {
        return "http://localhost:%d/realms/jangbu".formatted(keycloakPort);
    }
}
