package kr.jangbu.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.core.FastBooks;
import org.junit.jupiter.api.Test;

/**
 * The database forgets and invents nothing: posted in many commits, the same batches give the same
 * results and balances as in memory, and the balances follow from the transfers alone.
 */
class StoreAgreesTest {
    private static final int BATCHES = 150;

    private static final List<Account> ACCOUNTS =
            List.of(
                    new Account("free", Unit.KRW, Constraint.NONE),
                    new Account("other", Unit.KRW, Constraint.NONE),
                    new Account("limit", Unit.KRW, Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS),
                    new Account("asset", Unit.KRW, Constraint.CREDITS_MUST_NOT_EXCEED_DEBITS));

    @Test
    void with_the_books_in_memory_on_random_batches() throws Exception {
        long seed = Long.getLong("jangbu.ledger.seed", System.nanoTime());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        TestDatabase database = TestDatabase.fresh();
        FastBooks memory = new FastBooks();
        ACCOUNTS.forEach(database::open);
        ACCOUNTS.forEach(memory::open);

        for (int i = 0; i < BATCHES; i++) {
            List<Transfer> batch = batch(random, 60);
            assertEquals(
                    brief(memory.post(batch)),
                    brief(database.post(batch)),
                    "seed " + seed + ", batch " + i + ": " + batch);
            if (random.nextInt(4) == 0) {
                database.file();
            }
        }

        Map<String, Balance> stored =
                database.inTransaction(db ->
                        new Balances(db).read(ACCOUNTS.stream().map(Account::id).toList(), null));
        for (Account account : ACCOUNTS) {
            var expected = memory.account(account.id());
            Balance actual = stored.get(account.id());
            assertEquals(
                    expected == null
                            ? null
                            : List.of(
                                    expected.debitsPosted(),
                                    expected.creditsPosted(),
                                    expected.debitsPending(),
                                    expected.creditsPending(),
                                    expected.closed()),
                    actual == null
                            ? null
                            : List.of(
                                    actual.debitsPosted(),
                                    actual.creditsPosted(),
                                    actual.debitsPending(),
                                    actual.creditsPending(),
                                    actual.closed()),
                    "seed " + seed + ", account " + account.id());
        }
        assertEquals(Set.of(), differencesFromTransfers(database), "seed " + seed);
    }

    private static List<Transfer> batch(RandomGenerator random, int ids) {
        List<Transfer> batch = new ArrayList<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            UUID id = new UUID(3, random.nextInt(1_000 * ids));
            UUID known = new UUID(4, random.nextInt(ids));
            UUID pending = new UUID(4, random.nextInt(ids));
            String debit = ACCOUNTS.get(random.nextInt(4)).id();
            String credit = ACCOUNTS.get(random.nextInt(4)).id();
            long amount = random.nextInt(50);
            Transfer transfer =
                    switch (random.nextInt(8)) {
                        case 0, 1, 2 -> Transfer.posted(id, debit, credit, amount, "CODE", "s");
                        case 3, 4 -> Transfer.pending(known, debit, credit, amount, "CODE", "s");
                        case 5 -> Transfer.post(id, pending);
                        case 6 -> Transfer.voided(id, pending);
                        default ->
                                Transfer.pending(known, debit, credit, amount, "CODE", "s")
                                        .balancing(Side.DEBIT)
                                        .closing(random.nextInt(9) == 0 ? Side.BOTH : Side.NONE);
                    };
            batch.add(random.nextInt(5) == 0 ? transfer.link() : transfer);
        }
        return batch;
    }

    private static List<String> brief(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(o -> o.result() + " " + o.amount() + " " + o.accountId() + " " + o.available())
                .toList();
    }

    /** Every balance row there ever was, against the sum of the transfers up to its commit. */
    private static Set<String> differencesFromTransfers(TestDatabase database) throws Exception {
        String sql =
                """
                select b.account_no || ' after ' || b.commit_no
                from ledger.history b
                cross join lateral (
                    select coalesce(sum(case when t.kind in (0, 2) and t.debit_no = b.account_no then t.amount end), 0) as dp,
                           coalesce(sum(case when t.kind in (0, 2) and t.credit_no = b.account_no then t.amount end), 0) as cp,
                           coalesce(sum(case when t.debit_no <> b.account_no then 0
                                             when t.kind = 1 then t.amount when t.kind >= 2 then -p.amount end), 0) as dh,
                           coalesce(sum(case when t.credit_no <> b.account_no then 0
                                             when t.kind = 1 then t.amount when t.kind >= 2 then -p.amount end), 0) as ch
                    from ledger.transfer t left join ledger.pending p on p.seq = t.pending_seq
                    where t.seq < (b.commit_no + 1) * 8192) s
                where (b.debits_posted, b.credits_posted, b.debits_pending, b.credits_pending)
                    is distinct from (s.dp, s.cp, s.dh, s.ch)
                """;
        Set<String> differences = new HashSet<>();
        database.inTransaction(db -> {
            try (var statement = db.createStatement();
                    var row = statement.executeQuery(sql)) {
                while (row.next()) {
                    differences.add(row.getString(1));
                }
                return differences;
            }
        });
        return differences;
    }
}
