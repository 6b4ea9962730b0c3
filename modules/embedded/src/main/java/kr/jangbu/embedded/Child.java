package kr.jangbu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A child process that cannot outlive us, however we end.
 *
 * <p>A small shell keeps it: the shell's standard input is a pipe whose other end only we hold, so
 * the kernel closes it even when we are killed, and the shell then ends the child. Linux's parent
 * death signal was tried and left: it follows the thread that started the child, not the process.
 * The child also ignores Ctrl-C, which a terminal sends to everyone at once: we end the children in
 * order.
 */
public final class Child implements AutoCloseable {
    /** Seconds between asking and insisting; the number stands in the script too. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration PID_FILE_PATIENCE = Duration.ofSeconds(5);

    private static final String KEEPER =
            """
            trap '' INT HUP QUIT
            child=
            trap '[ -n "$child" ] && kill -TERM $child 2>/dev/null' TERM
            exec 3<&0
            pid_file=$1; shift
            "$@" </dev/null 3<&- &
            child=$!
            echo $child > "$pid_file.new" && mv "$pid_file.new" "$pid_file"
            (
                cat <&3 >/dev/null
                kill -TERM $child
                n=0
                while kill -0 $child && [ $n -lt 20 ]; do sleep 1; n=$((n+1)); done
                kill -KILL $child
            ) 2>/dev/null &
            watch=$!
            while :; do
                wait $child
                code=$?
                kill -0 $child 2>/dev/null || break
            done
            kill $watch 2>/dev/null
            rm -f "$pid_file"
            exit $code
            """;

    /**
     * @param marker a text of the command line by which a leftover is known as ours
     * @param forgotten prefixes of environment variables that must not reach the child
     */
    public record Spec(
            String name,
            List<String> command,
            Map<String, String> environment,
            List<String> forgotten,
            Path folder,
            Path log,
            Path pidFile,
            String marker) {}

    private final Spec spec;
    private final Process keeper;

    private Child(Spec spec, Process keeper) {
        this.spec = spec;
        this.keeper = keeper;
    }

    /** Ends what an earlier run left, then starts the process; its output goes to the log file. */
    public static Child start(Spec spec) {
        Leftovers.stop(spec.pidFile(), spec.marker(), PATIENCE);
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", KEEPER, spec.name()));
        command.add(spec.pidFile().toAbsolutePath().toString());
        command.addAll(spec.command());
        try {
            Files.createDirectories(spec.log().toAbsolutePath().getParent());
            Files.createDirectories(spec.pidFile().toAbsolutePath().getParent());
            Files.deleteIfExists(spec.pidFile());
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(spec.folder().toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
            builder.environment()
                    .keySet()
                    .removeIf(k -> spec.forgotten().stream().anyMatch(k::startsWith));
            builder.environment().putAll(spec.environment());
            return new Child(spec, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + spec.name(), e);
        }
    }

    public String name() {
        return spec.name();
    }

    public Path log() {
        return spec.log();
    }

    public boolean isAlive() {
        return keeper.isAlive();
    }

    /** Completes with the exit code when the child has ended. */
    public CompletableFuture<Integer> onExit() {
        return keeper.onExit().thenApply(Process::exitValue);
    }

    /** The process itself, not its keeper. Empty when it has ended. */
    public Optional<ProcessHandle> process() {
        long end = System.nanoTime() + PID_FILE_PATIENCE.toNanos();
        while (keeper.isAlive() && !Files.exists(spec.pidFile()) && System.nanoTime() < end) {
            pause(Duration.ofMillis(10));
        }
        return Leftovers.find(spec.pidFile(), "");
    }

    /** As a power cut would: SIGKILL, no goodbye. Returns when it is gone. */
    public void kill() {
        process().ifPresent(ProcessHandle::destroyForcibly);
        await(PATIENCE);
    }

    /** Asks it to end (SIGTERM), insists after 20 seconds, returns when it is gone. */
    @Override
    public void close() {
        keeper.destroy();
        if (!await(PATIENCE)) {
            kill();
        }
    }

    /** Waits until {@code ready} says yes. */
    public void awaitReady(Duration patience, java.util.function.BooleanSupplier ready) {
        long end = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!keeper.isAlive()) {
                throw new Trouble(
                        "%s ended with code %d while starting; the end of %s:%n%s"
                                .formatted(name(), keeper.exitValue(), log(), Tail.of(log())));
            }
            if (System.nanoTime() > end) {
                throw new Trouble(
                        "%s was not ready after %d s; the end of %s:%n%s"
                                .formatted(name(), patience.toSeconds(), log(), Tail.of(log())));
            }
            pause(Duration.ofMillis(100));
        }
    }

    private boolean await(Duration patience) {
        try {
            return keeper.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a child", e);
        }
    }
}
