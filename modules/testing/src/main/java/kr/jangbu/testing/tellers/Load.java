package kr.jangbu.testing.tellers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several at work at once, each in a thread of its own. */
public final class Load {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    /** Somebody who does one turn after another. */
    @FunctionalInterface
    public interface Worker {
        void turn() throws NoAnswer;
    }

    private enum State {
        AT_WORK,
        KILLING,
        OVER
    }

    private final CountDownLatch underWay;
    private volatile State state = State.AT_WORK;

    private Load(int workers) {
        underWay = new CountDownLatch(workers);
    }

    /**
     * All work through whatever is killed, and try again where they get no answer, until the
     * killing is over.
     *
     * @param pause from the moment at which everybody's first turn was answered to the kill
     * @param kill may also bring back what it killed, and kill again
     * @throws AssertionError when a turn fails, or is not answered before the kill
     */
    public static void untilKilled(List<Worker> workers, Duration pause, Runnable kill) {
        Load load = new Load(workers.size());
        run(
                workers.stream().<Runnable>map(worker -> () -> load.work(worker)).toList(),
                () -> load.kill(pause, kill));
    }

    /** Each does so many turns, and every one is answered. */
    public static void forTurns(List<Worker> workers, int turns) {
        Load load = new Load(workers.size());
        run(
                workers.stream().<Runnable>map(worker -> () -> load.work(worker, turns)).toList(),
                () -> {});
    }

    private void kill(Duration pause, Runnable kill) {
        try {
            awaitUnderWay();
            pause(pause);
            state = State.KILLING;
            kill.run();
        } finally {
            state = State.OVER;
        }
    }

    private void work(Worker worker) {
        try {
            turn(worker);
            underWay.countDown();
            while (state != State.OVER) {
                turn(worker);
            }
        } finally {
            underWay.countDown(); // whoever fails must not be waited for
        }
    }

    private void turn(Worker worker) {
        try {
            worker.turn();
        } catch (NoAnswer e) {
            if (state == State.AT_WORK) {
                throw new AssertionError("nobody was killed yet", e);
            }
            pause(BETWEEN_TRIES);
        }
    }

    private void work(Worker worker, int turns) {
        underWay.countDown();
        awaitUnderWay();
        for (int i = 0; i < turns; i++) {
            turn(worker);
        }
    }

    private void awaitUnderWay() {
        try {
            if (!underWay.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the load did not come under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void run(List<Runnable> tasks, Runnable meanwhile) {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(threads.submit(task)));
            try {
                meanwhile.run();
            } finally { // what failed at work says more than that it was waited for
                for (Future<?> future : running) {
                    future.get();
                }
            }
        } catch (ExecutionException e) {
            throw new AssertionError("somebody at work failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
