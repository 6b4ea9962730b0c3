package kr.jangbu.events.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells the relay of this process that rows were committed, so that they leave at once. Only a
 * shortcut: the relay looks by itself as well, for rows of other processes and of earlier lives.
 */
@ApplicationScoped
public class Bell {
    private final TransactionSynchronizationRegistry transactions;
    private final Semaphore rung = new Semaphore(0);

    public Bell(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Rings when the current transaction has committed, once however often it is asked. */
    public void ringAfterCommit() {
        if (transactions.getResource(Bell.class) != null) {
            return;
        }
        transactions.putResource(Bell.class, true);
        transactions.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            ring();
                        }
                    }
                });
    }

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
