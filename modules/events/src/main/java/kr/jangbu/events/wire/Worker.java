package kr.jangbu.events.wire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A thread that does one turn of work after another until it is stopped. What a turn throws is
 * logged when it is news, and the next turn begins after a back-off: a broker or a database that
 * went away is no reason to end.
 */
public final class Worker {
    /** Observer priority that begins work when the application stands. */
    public static final int AFTER_ALL_OTHERS = 1_000_000;

    /** One turn; may last as long as it likes. */
    @FunctionalInterface
    public interface Turn {
        void run() throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final long FIRST_BACK_OFF_MILLIS = 200;
    private static final long LAST_BACK_OFF_MILLIS = 5_000;
    private static final long GOOD_TURN_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Turn turn;
    private final Thread thread;
    private volatile boolean stopping;

    public Worker(String name, Turn turn) {
        this.turn = turn;
        thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::work);
    }

    public void start() {
        // Kafka finds its own classes through this one.
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
    }

    /** Lets the turn finish, for this long at most; then interrupts it. */
    public void stop(Duration patience) {
        stopping = true;
        try {
            if (!thread.isAlive() || thread.join(patience)) {
                return;
            }
            thread.interrupt();
            thread.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        long backOffMillis = FIRST_BACK_OFF_MILLIS;
        String lastTrouble = "";
        while (!stopping) {
            long begunNanos = System.nanoTime();
            try {
                turn.run();
                if (!lastTrouble.isEmpty()) {
                    LOG.infof("%s: works again", thread.getName());
                }
                lastTrouble = "";
                backOffMillis = FIRST_BACK_OFF_MILLIS;
            } catch (InterruptedException e) {
                return;
            } catch (Exception | LinkageError e) {
                if (stopping) {
                    return;
                }
                if (System.nanoTime() - begunNanos > GOOD_TURN_NANOS) {
                    lastTrouble = "";
                    backOffMillis = FIRST_BACK_OFF_MILLIS;
                }
                lastTrouble = logIfNew(e, lastTrouble);
                if (!sleep(backOffMillis)) {
                    return;
                }
                backOffMillis = Math.min(backOffMillis * 2, LAST_BACK_OFF_MILLIS);
            }
        }
    }

    private String logIfNew(Throwable e, String lastTrouble) {
        String trouble = rootOf(e).getClass().getName();
        if (!trouble.equals(lastTrouble)) {
            LOG.warnf(e, "%s: %s; goes on trying", thread.getName(), e.getMessage());
        }
        return trouble;
    }

    private static Throwable rootOf(Throwable e) {
        Throwable root = e;
        @Nullable Throwable cause = e.getCause();
        while (cause != null) {
            root = cause;
            cause = cause.getCause();
        }
        return root;
    }

    private static boolean sleep(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
