package kr.jangbu.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's programs: unpacked from its distribution and built once for PostgreSQL, then only
 * read. Several instances, each with its own home and database, may run from one of these.
 */
public final class KeycloakDistribution {
    /** What the house does not use; less to load, and less that could be attacked. */
    private static final String FEATURES_OFF =
            "account,account-api,admin,admin-fine-grained-authz,authorization,authzen,ciba,device-flow,docker,"
                    + "identity-brokering-api,impersonation,instagram-broker,ipa-tuura-federation,"
                    + "jwt-authorization-grant,kerberos,kubernetes-service-accounts,opentelemetry,organization,"
                    + "passkeys,recovery-codes,step-up-authentication-saml,token-exchange-standard,"
                    + "twitter-broker,update-email,web-authn,workflows";

    private static final List<String> BUILD =
            List.of(
                    "build",
                    "--db=postgres",
                    "--health-enabled=true",
                    "--cache=local",
                    "--features-disabled=" + FEATURES_OFF);

    private static final long BUILD_PATIENCE_SECONDS = 300;

    private final Path folder;

    private KeycloakDistribution(Path folder) {
        this.folder = folder;
    }

    /** Unpacks and builds when the folder lacks it or holds another version. */
    static KeycloakDistribution in(Path folder, Path zip, Consumer<String> progress)
            throws IOException {
        String wanted = zip.getFileName() + " " + String.join(" ", BUILD);
        Path marker = folder.resolve("built-as.txt");
        if (!Files.exists(marker) || !Files.readString(marker).equals(wanted)) {
            make(folder, zip, wanted, progress);
        }
        return new KeycloakDistribution(folder);
    }

    Path folder() {
        return folder;
    }

    /**
     * The command that runs Keycloak directly. Its own kc.sh puts a shell between us and it, which
     * survives as an orphan, and chooses a collector that is slower to start.
     */
    static List<String> java(Path distribution, Path home, List<String> jvm, List<String> verb) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dkc.home.dir=" + home);
        command.addAll(jvm);
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:MaxMetaspaceSize=256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        // Without it the common pool's threads cannot see Keycloak's classes.
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Djboss.server.config.dir=" + home.resolve("conf"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-Dquarkus-log-max-startup-records=10000",
                        "-cp",
                        distribution.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(verb);
        return command;
    }

    /** Prefixes of variables of the caller's that Keycloak would take for its configuration. */
    static final List<String> FORGOTTEN =
            List.of("KC_", "KEYCLOAK_", "QUARKUS_", "JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_");

    private static void make(Path folder, Path zip, String marker, Consumer<String> progress)
            throws IOException {
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new").toAbsolutePath();
        FileTree.delete(fresh);
        progress.accept("Keycloak: unpacking its distribution (only the first time)");
        unzip(zip, fresh);
        progress.accept("Keycloak: building it for PostgreSQL (only the first time, about 30 s)");
        build(fresh);
        Files.writeString(fresh.resolve("built-as.txt"), marker);
        FileTree.delete(folder);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unzip(Path zip, Path target) throws IOException {
        try (ZipInputStream in =
                new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                // The first part of each name is the distribution's own folder, keycloak-26.….
                int slash = entry.getName().indexOf('/');
                Path file = target.resolve(entry.getName().substring(slash + 1)).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the zip reaches outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
    }

    private static void build(Path home) throws IOException {
        Path log = home.resolve("build.log");
        ProcessBuilder builder =
                new ProcessBuilder(java(home, home, List.of("-Xmx512m"), BUILD))
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(k -> FORGOTTEN.stream().anyMatch(k::startsWith));
        Process process = builder.start();
        try {
            if (!process.waitFor(BUILD_PATIENCE_SECONDS, TimeUnit.SECONDS)
                    || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Trouble("Keycloak's build failed:%n%s".formatted(Tail.of(log)));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while building Keycloak", e);
        }
    }
}
