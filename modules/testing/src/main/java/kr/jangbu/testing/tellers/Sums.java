package kr.jangbu.testing.tellers;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What stands on an account, in whole units. */
public record Sums(long debitsPosted, long creditsPosted, long debitsPending, long creditsPending) {
    private static final Sums NOTHING = new Sums(0, 0, 0, 0);

    /**
     * What must stand on each account once all these are in the books and holds with a time are
     * over.
     */
    public static Map<String, Sums> of(Collection<Slip> slips) {
        Map<UUID, Slip> holds = new HashMap<>();
        Map<String, Sums> sums = new HashMap<>();
        for (Slip slip : slips) {
            switch (slip.kind()) {
                case POSTED -> add(sums, slip, slip.amount(), 0);
                case PENDING -> {
                    holds.put(slip.id(), slip);
                    add(sums, slip, 0, slip.isTimed() ? 0 : slip.amount());
                }
                case POST_PENDING -> add(sums, slip, slip.amount(), -heldBy(holds, slip));
                case VOID_PENDING -> add(sums, slip, 0, -heldBy(holds, slip));
            }
        }
        return sums;
    }

    private static long heldBy(Map<UUID, Slip> holds, Slip end) {
        return Objects.requireNonNull(holds.get(end.pendingId())).amount();
    }

    private static void add(Map<String, Sums> sums, Slip slip, long posted, long pending) {
        sums.merge(slip.debit(), new Sums(posted, 0, pending, 0), Sums::plus);
        sums.merge(slip.credit(), new Sums(0, posted, 0, pending), Sums::plus);
    }

    private Sums plus(Sums other) {
        return new Sums(
                debitsPosted + other.debitsPosted,
                creditsPosted + other.creditsPosted,
                debitsPending + other.debitsPending,
                creditsPending + other.creditsPending);
    }

    /** Of an account that nothing touched. */
    public static Sums nothing() {
        return NOTHING;
    }
}
