package kr.jangbu.ledger.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Makes sequences of batches that collide: few accounts, ids used again, holds ended twice, amounts
 * at the edges. Most transfers are well-formed, or nothing would ever happen. How crowded a
 * sequence is with large amounts and chains is chosen once for it, so that all mixtures occur.
 */
final class RandomTransfers {
    static final List<Account> ACCOUNTS =
            List.of(
                    new Account("free-1", Unit.KRW, Constraint.NONE),
                    new Account("free-2", Unit.KRW, Constraint.NONE),
                    new Account("limit-1", Unit.KRW, Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS),
                    new Account("limit-2", Unit.KRW, Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS),
                    new Account("asset", Unit.KRW, Constraint.CREDITS_MUST_NOT_EXCEED_DEBITS),
                    new Account("seats", Unit.SEAT, Constraint.NONE));

    private static final long[] SMALL = {0, 1, 1, 2, 3, 5, 8, 10, 10, 20, 50, 100};

    /** With those before, sums meet 2^63−1 exactly, and pass it by one. */
    private static final long[] LARGE = {
        Long.MAX_VALUE / 2,
        Long.MAX_VALUE / 2 + 1,
        Long.MAX_VALUE - 100,
        Long.MAX_VALUE - 10,
        Long.MAX_VALUE - 1,
        Long.MAX_VALUE
    };

    private final SplittableRandom random;
    private final int largeOneIn;
    private final int linkedOneIn;
    private final List<Transfer> made = new ArrayList<>();
    private final List<UUID> holds = new ArrayList<>();

    private RandomTransfers(long seed) {
        random = new SplittableRandom(seed);
        largeOneIn = 2 + random.nextInt(30);
        linkedOneIn = 2 + random.nextInt(6);
    }

    /** Lets time pass, then posts a batch. */
    record Step(int seconds, List<Transfer> batch) {}

    /** The sequence of this seed: always the same. */
    static List<Step> sequence(long seed) {
        return new RandomTransfers(seed).steps();
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            List<Transfer> batch = new ArrayList<>();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                Transfer transfer = transfer();
                if (oneIn(6) && !made.isEmpty()) {
                    transfer = variant(made.get(random.nextInt(made.size())), transfer);
                }
                made.add(transfer);
                if (transfer.kind() == Kind.PENDING) {
                    holds.add(transfer.id());
                }
                batch.add(transfer);
            }
            steps.add(new Step(random.nextInt(3), batch));
        }
        return steps;
    }

    /** An earlier transfer again, the same or with one thing taken from another. */
    private Transfer variant(Transfer t, Transfer other) {
        int field = random.nextInt(15);
        return new Transfer(
                t.id(),
                t.kind(),
                field == 0 ? other.debitAccountId() : t.debitAccountId(),
                field == 1 ? other.creditAccountId() : t.creditAccountId(),
                field >= 12 && other.amount() != null ? other.amount() : t.amount(),
                field == 2 ? other.pendingId() : t.pendingId(),
                field == 3 ? other.timeoutSeconds() : t.timeoutSeconds(),
                field == 4 ? other.linked() : t.linked(),
                field == 5 ? other.balancing() : t.balancing(),
                field == 6 ? other.closing() : t.closing(),
                field == 7 ? other.code() : t.code(),
                field == 8 ? other.subject() : t.subject(),
                field == 9 ? other.effectiveOn() : t.effectiveOn());
    }

    private Transfer transfer() {
        boolean odd = oneIn(12);
        Kind kind =
                switch (random.nextInt(8)) {
                    case 0, 1 -> Kind.POSTED;
                    case 2, 3, 4 -> Kind.PENDING;
                    case 5, 6 -> Kind.POST_PENDING;
                    default -> Kind.VOID_PENDING;
                };
        boolean resolves = kind == Kind.POST_PENDING || kind == Kind.VOID_PENDING;
        boolean named = resolves ? oneIn(6) : !odd || !oneIn(3);
        boolean bare = resolves && !oneIn(3);
        return new Transfer(
                id(),
                kind,
                named ? account() : null,
                named != oneIn(20) ? account() : null,
                bare ? null : Long.valueOf(amount()),
                resolves != (odd && oneIn(3)) ? hold() : null,
                kind == Kind.PENDING ? random.nextInt(4) : odd && oneIn(3) ? 1 : 0,
                oneIn(linkedOneIn),
                side(resolves ? (odd ? 3 : 0) : 5),
                side(kind == Kind.PENDING ? 10 : odd ? 3 : 0),
                resolves ? (oneIn(5) ? code() : null) : odd && oneIn(3) ? null : code(),
                oneIn(4) ? null : "subject " + random.nextInt(2),
                oneIn(4) ? LocalDate.of(2026, 1, 1 + random.nextInt(2)) : null);
    }

    /** New, or used before. */
    private UUID id() {
        return new UUID(1, oneIn(6) ? random.nextInt(made.size() + 1) : made.size());
    }

    /** Mostly one of a pending transfer, whatever became of that. */
    private UUID hold() {
        return holds.isEmpty() || oneIn(12) ? id() : holds.get(random.nextInt(holds.size()));
    }

    private long amount() {
        long[] amounts = oneIn(largeOneIn) ? LARGE : SMALL;
        return amounts[random.nextInt(amounts.length)];
    }

    private String account() {
        int i = random.nextInt(4 * ACCOUNTS.size());
        if (i == 0) {
            return "nobody";
        }
        // seldom the one of another unit
        return i <= 2 ? "seats" : ACCOUNTS.get(i % (ACCOUNTS.size() - 1)).id();
    }

    private String code() {
        return oneIn(8) ? "OTHER" : "CODE";
    }

    private Side side(int oneIn) {
        if (oneIn == 0 || !oneIn(oneIn)) {
            return Side.NONE;
        }
        return switch (random.nextInt(3)) {
            case 0 -> Side.DEBIT;
            case 1 -> Side.CREDIT;
            default -> Side.BOTH;
        };
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** Null when the books agree. */
    static @Nullable String firstDifference(List<Step> steps) {
        try {
            return compare(steps);
        } catch (RuntimeException thrown) {
            return "threw " + thrown;
        }
    }

    private static @Nullable String compare(List<Step> steps) {
        SlowBooks slow = new SlowBooks();
        FastBooks fast = new FastBooks();
        ACCOUNTS.forEach(slow::open);
        ACCOUNTS.forEach(fast::open);
        long seconds = 0;
        for (Step step : steps) {
            seconds += step.seconds();
            slow.time(seconds);
            fast.time(seconds);
            List<String> expected = slow.post(step.batch());
            List<String> actual =
                    fast.post(step.batch()).stream()
                            .map(o -> o.result() + " " + o.amount())
                            .toList();
            if (!expected.equals(actual)) {
                return "results %s instead of %s".formatted(actual, expected);
            }
            List<SlowBooks.Standing> missing = new ArrayList<>(slow.balances());
            List<SlowBooks.Standing> wrong = new ArrayList<>(fast.balances());
            if (!missing.equals(wrong)) {
                missing.removeAll(fast.balances());
                wrong.removeAll(slow.balances());
                return "balances %s instead of %s".formatted(wrong, missing);
            }
        }
        return null;
    }

    /** The smallest sequence found, by leaving out, that still differs. */
    static List<Step> shrink(List<Step> failing) {
        List<Step> smallest = failing;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (List<Step> candidate : withOneLess(smallest)) {
                if (firstDifference(candidate) != null) {
                    smallest = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static List<List<Step>> withOneLess(List<Step> steps) {
        List<List<Step>> candidates = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            for (int j = 0; j < step.batch().size(); j++) {
                List<Transfer> batch = new ArrayList<>(step.batch());
                batch.remove(j);
                List<Step> candidate = new ArrayList<>(steps);
                candidate.set(i, new Step(step.seconds(), batch));
                candidates.add(candidate);
            }
            if (step.batch().isEmpty()) {
                List<Step> candidate = new ArrayList<>(steps);
                candidate.remove(i);
                candidates.add(candidate);
            }
        }
        return candidates;
    }
}
