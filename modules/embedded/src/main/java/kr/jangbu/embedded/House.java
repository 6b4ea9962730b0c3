package kr.jangbu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that {@code ./run} starts, in the order in which each needs the other: PostgreSQL,
 * Kafka and Keycloak's programs at once, then Keycloak and the service at once. It stops in the
 * opposite order, so that the service's last commits still find a database.
 */
final class House implements AutoCloseable {
    private static final Duration START_IN_FLIGHT_PATIENCE = Duration.ofSeconds(60);

    private final Settings settings;
    private final Secrets secrets;
    private final Progress progress;
    private final ExecutorService starters =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CompletableFuture<String> partEnded = new CompletableFuture<>();

    private volatile @Nullable CompletableFuture<Postgres> postgres;
    private volatile @Nullable Kafka kafka;
    private volatile @Nullable Keycloak keycloak;
    private volatile @Nullable Service service;

    House(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
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
        postgres = database;
        CompletableFuture<Kafka> broker = begin(this::startKafka);
        CompletableFuture<KeycloakDistribution> programs = begin(this::prepareKeycloak);
        CompletableFuture<Keycloak> login =
                database.thenCombineAsync(programs, this::startKeycloak, starters);
        // The service copes with an absent broker, so it need not wait for ours.
        CompletableFuture<Service> jar = database.thenApplyAsync(this::startService, starters);
        firstFailureOrAll(List.of(database, broker, programs, login, jar));
    }

    /** Completes with its name when a part ends that nobody asked to. */
    CompletableFuture<String> partEnded() {
        return partEnded;
    }

    @Override
    public void close() {
        if (!stopping.compareAndSet(false, true)) {
            awaitStopped();
            return;
        }
        stop("the service", service);
        stop("Keycloak", keycloak);
        stop("Kafka", kafka);
        stop("PostgreSQL", startedPostgres());
        stopped.countDown();
    }

    private Postgres startPostgres() {
        progress.say("PostgreSQL: starting");
        Postgres server = Postgres.start(postgresSpec());
        server.role("jangbu_owner", secrets.password("JANGBU_DB_OWNER_PASSWORD"));
        server.role("jangbu_app", secrets.password("JANGBU_DB_PASSWORD"));
        server.database("jangbu", "jangbu_owner", "jangbu_app");
        progress.say("PostgreSQL: ready on port " + settings.postgresPort());
        return server;
    }

    private Kafka startKafka() {
        progress.say("Kafka: starting");
        Kafka broker =
                Kafka.start(
                        settings.data().resolve("kafka"),
                        settings.kafkaPort(),
                        settings.kafkaControllerPort());
        kafka = broker;
        progress.say("Kafka: ready on port " + settings.kafkaPort());
        return broker;
    }

    private KeycloakDistribution prepareKeycloak() {
        return Programs.keycloak(settings.root(), progress::say);
    }

    private Keycloak startKeycloak(Postgres database, KeycloakDistribution programs) {
        progress.say(
                database.hasDatabase("keycloak")
                        ? "Keycloak: starting"
                        : "Keycloak: starting, and importing the realm (the first time, about 30 s)");
        Keycloak server =
                Keycloak.start(
                        new Keycloak.Spec(
                                programs,
                                keycloakHome(),
                                settings.realmFile(),
                                "jangbu",
                                Map.of(),
                                "keycloak",
                                settings.log("keycloak"),
                                settings.keycloakPort(),
                                settings.keycloakManagementPort()),
                        database);
        keycloak = server;
        watch("Keycloak", server.onExit());
        server.awaitReady();
        progress.say("Keycloak: ready on port " + settings.keycloakPort());
        return server;
    }

    private Service startService(Postgres database) {
        progress.say("the service: starting");
        Service jar =
                Service.start(
                        new Service.Spec(
                                settings.serviceJar(),
                                serviceFolder(),
                                serviceEnvironment(database),
                                Map.of(),
                                settings.servicePort(),
                                settings.log("service")));
        service = jar;
        watch("the service", jar.onExit());
        jar.awaitReady();
        progress.say("the service: ready on port " + settings.servicePort());
        return jar;
    }

    private Map<String, String> serviceEnvironment(Postgres database) {
        return Map.ofEntries(
                Map.entry("QUARKUS_PROFILE", "embedded"),
                Map.entry("JANGBU_PORT", Integer.toString(settings.servicePort())),
                Map.entry("JANGBU_CONFIG_DIR", settings.config().toString()),
                Map.entry("JANGBU_DB_URL", database.url("jangbu")),
                Map.entry("JANGBU_DB_USER", "jangbu_app"),
                Map.entry("JANGBU_DB_PASSWORD", secrets.password("JANGBU_DB_PASSWORD")),
                Map.entry("JANGBU_DB_OWNER_USER", "jangbu_owner"),
                Map.entry("JANGBU_DB_OWNER_PASSWORD", secrets.password("JANGBU_DB_OWNER_PASSWORD")),
                Map.entry("JANGBU_KAFKA", "127.0.0.1:" + settings.kafkaPort()),
                Map.entry("JANGBU_OIDC_URL", settings.issuer()),
                // The realm file's secret of the web client, as known as the people's passwords.
                Map.entry("JANGBU_WEB_SECRET", Identity.DEMO),
                Map.entry("JANGBU_SESSION_SECRET", secrets.password("JANGBU_SESSION_SECRET")),
                Map.entry("JANGBU_VAULT_KEY", secrets.key("JANGBU_VAULT_KEY")));
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

    private static void firstFailureOrAll(List<CompletableFuture<?>> parts) {
        CompletableFuture<Void> all =
                CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new));
        CompletableFuture<Object> failure = new CompletableFuture<>();
        for (CompletableFuture<?> part : parts) {
            var _ =
                    part.exceptionally(e -> {
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

    private void watch(String name, CompletableFuture<Integer> exit) {
        var _ =
                exit.thenAccept(code -> {
                    if (!stopping.get()) {
                        partEnded.complete("%s ended with code %d".formatted(name, code));
                    }
                });
    }

    private @Nullable Postgres startedPostgres() {
        CompletableFuture<Postgres> starting = postgres;
        if (starting == null) {
            return null;
        }
        try {
            // Half started it would outlive us: its watcher comes last.
            return starting.get(START_IN_FLIGHT_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            return null;
        }
    }

    private void stop(String name, @Nullable AutoCloseable part) {
        if (part == null) {
            return;
        }
        try {
            part.close();
            progress.say(name + ": stopped");
        } catch (Exception e) {
            progress.say("%s: did not stop as it should: %s".formatted(name, e.getMessage()));
        }
    }

    private void awaitStopped() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
