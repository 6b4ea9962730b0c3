package kr.jangbu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import kr.jangbu.embedded.Parts.Part;

/**
 * Everything that {@code ./run} starts, in the order in which each needs the other: PostgreSQL,
 * Kafka and Keycloak's programs at once, then Keycloak and the service at once.
 */
final class House implements AutoCloseable {
    private static final String REALM = "jangbu";
    private static final String DATABASE = "jangbu";
    private static final String KEYCLOAK_DATABASE = "keycloak";
    private static final String OWNER = "jangbu_owner";
    private static final String APP = "jangbu_app";

    private final Settings settings;
    private final Secrets secrets;
    private final Progress progress;
    private final Parts parts;

    private final Authorities authorities = Authorities.start(0);

    private final ExecutorService starters =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    House(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.parts = new Parts(progress::say);
        this.secrets = Secrets.in(settings.secrets());
    }

    /** Ends what a killed run left, before its ports count as taken. */
    void stopLeftovers() {
        if (Service.stopLeftover(serviceFolder())) {
            progress.say("stopped a service that an earlier run left behind");
        }
        if (Keycloak.stopLeftover(keycloakHome())) {
            progress.say("stopped a Keycloak that an earlier run left behind");
        }
        if (!Files.exists(settings.data().resolve("postgres/postmaster.pid"))) {
            return;
        }
        try {
            if (Postgres.stopLeftover(postgresSpec())) {
                progress.say("stopped a PostgreSQL that an earlier run left behind");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for an old PostgreSQL", e);
        }
    }

    /** Returns when everything is ready; throws the first thing that failed. */
    void start() {
        CompletableFuture<Postgres> database = begin(this::startPostgres);
        CompletableFuture<Kafka> broker = begin(this::startKafka);
        CompletableFuture<KeycloakDistribution> programs =
                begin(() -> Programs.keycloak(settings.root(), progress::say));
        CompletableFuture<Keycloak> login =
                database.thenCombineAsync(programs, this::startKeycloak, starters);
        // The service copes with an absent broker, so it need not wait for ours.
        CompletableFuture<Service> jar = database.thenApplyAsync(this::startService, starters);
        firstFailureOrAll(List.of(database, broker, programs, login, jar));
    }

    /** Completes with a sentence when a part ends that nobody asked to. */
    CompletableFuture<String> partEnded() {
        return parts.partEnded();
    }

    @Override
    public void close() {
        parts.close();
        authorities.close();
    }

    private Postgres startPostgres() {
        Postgres server = parts.start(Part.POSTGRES, () -> Postgres.start(postgresSpec()));
        parts.watch(Part.POSTGRES, server.onExit());
        server.role(OWNER, secrets.password("JANGBU_DB_OWNER_PASSWORD"));
        server.role(APP, secrets.password("JANGBU_DB_PASSWORD"));
        server.database(DATABASE, OWNER, APP);
        authorities.register(
                new RegisteredFirms(
                        server.url(DATABASE), APP, secrets.password("JANGBU_DB_PASSWORD")));
        parts.ready(Part.POSTGRES, settings.postgresPort());
        return server;
    }

    private Kafka startKafka() {
        Kafka broker =
                parts.start(
                        Part.KAFKA,
                        () ->
                                Kafka.start(
                                        settings.data().resolve("kafka"),
                                        settings.kafkaPort(),
                                        settings.kafkaControllerPort()));
        parts.ready(Part.KAFKA, settings.kafkaPort());
        return broker;
    }

    private Keycloak startKeycloak(Postgres database, KeycloakDistribution programs) {
        if (!database.hasDatabase(KEYCLOAK_DATABASE)) {
            progress.say("Keycloak: importing the realm (only the first time, about 30 s)");
        }
        Keycloak.Spec spec =
                new Keycloak.Spec(
                        programs,
                        keycloakHome(),
                        Map.of(REALM, settings.realmFile()),
                        Map.of(),
                        KEYCLOAK_DATABASE,
                        settings.log("keycloak"),
                        settings.keycloakPort(),
                        settings.keycloakManagementPort());
        Keycloak server = parts.start(Part.KEYCLOAK, () -> Keycloak.start(spec, database));
        parts.watch(Part.KEYCLOAK, server.onExit());
        server.awaitReady();
        parts.ready(Part.KEYCLOAK, settings.keycloakPort());
        return server;
    }

    private Service startService(Postgres database) {
        Service.Spec spec =
                new Service.Spec(
                        settings.serviceJar(),
                        serviceFolder(),
                        serviceEnvironment(database),
                        Map.of(),
                        settings.servicePort(),
                        settings.log("service"));
        Service jar = parts.start(Part.SERVICE, () -> Service.start(spec));
        parts.watch(Part.SERVICE, jar.onExit());
        jar.awaitReady();
        parts.ready(Part.SERVICE, settings.servicePort());
        return jar;
    }

    private Map<String, String> serviceEnvironment(Postgres database) {
        return Map.ofEntries(
                Map.entry("QUARKUS_PROFILE", "embedded"),
                Map.entry("JANGBU_PORT", Integer.toString(settings.servicePort())),
                Map.entry("JANGBU_CONFIG_DIR", settings.config().toString()),
                Map.entry("JANGBU_DB_URL", database.url(DATABASE)),
                Map.entry("JANGBU_DB_USER", APP),
                Map.entry("JANGBU_DB_PASSWORD", secrets.password("JANGBU_DB_PASSWORD")),
                Map.entry("JANGBU_DB_OWNER_USER", OWNER),
                Map.entry("JANGBU_DB_OWNER_PASSWORD", secrets.password("JANGBU_DB_OWNER_PASSWORD")),
                Map.entry("JANGBU_KAFKA", "127.0.0.1:" + settings.kafkaPort()),
                Map.entry("JANGBU_OIDC_URL", settings.issuer()),
                // The realm file's secret of the web client, as known as the people's passwords.
                Map.entry("JANGBU_WEB_SECRET", Identity.DEMO),
                Map.entry("JANGBU_SESSION_SECRET", secrets.password("JANGBU_SESSION_SECRET")),
                Map.entry("JANGBU_VAULT_KEY", secrets.key("JANGBU_VAULT_KEY")),
                Map.entry("JANGBU_SEAL_KEY", secrets.signingKey("JANGBU_SEAL_KEY")),
                Map.entry("JANGBU_NTS_URL", authorities.url()),
                Map.entry("JANGBU_NTS_KEY", Identity.DEMO),
                Map.entry("JANGBU_OPEN_BANKING_URL", authorities.url()),
                Map.entry("JANGBU_OPEN_BANKING_ORGANISATION", "M202112345"),
                Map.entry("JANGBU_OPEN_BANKING_CLIENT_ID", Identity.DEMO),
                Map.entry("JANGBU_OPEN_BANKING_CLIENT_SECRET", Identity.DEMO),
                Map.entry("JANGBU_CERTIFICATE_KEY", secrets.signingKey("JANGBU_CERTIFICATE_KEY")));
    }

    private Postgres.Spec postgresSpec() {
        return new Postgres.Spec(
                Programs.postgres(settings.root()),
                settings.data().resolve("postgres"),
                settings.log("postgres"),
                settings.postgresPort());
    }

    private Path keycloakHome() {
        return settings.data().resolve("keycloak");
    }

    private Path serviceFolder() {
        Path folder = settings.data().resolve("service");
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
    }

    private <T> CompletableFuture<T> begin(Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, starters);
    }

    private static void firstFailureOrAll(List<CompletableFuture<?>> starts) {
        CompletableFuture<Void> all =
                CompletableFuture.allOf(starts.toArray(CompletableFuture<?>[]::new));
        CompletableFuture<Object> failure = new CompletableFuture<>();
        for (CompletableFuture<?> start : starts) {
            var _ =
                    start.exceptionally(e -> {
                        failure.completeExceptionally(e);
                        return null;
                    });
        }
        try {
            CompletableFuture.anyOf(all, failure).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
