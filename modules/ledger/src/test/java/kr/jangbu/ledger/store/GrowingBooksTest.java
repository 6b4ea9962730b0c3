package kr.jangbu.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A page of entries costs as much in old books as in young ones, whichever way it is found: in the
 * blocks that the database looks at, which do not depend on the machine.
 */
class GrowingBooksTest {
    private static final int YOUNG = 12_000;
    private static final int OLD = 120_000;
    private static final int PAGE = 20;

    // A commit of two transfers each, filed: between two of 40 firms, about one of 100 loans.
    private static final String COMMITS =
            """
            with c as (
                select n, timestamptz '2026-01-01' + n * interval '1 second' as at,
                    3 + n % 40 as debit, 3 + (n + 1) % 40 as credit
                from generate_series(?::bigint, ?::bigint) n),
            transfers as (
                insert into ledger.transfer
                select c.n * 8192 + i, gen_random_uuid(), 0, c.debit, c.credit, 1, null, null, 0, 0,
                    case when c.n % 97 = 0 then 'SELDOM' else 'OFTEN' end, 'loan/' || c.n % 100, '2026-01-01', c.at, null
                from c, generate_series(0, 1) i returning seq, code, subject, recorded_at),
            commits as (
                insert into ledger.commit select n, '3', at, decode(repeat('00', 64), 'hex') from c),
            balances as (
                insert into ledger.balance
                select no, at, n, 0, 0, 0, 0, false, null from c, unnest(array[c.debit, c.credit]) no),
            subjects as (
                insert into ledger.transfer_subject select ledger.subject_key(subject), recorded_at, seq from transfers)
            insert into ledger.commit_code select distinct code, recorded_at, seq / 8192 from transfers
            """;

    private static final Pattern BLOCKS =
            Pattern.compile("Buffers: shared hit=(\\d+)( read=(\\d+))?");

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void whichever_way_entries_are_found() throws SQLException {
        open();
        grow(1, YOUNG);
        Map<String, Integer> young = costs();
        grow(YOUNG + 100, OLD); // behind those posted in between
        Map<String, Integer> old = costs();

        String grown =
                young.entrySet().stream()
                        .filter(e -> old.getOrDefault(e.getKey(), 0) > 2 * e.getValue())
                        .map(e ->
                                e.getKey() + ": " + e.getValue() + ", then " + old.get(e.getKey()))
                        .collect(Collectors.joining("\n"));
        assertEquals("", grown);
    }

    /** It has looked at so much by then that the reader may ask again, or not. */
    @Test
    void a_page_that_found_nothing_for_long_says_where_to_go_on() throws SQLException {
        open();
        grow(1, OLD);
        EntryQuery query = EntryQuery.oldest(1).account("firm/7").code("NEVER");

        int pages = 0;
        @Nullable String cursor = null;
        do {
            EntryQuery next = query.after(cursor);
            Page<Entry> page = database.inTransaction(db -> new Entries(db).page(next));
            assertEquals(List.of(), page.items());
            cursor = page.nextCursor();
            pages++;
        } while (cursor != null);

        assertTrue(pages > 2, () -> "the whole path in one page");
    }

    private void open() {
        for (int i = 0; i < 42; i++) {
            database.open(new Account("firm/" + i, Unit.KRW, Constraint.NONE));
        }
    }

    private void grow(int from, int to) throws SQLException {
        try (Connection db = database.superuser();
                PreparedStatement commits = db.prepareStatement(COMMITS);
                Statement statement = db.createStatement()) {
            commits.setInt(1, from);
            commits.setInt(2, to);
            commits.execute();
            statement.execute("select setval('ledger.commit_no', " + to + ")");
            statement.execute("vacuum analyze");
        }
        for (int i = 0; i < 10; i++) {
            database.post(Transfer.posted(Ids.next(), "firm/0", "firm/1", 1, "OFTEN", "loan/1"));
        }
    }

    /** Blocks that were looked at for a first page, and for one from the midst of it on. */
    private Map<String, Integer> costs() {
        EntryQuery newest = EntryQuery.newest(PAGE);
        EntryQuery oldest = EntryQuery.oldest(PAGE);
        Map<String, EntryQuery> queries = new LinkedHashMap<>();
        for (EntryQuery query : new EntryQuery[] {newest, oldest}) {
            String order = query.order() + " ";
            queries.put(order + "all", query);
            queries.put(order + "account", query.account("firm/7"));
            queries.put(order + "subject", query.subject("loan/3"));
            queries.put(order + "common code", query.code("OFTEN"));
            queries.put(order + "seldom code", query.code("SELDOM"));
            queries.put(order + "account and code", query.account("firm/7").code("OFTEN"));
            queries.put(order + "subject and code", query.subject("loan/3").code("OFTEN"));
        }
        Map<String, Integer> costs = new LinkedHashMap<>();
        costs.put("balances after each", costOfBalances(newest.account("firm/7")));
        costs.put(
                "balances after each of many",
                costOfBalances(EntryQuery.oldest(Page.MAX_LIMIT).account("firm/7")));
        queries.forEach((name, query) -> {
            costs.put(name, cost(query));
            String next = database.inTransaction(db -> new Entries(db).page(query)).nextCursor();
            assertTrue(next != null, name);
            costs.put(name + ", second page", cost(query.after(next)));
        });
        return costs;
    }

    private int cost(EntryQuery query) {
        return cost((db, sql) -> EntryStretch.first(query).addTransfers(sql));
    }

    private int costOfBalances(EntryQuery query) {
        return cost((db, sql) ->
                new AccountEntries(db)
                        .addBalancesAfter(sql, "firm/7", new Entries(db).found(query).items()));
    }

    private interface Question {
        void add(Connection db, Sql sql) throws SQLException;
    }

    private int cost(Question question) {
        return database.inTransaction(db -> {
            Sql sql = new Sql().add("explain (analyze, buffers, timing off)");
            question.add(db, sql);
            try (PreparedStatement statement = sql.prepare(db);
                    ResultSet row = statement.executeQuery()) {
                StringBuilder plan = new StringBuilder();
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
                Matcher blocks = BLOCKS.matcher(plan);
                assertTrue(blocks.find(), () -> plan.toString());
                return Integer.parseInt(blocks.group(1))
                        + (blocks.group(3) == null ? 0 : Integer.parseInt(blocks.group(3)));
            }
        });
    }
}
