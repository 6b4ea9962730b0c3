package kr.jangbu.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.jangbu.ledger.AccountEntry;
import kr.jangbu.ledger.AccountEntry.After;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryOrder;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.store.RandomBooks.Fact;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries by every filter, in both directions, page by page, in books that go on being written. */
class EntriesTest {
    private static final long SEED = Long.getLong("jangbu.ledger.seed", System.nanoTime());
    private static final int BATCHES = 40;
    private static final List<String> ACCOUNTS = List.of("a", "b", "c", "d", "e");
    private static final RandomBooks BOOKS =
            new RandomBooks(SEED, RandomBooks.won(ACCOUNTS.toArray(String[]::new)));

    /** Sees what was committed by each of its statements. */
    private static Connection reader;

    @BeforeAll
    static void fill() throws SQLException {
        BOOKS.post(BATCHES).letHoldsEnd().post(2);
        reader = BOOKS.database().connect();
    }

    @AfterAll
    static void close() throws SQLException {
        reader.close();
    }

    static Stream<EntryQuery> everyCombination() {
        List<Fact> facts = BOOKS.facts();
        Instant early = facts.get(facts.size() / 4).recordedAt();
        Instant late = facts.get(3 * facts.size() / 4).recordedAt();
        return IntStream.range(0, 64)
                .mapToObj(chosen -> {
                    EntryQuery all = isIn(chosen, 0) ? EntryQuery.newest(1) : EntryQuery.oldest(1);
                    return all.account(isIn(chosen, 1) ? "a" : null)
                            .subject(isIn(chosen, 2) ? "loan/2" : null)
                            .code(isIn(chosen, 3) ? "FEE" : null)
                            .recorded(
                                    isIn(chosen, 4) ? early : null, isIn(chosen, 5) ? late : null);
                });
    }

    private static boolean isIn(int chosen, int bit) {
        return (chosen & 1 << bit) != 0;
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void every_combination_gives_what_a_look_at_each_transfer_gives(EntryQuery query)
            throws SQLException {
        List<UUID> before = matching(query);
        for (int limit : new int[] {7, 500}) {
            List<UUID> read = new ArrayList<>();
            @Nullable String cursor = null;
            do {
                Page<Entry> page = page(limited(query, limit).after(cursor));
                assertTrue(page.items().size() <= limit);
                page.items().forEach(e -> read.add(e.id()));
                cursor = page.nextCursor();
                BOOKS.fileSometimes();
            } while (cursor != null);

            assertEquals(before, read, () -> "seed " + SEED);
        }
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void what_is_posted_between_pages_neither_repeats_nor_hides_anything(EntryQuery query)
            throws SQLException {
        List<UUID> before = matching(query);
        List<UUID> read = new ArrayList<>();
        int moreBatches = 3;
        @Nullable String cursor = null;
        do {
            Page<Entry> page = page(limited(query, 50).after(cursor));
            page.items().forEach(e -> read.add(e.id()));
            cursor = page.nextCursor();
            if (--moreBatches >= 0) {
                BOOKS.post(1);
            }
        } while (cursor != null);

        List<UUID> after = matching(query);
        switch (query.order()) {
            case NEWEST -> assertEquals(before, read, () -> "seed " + SEED);
            case OLDEST -> {
                assertTrue(read.size() >= before.size(), () -> "seed " + SEED);
                assertEquals(after.subList(0, read.size()), read, () -> "seed " + SEED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 500})
    void each_entry_of_an_account_shows_what_all_until_then_add_up_to(int limit)
            throws SQLException {
        for (String account : ACCOUNTS) {
            Map<UUID, After> expected = addedUp(account);
            for (EntryOrder order : EntryOrder.values()) {
                int seen = 0;
                @Nullable String cursor = null;
                do {
                    Page<AccountEntry> page = statement(account, order, limit, cursor);
                    for (AccountEntry line : page.items()) {
                        assertEquals(
                                expected.get(line.entry().id()),
                                line.after(),
                                () -> "seed " + SEED + ", account " + account);
                        seen++;
                    }
                    cursor = page.nextCursor();
                    BOOKS.fileSometimes();
                } while (cursor != null);

                assertEquals(expected.size(), seen);
            }
        }
    }

    @Test
    void bounds_finer_than_the_clock_of_the_books_are_kept_to() throws SQLException {
        EntryQuery newest = EntryQuery.newest(1).account("a");
        Instant at = page(newest).items().getFirst().recordedAt();

        Page<Entry> later = page(newest.recorded(at.plusNanos(1), null));
        Page<Entry> before = page(newest.recorded(null, at.plusNanos(1)));

        assertEquals(List.of(), later.items());
        assertEquals(at, before.items().getFirst().recordedAt());
        assertEquals(moved(at.minusNanos(1_000)), moved(at.minusNanos(1)));
    }

    private static List<Long> moved(Instant asOf) throws SQLException {
        Balance a = Objects.requireNonNull(new Balances(reader).read(List.of("a"), asOf).get("a"));
        return List.of(a.debitsPosted(), a.creditsPosted(), a.debitsPending(), a.creditsPending());
    }

    @Test
    void balances_after_an_entry_do_not_depend_on_which_entries_are_shown() {
        Map<UUID, After> expected = addedUp("a");

        Page<AccountEntry> fees =
                BOOKS.database()
                        .inTransaction(db ->
                                new AccountEntries(db)
                                        .page("a", EntryQuery.newest(500).code("FEE")));

        assertFalse(fees.items().isEmpty());
        fees.items().forEach(line -> assertEquals(expected.get(line.entry().id()), line.after()));
    }

    private static Page<AccountEntry> statement(
            String account, EntryOrder order, int limit, @Nullable String cursor)
            throws SQLException {
        EntryQuery query =
                switch (order) {
                    case NEWEST -> EntryQuery.newest(limit);
                    case OLDEST -> EntryQuery.oldest(limit);
                };
        return new AccountEntries(reader).page(account, query.after(cursor));
    }

    private static Map<UUID, After> addedUp(String account) {
        Map<UUID, After> standing = new HashMap<>();
        After now = new After(0, 0, 0, 0);
        for (Fact fact : BOOKS.facts()) {
            if (fact.touches(account)) {
                boolean debited = fact.debit().equals(account);
                now =
                        new After(
                                now.debitsPosted() + (debited ? fact.posted() : 0),
                                now.creditsPosted() + (debited ? 0 : fact.posted()),
                                now.debitsPending() + (debited ? fact.held() : 0),
                                now.creditsPending() + (debited ? 0 : fact.held()));
                standing.put(fact.id(), now);
            }
        }
        return standing;
    }

    private static Page<Entry> page(EntryQuery query) throws SQLException {
        return new Entries(reader).page(query);
    }

    private static EntryQuery limited(EntryQuery q, int limit) {
        return new EntryQuery(
                q.account(), q.subject(), q.code(), q.from(), q.to(), q.order(), null, limit);
    }

    private static List<UUID> matching(EntryQuery query) {
        List<UUID> ids = BOOKS.facts().stream().filter(f -> fits(f, query)).map(Fact::id).toList();
        return query.order() == EntryOrder.OLDEST ? ids : ids.reversed();
    }

    private static boolean fits(Fact fact, EntryQuery query) {
        return (query.account() == null || fact.touches(query.account()))
                && (query.subject() == null || fact.subject().equals(query.subject()))
                && (query.code() == null || fact.code().equals(query.code()))
                && (query.from() == null || !fact.recordedAt().isBefore(query.from()))
                && (query.to() == null || fact.recordedAt().isBefore(query.to()));
    }
}
