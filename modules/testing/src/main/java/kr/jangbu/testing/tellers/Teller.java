package kr.jangbu.testing.tellers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One client of the ledger: notes each call before sending it, knows which were acknowledged, and
 * sends a call that was not answered again, with the same ids, before any other. One thread at a
 * time.
 */
public final class Teller {
    /** Where calls are handed in. */
    public interface Counter {
        /** One result per slip, under the ledger's names, in the same order. */
        List<String> post(List<Slip> slips) throws NoAnswer;
    }

    private static final String CREATED = "CREATED";

    /** Some calls are sent twice although they were answered, as clients do. */
    private static final int ONE_DOUBTED_IN = 20;

    private final SplittableRandom random;
    private final Slips slips;
    private final List<Slip> acknowledged = new ArrayList<>();
    private List<Slip> unanswered = List.of();
    private List<Slip> last = List.of();
    private final AtomicInteger served = new AtomicInteger();
    private int looked;
    private int foundRecorded;
    private int foundMissing;

    private Teller(SplittableRandom random, Slips slips) {
        this.random = random;
        this.slips = slips;
    }

    /**
     * Clients over the same accounts. All that every other one of them sends debits the first
     * account.
     */
    public static List<Teller> over(List<String> accounts, int count, SplittableRandom random) {
        List<Teller> tellers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String debit = i % 2 == 0 ? accounts.getFirst() : null;
            tellers.add(new Teller(random.split(), new Slips(random.split(), accounts, debit)));
        }
        return tellers;
    }

    /**
     * Hands in one call.
     *
     * @throws AssertionError when a call comes to anything but all of it in the books, once
     */
    public void serve(Counter counter) throws NoAnswer {
        if (unanswered.isEmpty() && !last.isEmpty() && random.nextInt(ONE_DOUBTED_IN) == 0) {
            assertDone(last, counter.post(last));
            return;
        }
        boolean isRepeated = !unanswered.isEmpty();
        if (!isRepeated) {
            unanswered = slips.next();
        }
        List<String> results = counter.post(unanswered);
        if (isRepeated) {
            assertDone(unanswered, results);
            foundMissing += results.equals(created(unanswered)) ? 1 : 0;
            foundRecorded += results.equals(created(unanswered)) ? 0 : 1;
        } else {
            assertEquals(created(unanswered), results);
        }
        acknowledged.addAll(unanswered);
        last = unanswered;
        unanswered = List.of();
        served.incrementAndGet();
    }

    /** Whether it was done now or before: all of it was. */
    private static void assertDone(List<Slip> call, List<String> results) {
        if (!results.equals(created(call))) {
            assertEquals(recordedBefore(call), results);
        }
    }

    /** How many calls were answered; may be asked while it is at work. */
    public int served() {
        return served.get();
    }

    /** Sends again what was not answered, if anything. */
    public void settle(Counter counter) throws NoAnswer {
        if (!unanswered.isEmpty()) {
            serve(counter);
        }
    }

    private static List<String> created(List<Slip> call) {
        return call.stream().map(slip -> CREATED).toList();
    }

    /** A call is one commit: it is there whole. What exists breaks its chain, by the rules. */
    private static List<String> recordedBefore(List<Slip> call) {
        List<String> results = new ArrayList<>();
        boolean inChain = false;
        for (Slip slip : call) {
            results.add(inChain ? "LINKED_EVENT_FAILED" : "EXISTS");
            inChain = slip.linked();
        }
        return results;
    }

    /** All that was acknowledged so far, in the order sent. */
    public List<Slip> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Those of them that were not asked for here before. */
    public List<Slip> newlyAcknowledged() {
        List<Slip> fresh = List.copyOf(acknowledged.subList(looked, acknowledged.size()));
        looked = acknowledged.size();
        return fresh;
    }

    /** How many calls had no answer, and which of them turned out to have been recorded. */
    public record Repeats(int recorded, int missing) {
        public static Repeats of(List<Teller> tellers) {
            return new Repeats(
                    tellers.stream().mapToInt(t -> t.foundRecorded).sum(),
                    tellers.stream().mapToInt(t -> t.foundMissing).sum());
        }
    }
}
