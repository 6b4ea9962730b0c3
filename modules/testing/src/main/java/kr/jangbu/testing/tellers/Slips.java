package kr.jangbu.testing.tellers;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kr.jangbu.foundation.Ids;
import kr.jangbu.testing.tellers.Slip.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Writes the calls of one client at random: single transfers, chains, holds and their ends, and
 * batches of all of these. None may be refused: the accounts have no limits, and a hold is ended by
 * whoever made it, once.
 */
final class Slips {
    private static final int MOST_AMOUNT = 1_000;
    private static final int MOST_IN_CHAIN = 5;
    private static final int LEAST_GROUPS_IN_BATCH = 5;
    private static final int MOST_GROUPS_IN_BATCH = 60;

    /** The shortest there is, so that holds end by themselves while others post. */
    private static final int TIMEOUT_SECONDS = 1;

    private final SplittableRandom random;
    private final List<String> accounts;
    private final @Nullable String debit;
    private final List<Slip> openHolds = new ArrayList<>();

    /**
     * @param debit the account that all debit; null: any
     */
    Slips(SplittableRandom random, List<String> accounts, @Nullable String debit) {
        this.random = random;
        this.accounts = List.copyOf(accounts);
        this.debit = debit;
    }

    List<Slip> next() {
        return random.nextInt(8) == 0 ? batch() : group();
    }

    private List<Slip> batch() {
        List<Slip> batch = new ArrayList<>();
        for (int i = random.nextInt(LEAST_GROUPS_IN_BATCH, MOST_GROUPS_IN_BATCH); i > 0; i--) {
            batch.addAll(group());
        }
        return batch;
    }

    /** What takes effect whole: one slip, or a chain of some. */
    private List<Slip> group() {
        return switch (random.nextInt(8)) {
            case 0 -> chain();
            case 1 -> List.of(hold(0));
            case 2 -> List.of(hold(TIMEOUT_SECONDS));
            case 3, 4 -> List.of(openHolds.isEmpty() ? hold(0) : end());
            default -> List.of(move(Kind.POSTED, 0));
        };
    }

    private List<Slip> chain() {
        List<Slip> chain = new ArrayList<>();
        for (int i = random.nextInt(1, MOST_IN_CHAIN); i > 0; i--) {
            chain.add((random.nextBoolean() ? move(Kind.POSTED, 0) : hold(0)).link());
        }
        chain.add(move(Kind.POSTED, 0));
        return chain;
    }

    private Slip hold(int timeoutSeconds) {
        Slip hold = move(Kind.PENDING, timeoutSeconds);
        if (!hold.isTimed()) {
            openHolds.add(hold);
        }
        return hold;
    }

    private Slip end() {
        Slip hold = openHolds.remove(random.nextInt(openHolds.size()));
        Kind kind = random.nextBoolean() ? Kind.POST_PENDING : Kind.VOID_PENDING;
        long amount =
                kind == Kind.POST_PENDING ? random.nextLong(hold.amount() + 1) : hold.amount();
        return new Slip(Ids.next(), kind, hold.debit(), hold.credit(), amount, hold.id(), 0, false);
    }

    private Slip move(Kind kind, int timeoutSeconds) {
        String from = debit == null ? accounts.get(random.nextInt(accounts.size())) : debit;
        int place = accounts.indexOf(from);
        int to = (place + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
        return new Slip(
                Ids.next(),
                kind,
                from,
                accounts.get(to),
                random.nextLong(MOST_AMOUNT),
                null,
                timeoutSeconds,
                false);
    }
}
