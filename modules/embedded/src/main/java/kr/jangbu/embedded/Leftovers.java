package kr.jangbu.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What an earlier run left behind when it was killed. A process counts as ours only when its pid
 * stands in our file and its command line names our folder: pids are used again by strangers.
 */
final class Leftovers {
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(5);

    private Leftovers() {}

    /** The process named in the first line of the file, if it lives and is ours. */
    static Optional<ProcessHandle> find(Path pidFile, String marker) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            String first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
            return ProcessHandle.of(Long.parseLong(first))
                    .filter(ProcessHandle::isAlive)
                    .filter(p -> p.info().commandLine().orElse("").contains(marker));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Asks it to end; insists after {@code patience}. True when there was one. */
    static boolean stop(Path pidFile, String marker, Duration patience) {
        Optional<ProcessHandle> process = find(pidFile, marker);
        process.ifPresent(p -> end(p, patience));
        return process.isPresent();
    }

    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!waitFor(process, patience)) {
            process.destroyForcibly();
            waitFor(process, KILL_PATIENCE);
        }
    }

    static boolean waitFor(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot watch process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
