package kr.jangbu.ledger.core;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import org.junit.jupiter.api.Test;

/**
 * The state machine and the slow, obvious books agree in every result and balance, whatever is
 * posted. {@code -Djangbu.ledger.transfers=…} runs more, {@code -Djangbu.ledger.seed=…} the same
 * again.
 */
class StateMachineAgreesTest {
    private static final long TRANSFERS = Long.getLong("jangbu.ledger.transfers", 200_000L);

    @Test
    void with_the_slow_books_on_random_sequences() {
        long seed = Long.getLong("jangbu.ledger.seed", System.nanoTime());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        RandomTransfers generator = new RandomTransfers(random);
        long transfers = 0;
        while (transfers < TRANSFERS) {
            List<RandomTransfers.Step> steps = generator.sequence();
            transfers += steps.stream().mapToInt(s -> s.batch().size()).sum();
            if (RandomTransfers.firstDifference(steps) != null) {
                List<RandomTransfers.Step> smallest = RandomTransfers.shrink(steps);
                fail(
                        "seed %d: %s%nafter%n%s"
                                .formatted(
                                        seed,
                                        RandomTransfers.firstDifference(smallest),
                                        smallest.stream()
                                                .map(Object::toString)
                                                .collect(Collectors.joining("\n"))));
            }
        }
    }

    /** A comparison that never meets a rule proves nothing about it. */
    @Test
    void and_the_sequences_meet_every_result_of_a_transfer() {
        RandomTransfers generator =
                new RandomTransfers(RandomGeneratorFactory.of("L64X128MixRandom").create(1));
        Set<Result> met = EnumSet.noneOf(Result.class);
        for (int i = 0; i < 4_000; i++) {
            FastBooks books = new FastBooks();
            RandomTransfers.ACCOUNTS.forEach(books::open);
            long seconds = 0;
            for (RandomTransfers.Step step : generator.sequence()) {
                seconds += step.seconds();
                books.time(seconds);
                books.post(step.batch()).stream().map(Outcome::result).forEach(met::add);
            }
        }

        Set<Result> missed = EnumSet.complementOf(EnumSet.copyOf(met));
        missed.remove(Result.EXISTS_WITH_DIFFERENT_CONSTRAINT);
        missed.remove(Result.EXISTS_WITH_DIFFERENT_UNIT);
        assertTrue(missed.isEmpty(), () -> "never met: " + missed);
    }
}
