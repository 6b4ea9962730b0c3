package kr.jangbu.foundation;

import java.time.Duration;

/**
 * Work that recurs by the clock. The office runs it under a lease, so that any number of replicas
 * give one effect at a time; a job must still bear being cut off and started again.
 */
public interface Job {
    /** Stable and unique; the key of the lease. */
    String name();

    /** From the end of one run to the start of the next. */
    Duration every();

    /**
     * For how long a run keeps other replicas from this work when it does not say that it ended,
     * because its process was killed. A job that bears being run twice at once may ask for less.
     */
    default Duration lease() {
        return Duration.ofMinutes(5);
    }

    void run();
}
