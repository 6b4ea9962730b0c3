package kr.jangbu.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.TwoDates.Difference;
import kr.jangbu.ledger.TwoDates.Span;
import kr.jangbu.ledger.Unit;
import kr.jangbu.web.Page;
import org.junit.jupiter.api.Test;

/** What became known of a day between two times, in random books with late news. */
class TwoDatesTest {
    private static final long SEED = Long.getLong("jangbu.ledger.seed", System.nanoTime());
    private static final LocalDate MONTH_END = LocalDate.of(2026, 3, 31);
    private static final int BATCHES = 25;

    private final TestDatabase database = TestDatabase.fresh();
    private final Random random = new Random(SEED);

    @Test
    void what_was_believed_of_a_day_never_changes_and_the_rest_is_the_difference() {
        database.open(account("a"), account("b"), account("c"));
        List<Instant> moments = new ArrayList<>();
        List<BigInteger> believed = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            moments.add(post());
            believed.add(debits(moments.getLast()));
            if (random.nextInt(4) == 0) {
                database.file(1_000);
            }
        }

        for (int i = 0; i < BATCHES; i++) {
            assertEquals(believed.get(i), debits(moments.get(i)), "seed " + SEED);
            int later = i + random.nextInt(BATCHES - i);
            Span span = new Span(MONTH_END, moments.get(i), moments.get(later));
            long learned = accounts(span).stream().mapToLong(Difference::debits).sum();
            assertEquals(
                    believed.get(later).subtract(believed.get(i)),
                    BigInteger.valueOf(learned),
                    "seed " + SEED);
            assertEquals(learned, accounts(span).stream().mapToLong(Difference::credits).sum());
            assertEquals(learned, entries(span).stream().mapToLong(Entry::amount).sum());
        }
    }

    @Test
    void the_entries_of_an_account_come_page_by_page_in_the_order_in_which_they_became_known() {
        database.open(account("a"), account("b"), account("c"));
        Instant before = post();
        for (int i = 0; i < BATCHES; i++) {
            post();
        }
        Span span = new Span(MONTH_END, before, before.plusSeconds(3_600));

        List<Entry> all = new ArrayList<>();
        String cursor = null;
        do {
            String after = cursor;
            Page<Entry> page =
                    database.inTransaction(db -> new Learned(db).entries(span, "a", after, 7));
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);

        Set<UUID> ids = new HashSet<>();
        all.forEach(e -> ids.add(e.id()));
        assertEquals(ids.size(), all.size());
        assertEquals(
                accounts(span).stream()
                        .filter(d -> d.accountId().equals("a"))
                        .mapToLong(Difference::entries)
                        .sum(),
                all.size());
        for (int i = 1; i < all.size(); i++) {
            assertEquals(false, all.get(i).recordedAt().isBefore(all.get(i - 1).recordedAt()));
        }
    }

    private Instant post() {
        List<Transfer> batch = new ArrayList<>();
        int many = 1 + random.nextInt(6);
        for (int i = 0; i < many; i++) {
            String debit = pick();
            String credit = pick();
            if (!debit.equals(credit)) {
                LocalDate on = LocalDate.of(2026, 2 + random.nextInt(3), 1 + random.nextInt(28));
                UUID id = Ids.next();
                long amount = 1L + random.nextInt(900);
                batch.add(
                        random.nextInt(5) == 0
                                ? Transfer.pending(id, debit, credit, amount, "T", "s")
                                        .effectiveOn(on)
                                : Transfer.posted(id, debit, credit, amount, "T", "s")
                                        .effectiveOn(on));
            }
        }
        batch.add(Transfer.posted(Ids.next(), "a", "b", 1, "T", "s").effectiveOn(MONTH_END));
        List<Outcome> outcomes = database.post(batch);
        return java.util.Objects.requireNonNull(outcomes.getLast().recordedAt());
    }

    private String pick() {
        return List.of("a", "b", "c").get(random.nextInt(3));
    }

    private BigInteger debits(Instant asOf) {
        return database.inTransaction(db -> new Balances(db).trial(asOf, null, MONTH_END))
                .totals()
                .getFirst()
                .debitsPosted();
    }

    private List<Difference> accounts(Span span) {
        return database.inTransaction(db -> new Learned(db).accounts(span, null, 100));
    }

    private List<Entry> entries(Span span) {
        return database.inTransaction(db -> new Learned(db).entries(span, null, null, 500)).items();
    }

    private static Account account(String id) {
        return new Account(id, Unit.KRW, Constraint.NONE);
    }
}
