package kr.jangbu.events.wire;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells the relay of this process that rows were committed, so that they leave at once. Only a
 * shortcut: the relay looks by itself as well, for rows of other processes and of earlier lives.
 */
@Singleton
public class Bell {
    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        rung.release();
    }

    /** Waits for the next ring, at most this long. */
    public void await(long millis) throws InterruptedException {
        if (rung.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
