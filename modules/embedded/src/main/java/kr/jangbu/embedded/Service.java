package kr.jangbu.embedded;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** The packaged service as a child process: the same jar that production runs. */
public final class Service implements AutoCloseable {
    private static final Duration READY_PATIENCE = Duration.ofMinutes(2);

    /**
     * @param jar {@code quarkus-run.jar} within its folder
     * @param folder its working folder and the mark by which a leftover is known as ours
     * @param environment added to our own environment
     * @param properties become {@code -Dname=value}
     */
    public record Spec(
            Path jar,
            Path folder,
            Map<String, String> environment,
            Map<String, String> properties,
            int port,
            Path log) {}

    private final Spec spec;
    private final Child child;

    private Service(Spec spec, Child child) {
        this.spec = spec;
        this.child = child;
    }

    /** Starts it; {@link #awaitReady()} tells when it serves. */
    public static Service start(Spec spec) {
        if (!Files.exists(spec.jar())) {
            throw new Trouble(
                    "the service is not built: %s is missing (mvn package makes it)"
                            .formatted(spec.jar()));
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(marker(spec.folder()));
        command.addAll(
                List.of(
                        "-Xmx1g",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        new TreeMap<>(spec.properties()).forEach((k, v) -> command.add("-D%s=%s".formatted(k, v)));
        command.addAll(List.of("-jar", spec.jar().toAbsolutePath().toString()));
        Child child =
                Child.start(
                        new Child.Spec(
                                "the service",
                                command,
                                spec.environment(),
                                List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"),
                                spec.folder(),
                                spec.log(),
                                pidFile(spec.folder()),
                                marker(spec.folder())));
        return new Service(spec, child);
    }

    /** Ends the service that a killed run left in this folder. */
    static boolean stopLeftover(Path folder) {
        return Leftovers.stop(pidFile(folder), marker(folder), Duration.ofSeconds(20));
    }

    /** Returns when its readiness check says yes. */
    public Service awaitReady() {
        URI ready = URI.create(url() + "/q/health/ready");
        child.awaitReady(READY_PATIENCE, () -> Http.status(ready) == 200);
        return this;
    }

    public String url() {
        return "http://localhost:" + spec.port();
    }

    public Path log() {
        return spec.log();
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    public CompletableFuture<Integer> onExit() {
        return child.onExit();
    }

    /** SIGKILL, as a power cut would. */
    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.close();
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("service.pid");
    }

    private static String marker(Path folder) {
        return "-Djangbu.home=" + folder.toAbsolutePath();
    }
}
