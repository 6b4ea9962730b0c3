package kr.jangbu.ledger.core;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.testing.Seeds;
import org.junit.jupiter.api.Test;

/**
 * The state machine and the slow, obvious books agree in every result and balance, whatever is
 * posted. Every run tries other sequences; {@code -Djangbu.ledger.transfers=…} says how many, and
 * {@code -Djangbu.ledger.seed=…} begins with the sequence that a failure named.
 */
class StateMachineAgreesTest {
    private static final long TRANSFERS =
            Long.getLong("jangbu.ledger.transfers", Seeds.cases(1_000_000, 20_000_000));

    @Test
    void with_the_slow_books_on_random_sequences() {
        long seed = Long.getLong("jangbu.ledger.seed", new SecureRandom().nextLong());
        long transfers = 0;
        while (transfers < TRANSFERS) {
            List<RandomTransfers.Step> steps = RandomTransfers.sequence(seed);
            if (RandomTransfers.firstDifference(steps) != null) {
                fail(difference(seed, RandomTransfers.shrink(steps)));
            }
            transfers += steps.stream().mapToInt(s -> s.batch().size()).sum();
            seed++;
        }
    }

    private static String difference(long seed, List<RandomTransfers.Step> smallest) {
        return "-Djangbu.ledger.seed=%d: %s%nafter%n%s"
                .formatted(
                        seed,
                        RandomTransfers.firstDifference(smallest),
                        smallest.stream().map(Object::toString).collect(Collectors.joining("\n")));
    }

    /** A comparison that never meets a rule proves nothing about it. */
    @Test
    void and_the_sequences_meet_every_result_of_a_transfer() {
        Set<Result> met = EnumSet.noneOf(Result.class);
        for (long seed = 0; seed < 4_000; seed++) {
            FastBooks books = new FastBooks();
            RandomTransfers.ACCOUNTS.forEach(books::open);
            long seconds = 0;
            for (RandomTransfers.Step step : RandomTransfers.sequence(seed)) {
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
