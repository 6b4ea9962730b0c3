package kr.jangbu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * A Keycloak server as a child process on loopback, with its own home folder and its own database
 * of our PostgreSQL. It has no administrator: what it knows comes from the realm file.
 */
public final class Keycloak implements AutoCloseable {
    private static final Duration READY_PATIENCE = Duration.ofMinutes(4);

    /** What an instance reads of the distribution but never writes. */
    private static final List<String> SHARED = List.of("conf", "lib", "providers", "themes");

    /**
     * @param home this instance's own folder, made when absent
     * @param realms name to file; imported into an empty database, a changed file empties it first
     * @param placeholders values for the realm files' {@code ${NAME:default}}
     */
    public record Spec(
            KeycloakDistribution distribution,
            Path home,
            Map<String, Path> realms,
            Map<String, String> placeholders,
            String database,
            Path log,
            int port,
            int managementPort) {}

    private final Spec spec;
    private final Child child;
    private final String digest;

    private Keycloak(Spec spec, Child child, String digest) {
        this.spec = spec;
        this.child = child;
        this.digest = digest;
    }

    /** Starts it; {@link #awaitReady()} tells when it answers. */
    public static Keycloak start(Spec spec, Postgres postgres) {
        try {
            String digest = digest(spec);
            prepareHome(spec);
            stopLeftover(spec.home());
            String password = prepareDatabase(spec, postgres, digest);
            Map<String, String> environment = new HashMap<>(spec.placeholders());
            environment.put("KC_DB_URL", postgres.url(spec.database()));
            environment.put("KC_DB_USERNAME", spec.database());
            environment.put("KC_DB_PASSWORD", password);
            Path home = spec.home().toAbsolutePath();
            Child child =
                    Child.start(
                            new Child.Spec(
                                    "Keycloak",
                                    command(spec, home),
                                    environment,
                                    KeycloakDistribution.FORGOTTEN,
                                    home,
                                    spec.log(),
                                    pidFile(home),
                                    marker(home)));
            return new Keycloak(spec, child, digest);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start Keycloak in " + spec.home(), e);
        }
    }

    /** Ends the Keycloak that a killed run left in this home. */
    static boolean stopLeftover(Path home) {
        return Leftovers.stop(
                pidFile(home.toAbsolutePath()),
                marker(home.toAbsolutePath()),
                Duration.ofSeconds(20));
    }

    /** Returns when every realm answers. */
    public Keycloak awaitReady() {
        for (String realm : spec.realms().keySet()) {
            URI wellKnown = URI.create(issuer(realm) + "/.well-known/openid-configuration");
            child.awaitReady(READY_PATIENCE, () -> Http.status(wellKnown) == 200);
        }
        try {
            Files.writeString(digestFile(spec), digest);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note the imported realm", e);
        }
        return this;
    }

    public String url() {
        return "http://localhost:" + spec.port();
    }

    /** What the tokens of the realm name as their origin. */
    public String issuer(String realm) {
        return url() + "/realms/" + realm;
    }

    public CompletableFuture<Integer> onExit() {
        return child.onExit();
    }

    @Override
    public void close() {
        child.close();
    }

    private static List<String> command(Spec spec, Path home) {
        List<String> jvm =
                new ArrayList<>(List.of("-Xms128m", "-Xmx256m", "-XX:TieredStopAtLevel=1"));
        return KeycloakDistribution.java(
                spec.distribution().folder(),
                home,
                jvm,
                List.of(
                        "start",
                        "--optimized",
                        // Said at build time too, but without it here it opens cluster ports.
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + spec.port(),
                        "--http-management-port=" + spec.managementPort(),
                        "--hostname=http://localhost:" + spec.port(),
                        "--import-realm"));
    }

    private static void prepareHome(Spec spec) throws IOException {
        Path importFolder = spec.home().resolve("data/import");
        Files.createDirectories(importFolder);
        for (String name : SHARED) {
            Path link = spec.home().resolve(name);
            if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(link);
            }
            Path target = spec.distribution().folder().resolve(name);
            if (Files.exists(target)) {
                Files.createSymbolicLink(link, target);
            }
        }
        for (Map.Entry<String, Path> realm : spec.realms().entrySet()) {
            Files.copy(
                    realm.getValue(),
                    importFolder.resolve(realm.getKey() + "-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Keycloak imports a realm only once and says nothing when the file has changed since. The
     * database holds nothing but that import, so a changed file starts it anew.
     */
    private static String prepareDatabase(Spec spec, Postgres postgres, String digest)
            throws IOException {
        Path known = digestFile(spec);
        if (!Files.exists(known) || !Files.readString(known).equals(digest)) {
            Files.deleteIfExists(known);
            postgres.dropDatabase(spec.database());
        }
        String password = Secrets.random();
        postgres.role(spec.database(), password);
        postgres.database(spec.database(), spec.database());
        return password;
    }

    private static String digest(Spec spec) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Path file : new TreeMap<>(spec.realms()).values()) {
                sha256.update(Files.readAllBytes(file));
            }
            sha256.update(
                    new TreeMap<>(spec.placeholders()).toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Path digestFile(Spec spec) {
        return spec.home().resolve("data/imported-realm.sha256");
    }

    private static Path pidFile(Path home) {
        return home.resolve("data/keycloak.pid");
    }

    private static String marker(Path home) {
        return "-Dkc.home.dir=" + home;
    }
}
