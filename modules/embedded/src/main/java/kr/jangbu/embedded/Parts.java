package kr.jangbu.embedded;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The running parts of the embedded run, and the order in which they stop. Stopping waits for
 * starts that are under way, and none begins after it: nothing is left behind half started.
 */
final class Parts implements AutoCloseable {
    /** In the order in which they stop: the service's last commits still find a database. */
    enum Part {
        SERVICE("the service"),
        KEYCLOAK("Keycloak"),
        KAFKA("Kafka"),
        POSTGRES("PostgreSQL");

        final String title;

        Part(String title) {
            this.title = title;
        }
    }

    private final Map<Part, AutoCloseable> running = new EnumMap<>(Part.class);
    // Shared by those who start, exclusive for who stops.
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private final CompletableFuture<String> partEnded = new CompletableFuture<>();
    private final Consumer<String> progress;
    private volatile boolean stopping;

    Parts(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Starts the part, quickly: a stop waits for it.
     *
     * @throws IllegalStateException when everything is being stopped
     */
    <T extends AutoCloseable> T start(Part part, Supplier<T> start) {
        gate.readLock().lock();
        try {
            if (stopping) {
                throw new IllegalStateException(part.title + " is not started any more");
            }
            progress.accept(part.title + ": starting");
            T started = start.get();
            synchronized (running) {
                running.put(part, started);
            }
            return started;
        } finally {
            gate.readLock().unlock();
        }
    }

    void ready(Part part, int port) {
        progress.accept("%s: ready on port %d".formatted(part.title, port));
    }

    /** Completes with a sentence when a part ends that nobody asked to. */
    CompletableFuture<String> partEnded() {
        return partEnded;
    }

    void watch(Part part, CompletableFuture<?> exit) {
        var _ =
                exit.thenRun(() -> {
                    if (!stopping) {
                        partEnded.complete(part.title + " ended, and nobody asked it to");
                    }
                });
    }

    @Override
    public void close() {
        stopping = true;
        gate.writeLock().lock();
        try {
            for (Part part : Part.values()) {
                stop(part, running.remove(part));
            }
        } finally {
            gate.writeLock().unlock();
        }
    }

    private void stop(Part part, @Nullable AutoCloseable started) {
        if (started == null) {
            return;
        }
        try {
            started.close();
            progress.accept(part.title + ": stopped");
        } catch (Exception e) {
            progress.accept(
                    "%s: did not stop as it should: %s".formatted(part.title, e.getMessage()));
        }
    }
}
