package kr.jangbu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kr.jangbu.embedded.Authorities;
import kr.jangbu.embedded.Identity;
import kr.jangbu.embedded.Ports;
import kr.jangbu.embedded.Service;

/**
 * The packaged service as a process of its own: the jar that production runs, to be asked over HTTP
 * and to be killed. It ends with the test process at the latest.
 */
public final class ServiceProcess implements AutoCloseable {
    /** 32 zero bytes: what tests encrypt is not worth a key. */
    private static final String SEAL_KEY =
            "MC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final String VAULT_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    /**
     * What to start, and with which settings. The environment variables of the service are filled
     * in from the other values; those in {@code environment} win.
     */
    public record Setup(
            String name,
            Path jar,
            String profile,
            Servers.Database database,
            String kafkaBootstrap,
            String issuer,
            Map<String, String> environment,
            Map<String, String> properties) {

        public Setup {
            environment = Map.copyOf(environment);
            properties = Map.copyOf(properties);
        }

        /**
         * The built service under the embedded profile on the shared servers.
         *
         * @param name of its working folder and log; two that run at once need two names
         */
        public static Setup of(String name, Servers.Database database) {
            return new Setup(
                    name,
                    Checkout.root().resolve("src/target/quarkus-app/quarkus-run.jar"),
                    "embedded",
                    database,
                    Servers.kafka().bootstrap(),
                    Servers.keycloak().issuer(),
                    Map.of(),
                    Map.of());
        }

        public Setup jar(Path other) {
            return new Setup(
                    name,
                    other,
                    profile,
                    database,
                    kafkaBootstrap,
                    issuer,
                    environment,
                    properties);
        }

        public Setup profile(String other) {
            return new Setup(
                    name, jar, other, database, kafkaBootstrap, issuer, environment, properties);
        }

        public Setup kafka(String bootstrap) {
            return new Setup(
                    name, jar, profile, database, bootstrap, issuer, environment, properties);
        }

        public Setup issuer(String other) {
            return new Setup(
                    name, jar, profile, database, kafkaBootstrap, other, environment, properties);
        }

        public Setup environment(String variable, String value) {
            return new Setup(
                    name,
                    jar,
                    profile,
                    database,
                    kafkaBootstrap,
                    issuer,
                    with(environment, variable, value),
                    properties);
        }

        /** Becomes {@code -Dproperty=value}. */
        public Setup property(String property, String value) {
            return new Setup(
                    name,
                    jar,
                    profile,
                    database,
                    kafkaBootstrap,
                    issuer,
                    environment,
                    with(properties, property, value));
        }

        private static Map<String, String> with(Map<String, String> map, String key, String value) {
            Map<String, String> extended = new HashMap<>(map);
            extended.put(key, value);
            return extended;
        }
    }

    private final Service.Spec spec;
    private Service service;

    private ServiceProcess(Service.Spec spec) {
        this.spec = spec;
        this.service = Service.start(spec);
    }

    /** The twins of the tax office and the clearing house that all services of this test ask. */
    public static Authorities authorities() {
        return Twins.AUTHORITIES;
    }

    private static final class Twins {
        static final Authorities AUTHORITIES = Authorities.start(0);
    }

    /** Starts it on a free port; returns when it is ready. */
    public static ServiceProcess start(Setup setup) {
        ServiceProcess process = launch(setup);
        process.service.awaitReady();
        return process;
    }

    /** Starts it on a free port and does not wait: for services that are meant to refuse. */
    public static ServiceProcess launch(Setup setup) {
        int port = Ports.free();
        Path folder = Checkout.root().resolve(".jangbu/test/services").resolve(setup.name());
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve("service.log"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
        return new ServiceProcess(
                new Service.Spec(
                        setup.jar(),
                        folder,
                        environment(setup, port),
                        setup.properties(),
                        port,
                        folder.resolve("service.log")));
    }

    /** Returns when it serves; for what was only launched. */
    public void awaitReady() {
        service.awaitReady();
    }

    /** {@code http://localhost:<port>}, the same after a restart. */
    public String baseUrl() {
        return service.url();
    }

    /** Everything it printed, restarts included. */
    public Path log() {
        return spec.log();
    }

    public boolean isAlive() {
        return service.isAlive();
    }

    /**
     * Waits for its own end and returns its exit code.
     *
     * @throws java.util.concurrent.CompletionException when it still runs after two minutes
     */
    public int awaitExit() {
        return service.onExit().orTimeout(2, TimeUnit.MINUTES).join();
    }

    /** Asks it to end, as an operator would; returns when it is gone. */
    public void stop() {
        service.close();
    }

    /** SIGKILL, as a power cut would; returns when it is gone. */
    public void kill9() {
        service.kill();
    }

    /** Starts it again on the same port with the same settings; returns when it is ready. */
    public void restart() {
        if (service.isAlive()) {
            service.close();
        }
        service = Service.start(spec);
        service.awaitReady();
    }

    @Override
    public void close() {
        service.close();
    }

    private static Map<String, String> environment(Setup setup, int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", setup.profile());
        environment.put("JANGBU_PORT", Integer.toString(port));
        environment.put("JANGBU_CONFIG_DIR", Checkout.root().resolve("config").toString());
        environment.put("JANGBU_DB_URL", setup.database().jdbcUrl());
        environment.put("JANGBU_DB_USER", setup.database().app());
        environment.put("JANGBU_DB_PASSWORD", setup.database().appPassword());
        environment.put("JANGBU_DB_OWNER_USER", setup.database().owner());
        environment.put("JANGBU_DB_OWNER_PASSWORD", setup.database().ownerPassword());
        environment.put("JANGBU_KAFKA", setup.kafkaBootstrap());
        environment.put("JANGBU_OIDC_URL", setup.issuer());
        environment.put("JANGBU_WEB_SECRET", Identity.DEMO);
        environment.put("JANGBU_SESSION_SECRET", "tests-need-no-secret-of-32-characters");
        environment.put("JANGBU_VAULT_KEY", VAULT_KEY);
        environment.put("JANGBU_SEAL_KEY", SEAL_KEY);
        environment.put("JANGBU_NTS_URL", authorities().url());
        environment.put("JANGBU_NTS_KEY", Identity.DEMO);
        environment.put("JANGBU_OPEN_BANKING_URL", authorities().url());
        environment.put("JANGBU_OPEN_BANKING_ORGANISATION", "M202112345");
        environment.put("JANGBU_OPEN_BANKING_CLIENT_ID", Identity.DEMO);
        environment.put("JANGBU_OPEN_BANKING_CLIENT_SECRET", Identity.DEMO);
        environment.put("JANGBU_CERTIFICATE_KEY", SEAL_KEY);
        environment.putAll(setup.environment());
        return environment;
    }
}
