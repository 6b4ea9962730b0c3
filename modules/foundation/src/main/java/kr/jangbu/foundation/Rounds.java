package kr.jangbu.foundation;

import java.util.function.IntSupplier;

/**
 * Much work in short transactions: a step takes at most a batch, and is repeated while the batches
 * are full. What a thousand rounds leave waits for the next run.
 */
public final class Rounds {
    private static final int MOST_ROUNDS = 1_000;

    private Rounds() {}

    /**
     * Repeats the step.
     *
     * @param batch the most that a step does
     * @param step does some of the work in a transaction of its own and says how much
     * @return what all steps did together
     */
    public static long whileFull(int batch, IntSupplier step) {
        long total = 0;
        int done = batch;
        for (int round = 0; round < MOST_ROUNDS && done == batch; round++) {
            done = step.getAsInt();
            total += done;
        }
        return total;
    }
}
