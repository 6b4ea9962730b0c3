package kr.jangbu.deploy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kr.jangbu.embedded.KafkaCluster;
import kr.jangbu.embedded.Ports;
import kr.jangbu.embedded.Postgres;
import kr.jangbu.embedded.Programs;
import kr.jangbu.testing.Checkout;
import kr.jangbu.testing.Realm;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Servers;
import kr.jangbu.testing.ServiceProcess;

/**
 * What the compose file describes, as processes: a PostgreSQL that only {@code postgres.sql}
 * prepared, three brokers, Keycloak with production's realm, two replicas of the packaged service
 * under the prod profile, and the proxy. The replicas' environment is the compose file's but for
 * addresses.
 */
final class ProductionHouse implements AutoCloseable {
    private static final String SEAL_KEY =
            "MC4CAQAwBQYDK2VwBCIEINyMtzEZcCYwpkdyVCvrcQMZL3ASlOjIJe7OciBgPo9q";

    /** Which of the compose file's values say where something is. */
    private static final List<String> ADDRESSES =
            List.of(
                    "JANGBU_HOST",
                    "JANGBU_PORT",
                    "JANGBU_CONFIG_DIR",
                    "JANGBU_DB_URL",
                    "JANGBU_KAFKA",
                    "JANGBU_OIDC_URL",
                    "JAVA_TOOL_OPTIONS");

    private final Postgres postgres;
    private final KafkaCluster kafka;
    private final List<ServiceProcess> replicas;
    private final Proxy proxy;

    private ProductionHouse(
            Postgres postgres, KafkaCluster kafka, List<ServiceProcess> replicas, Proxy proxy) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.replicas = replicas;
        this.proxy = proxy;
    }

    static ProductionHouse start(Path folder) throws Exception {
        Path deploy = Checkout.root().resolve("config/deploy");
        Postgres postgres = postgres(folder);
        try (Connection superuser = postgres.connect("postgres")) {
            DatabaseScript.run(
                    deploy.resolve("postgres.sql"),
                    superuser,
                    Compose.read().environment("postgres", ProductionHouse::secret));
        }
        KafkaCluster kafka =
                KafkaCluster.start(
                        deploy.resolve("kafka/server.properties"), folder.resolve("kafka"), 3);
        // Both at once: they race for the migrations, as two containers do.
        List<ServiceProcess> replicas =
                List.of(launch("replica-1", postgres, kafka), launch("replica-2", postgres, kafka));
        replicas.forEach(ServiceProcess::awaitReady);
        Proxy proxy =
                Proxy.start(
                        folder,
                        replicas.stream().map(r -> authority(r.baseUrl())).toList(),
                        authority(Servers.keycloak().url()));
        return new ProductionHouse(postgres, kafka, replicas, proxy);
    }

    /** Its people ask both replicas in turn. */
    Scenario scenario() {
        return new Scenario(
                replicas.stream().map(ServiceProcess::baseUrl).toList(), Realm.PRODUCTION);
    }

    KafkaCluster kafka() {
        return kafka;
    }

    ServiceProcess replica(int number) {
        return replicas.get(number);
    }

    Proxy proxy() {
        return proxy;
    }

    @Override
    public void close() {
        proxy.close();
        replicas.forEach(ServiceProcess::close);
        kafka.close();
        postgres.close();
    }

    private static Postgres postgres(Path folder) {
        return Postgres.start(
                new Postgres.Spec(
                        Programs.postgres(Checkout.root()),
                        folder.resolve("postgres"),
                        folder.resolve("postgres.log"),
                        Ports.free()));
    }

    private static ServiceProcess launch(String name, Postgres postgres, KafkaCluster kafka) {
        return ServiceProcess.launch(
                composed(
                        name,
                        new Servers.Database(
                                "jangbu",
                                postgres.url("jangbu"),
                                "jangbu_owner",
                                secret("JANGBU_DB_OWNER_PASSWORD"),
                                "jangbu_app",
                                secret("JANGBU_DB_PASSWORD")),
                        kafka.bootstrap(),
                        ProductionHouse::secret));
    }

    /** The packaged service with the compose file's environment. */
    static ServiceProcess.Setup composed(
            String name, Servers.Database database, String kafka, UnaryOperator<String> secrets) {
        Map<String, String> environment =
                new TreeMap<>(Compose.read().environment("service-1", secrets));
        environment.keySet().removeAll(ADDRESSES);
        ServiceProcess.Setup setup =
                ServiceProcess.Setup.of(name, database)
                        .profile("prod")
                        .kafka(kafka)
                        .issuer(Realm.PRODUCTION.issuer());
        for (Map.Entry<String, String> entry : environment.entrySet()) {
            setup = setup.environment(entry.getKey(), entry.getValue());
        }
        // Loans are paid only where a bank names the holder, so this deployment asks one.
        return setup.environment("JANGBU_OPEN_BANKING_URL", ServiceProcess.authorities().url())
                .environment("JANGBU_OPEN_BANKING_ORGANISATION", "M202112345")
                .environment(
                        "JANGBU_OPEN_BANKING_CLIENT_ID", secret("JANGBU_OPEN_BANKING_CLIENT_ID"))
                .environment(
                        "JANGBU_OPEN_BANKING_CLIENT_SECRET",
                        secret("JANGBU_OPEN_BANKING_CLIENT_SECRET"));
    }

    /** What a deployment's {@code .env} would say. */
    static String secret(String variable) {
        return switch (variable) {
            case "JANGBU_WEB_SECRET" -> Realm.PRODUCTION.webSecret();
            case "JANGBU_VAULT_KEY" ->
                    Base64.getEncoder()
                            .encodeToString(
                                    "thirty-two bytes, no more no les"
                                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            case "JANGBU_SEAL_KEY", "JANGBU_CERTIFICATE_KEY" -> SEAL_KEY;
            default -> "a secret of this deployment: " + variable;
        };
    }

    private static String authority(String url) {
        return url.replaceFirst("^https?://localhost", "127.0.0.1");
    }
}
