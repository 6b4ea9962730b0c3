package kr.jangbu.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.TrialBalance.Totals;
import kr.jangbu.ledger.store.RandomBooks.Fact;
import org.junit.jupiter.api.Test;

/** Balances at any moment of random books. */
class BalancesTest {
    private static final long SEED = Long.getLong("jangbu.ledger.seed", System.nanoTime());
    private static final List<String> ACCOUNTS = List.of("a", "b", "c");

    @Test
    void what_was_known_then_is_the_same_before_and_after_it_is_filed() {
        RandomBooks books = new RandomBooks(SEED, RandomBooks.won("a", "b", "c")).post(30);
        books.letHoldsEnd();
        List<Instant> moments = books.facts().stream().map(Fact::recordedAt).distinct().toList();
        List<Map<String, Balance>> before = new ArrayList<>();
        moments.forEach(at -> before.add(read(books, at)));

        books.database().file(1_000);

        for (int i = 0; i < moments.size(); i++) {
            Instant at = moments.get(i);
            assertEquals(before.get(i), read(books, at), () -> "seed " + SEED);
            for (String account : ACCOUNTS) {
                Balance balance = before.get(i).get(account);
                assertTrue(balance != null);
                assertEquals(posted(books, account, at), balance.debitsPosted());
            }
            assertEquals(moved(books, at), trial(books, at).debitsPosted());
            assertTrue(trial(books, at).balanced());
        }
    }

    private static Map<String, Balance> read(RandomBooks books, Instant at) {
        return books.database().inTransaction(db -> new Balances(db).read(ACCOUNTS, at));
    }

    private static Totals trial(RandomBooks books, Instant at) {
        return books.database()
                .inTransaction(db -> new Balances(db).trial(at, null, null))
                .totals()
                .getFirst();
    }

    private static long posted(RandomBooks books, String account, Instant at) {
        return books.facts().stream()
                .filter(f -> f.debit().equals(account) && !f.recordedAt().isAfter(at))
                .mapToLong(Fact::posted)
                .sum();
    }

    private static BigInteger moved(RandomBooks books, Instant at) {
        return BigInteger.valueOf(
                ACCOUNTS.stream().mapToLong(account -> posted(books, account, at)).sum());
    }
}
