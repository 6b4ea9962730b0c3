package kr.jangbu.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kr.jangbu.testing.Checkout;
import org.junit.jupiter.api.Test;

/**
 * The compose file is a compose file, and it and what its parts read call things by the same names.
 */
class ComposeFileTest {
    private static final Path SCHEMA =
            Checkout.root()
                    .resolve(
                            "modules/web/src/main/web/node_modules/dclint/schemas/compose.schema.json");
    private static final Path DEPLOY = Checkout.root().resolve("config/deploy");

    private final Compose compose = Compose.read();

    @Test
    void it_follows_the_schema_of_compose_files() throws IOException {
        assertEquals(List.of(), schema().validate(compose.content().toString(), InputFormat.JSON));
    }

    @Test
    void the_schema_refuses_what_compose_would() throws IOException {
        compose.service("proxy").put("helthcheck", "yes");

        assertEquals(1, schema().validate(compose.content().toString(), InputFormat.JSON).size());
    }

    @Test
    void it_runs_three_brokers_two_replicas_and_what_they_need_each_with_a_health_check() {
        assertEquals(
                Set.of(
                        "postgres",
                        "kafka-1",
                        "kafka-2",
                        "kafka-3",
                        "keycloak",
                        "service-1",
                        "service-2",
                        "proxy",
                        "prometheus"),
                compose.services());
        for (String service : compose.services()) {
            assertTrue(compose.service(service).has("healthcheck"), service);
        }
    }

    @Test
    void replicas_are_alike() {
        assertEquals(compose.service("service-1"), compose.service("service-2"));
    }

    @Test
    void the_service_is_told_everything_it_reads_and_nothing_else() throws IOException {
        String settings =
                Files.readString(
                        Checkout.root().resolve("src/main/resources/application.properties"));
        Set<String> told = new TreeSet<>();
        compose.service("service-1").path("environment").fieldNames().forEachRemaining(told::add);
        told.removeAll(Set.of("QUARKUS_PROFILE", "JAVA_TOOL_OPTIONS"));

        assertEquals(names("\\$\\{(JANGBU_[A-Z_0-9]+)", settings), told);
    }

    @Test
    void the_realm_gets_every_variable_that_it_takes_in() throws IOException {
        Path realm = Checkout.root().resolve("config/keycloak/realm-prod.json");
        Set<String> told = new TreeSet<>();
        compose.service("keycloak").path("environment").fieldNames().forEachRemaining(told::add);

        assertTrue(told.containsAll(names("\\$\\{([A-Z_0-9]+)", Files.readString(realm))));
    }

    @Test
    void the_proxy_gets_every_variable_that_it_takes_in() throws IOException {
        Set<String> told = new TreeSet<>();
        compose.service("proxy").path("environment").fieldNames().forEachRemaining(told::add);

        assertEquals(
                names("\\$\\{([A-Z_0-9]+)}", Files.readString(DEPLOY.resolve("haproxy.cfg"))),
                told);
    }

    @Test
    void the_database_gets_every_password_that_it_sets() throws IOException {
        Set<String> told = new TreeSet<>();
        compose.service("postgres").path("environment").fieldNames().forEachRemaining(told::add);
        told.remove("POSTGRES_PASSWORD");

        assertEquals(
                names(
                        "\\\\getenv \\w+ ([A-Z_]+)",
                        Files.readString(DEPLOY.resolve("postgres.sql"))),
                told);
    }

    @Test
    void files_that_are_mounted_exist_and_volumes_are_declared() {
        Set<String> declared = new TreeSet<>();
        compose.content().path("volumes").fieldNames().forEachRemaining(declared::add);
        for (String service : compose.services()) {
            for (JsonNode volume : compose.service(service).path("volumes")) {
                String source = volume.asText().replaceFirst(":/.*", "");
                boolean known =
                        source.startsWith("./")
                                ? Files.exists(Checkout.root().resolve(source))
                                : source.startsWith("${") || declared.contains(source);
                assertTrue(known, service + " mounts " + source);
            }
        }
    }

    @Test
    void brokers_name_one_another_and_a_fact_needs_two_of_them() throws IOException {
        Properties kafka = new Properties();
        kafka.load(Files.newBufferedReader(DEPLOY.resolve("kafka/server.properties")));
        List<String> voters = new ArrayList<>();
        for (int id = 1; id <= 3; id++) {
            JsonNode environment = compose.service("kafka-" + id).path("environment");
            assertEquals(Integer.toString(id), environment.path("KAFKA_NODE_ID").asText());
            voters.add("%d@kafka-%d:9093".formatted(id, id));
        }

        assertEquals(String.join(",", voters), kafka.getProperty("controller.quorum.voters"));
        assertEquals("3", kafka.getProperty("default.replication.factor"));
        assertEquals("2", kafka.getProperty("min.insync.replicas"));
    }

    @Test
    void the_metrics_are_read_from_both_replicas() throws IOException {
        String prometheus = Files.readString(DEPLOY.resolve("prometheus/prometheus.yml"));

        assertEquals(Set.of("service-1", "service-2"), names("\"(service-\\d):8080\"", prometheus));
    }

    @Test
    void the_readme_names_every_variable_that_a_deployment_sets() throws IOException {
        String readme = Files.readString(Checkout.root().resolve("README.md"));
        Set<String> unnamed = new TreeSet<>(compose.variables());
        unnamed.removeIf(name -> readme.contains("`" + name + "`"));

        assertEquals(Set.of(), unnamed);
    }

    /** It names itself by a relative id and its dialect by an address of its own. */
    private static Schema schema() throws IOException {
        ObjectNode schema = (ObjectNode) Json.MAPPER.readTree(Files.readString(SCHEMA));
        schema.remove(List.of("$id", "$schema"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema.toString());
    }

    private static Set<String> names(String pattern, String text) {
        Set<String> names = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(m -> names.add(m.group(1)));
        return names;
    }
}
