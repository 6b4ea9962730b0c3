package kr.jangbu.testing;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Random cases that can be had again: each case has its own seed, a failure names it, and {@code
 * -Djangbu.seed=<seed>} runs that case alone. Not for identifiers or secrets.
 */
public final class Seeds {
    private static final String PROPERTY = "jangbu.seed";

    private final SplittableRandom random;

    private Seeds(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The generator of one seed: always the same values in the same order. */
    public static Seeds of(long seed) {
        return new Seeds(seed);
    }

    /**
     * Runs the property once per case, each time with other values.
     *
     * @throws AssertionError when a case fails, naming the seed that repeats it
     */
    public static void forEach(int cases, Consumer<Seeds> property) {
        String told = System.getProperty(PROPERTY);
        if (told != null) {
            run(Long.parseLong(told), 1, property);
            return;
        }
        SplittableRandom seeds = new SplittableRandom();
        for (int number = 1; number <= cases; number++) {
            run(seeds.nextLong(), number, property);
        }
    }

    /** How many cases to run: the first number usually, the second under {@code --long}. */
    public static int cases(int usual, int whenLong) {
        return Boolean.getBoolean("jangbu.long") ? whenLong : usual;
    }

    /** A number from {@code low} to {@code high}, both included. */
    public long between(long low, long high) {
        return high == Long.MAX_VALUE && low == Long.MIN_VALUE
                ? random.nextLong()
                : high == Long.MAX_VALUE
                        ? random.nextLong(low - 1, high) + 1
                        : random.nextLong(low, high + 1);
    }

    /** A number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return (int) between((long) low, (long) high);
    }

    /** True once in {@code n} times. */
    public boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The generator underneath, for what is not here. */
    public SplittableRandom random() {
        return random;
    }

    private static void run(long seed, int number, Consumer<Seeds> property) {
        try {
            property.accept(new Seeds(seed));
        } catch (Throwable failure) {
            throw new AssertionError(
                    "case %d failed; repeat it alone with -D%s=%d: %s"
                            .formatted(number, PROPERTY, seed, failure),
                    failure);
        }
    }
}
