package kr.jangbu.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.store.Accounts;
import kr.jangbu.ledger.store.KnownAccounts;
import kr.jangbu.ledger.store.Posting;

/**
 * Batches of 8,190 posted transfers, each committed, as a ratio to {@code COPY} of the same rows
 * into a bare table (no index, no key), committed as often. Rounds of the three alternate, so that
 * all meet the same machine.
 */
final class PostBatches {
    private static final int ACCOUNTS = 10_000;
    private static final int ROUNDS = 8;
    private static final int BATCHES = 24;
    private static final long SEED = 20_250_220L;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String HOT = "ceiling:hot";

    private final BenchDatabase database;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final KnownAccounts known = new KnownAccounts();

    PostBatches(BenchDatabase database) {
        this.database = database;
    }

    void run() throws SQLException, IOException {
        open();
        List<Double> bare = new ArrayList<>();
        List<Double> scattered = new ArrayList<>();
        List<Double> hot = new ArrayList<>();
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("create table public.bare as select * from ledger.transfer limit 0");
        }
        try (Connection db = database.app();
                Connection owner = database.owner();
                Jobs jobs = Jobs.start(database)) {
            owner.setAutoCommit(false);
            for (int round = 0; round < ROUNDS; round++) {
                scattered.add(post(db, false));
                hot.add(post(db, true));
                jobs.finish();
                bare.add(copy(owner));
            }
        }
        double copy = median(bare);
        System.out.printf(
                "COPY into a bare table  %,9.0f rows/s%n"
                        + "posted, random accounts %,9.0f /s   ratio %.3f%n"
                        + "posted, one hot account %,9.0f /s   ratio %.3f%n",
                copy, median(scattered), median(scattered) / copy, median(hot), median(hot) / copy);
    }

    private void open() throws SQLException {
        try (Connection db = database.app()) {
            List<Account> accounts = new ArrayList<>();
            for (int i = 0; i < ACCOUNTS; i++) {
                accounts.add(
                        new Account(id(i), Unit.KRW, Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS));
            }
            accounts.add(new Account("source", Unit.KRW, Constraint.NONE));
            accounts.add(new Account(HOT, Unit.KRW, Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS));
            for (int from = 0; from < accounts.size(); from += Ledger.MAX_BATCH) {
                new Accounts(db)
                        .open(
                                accounts.subList(
                                        from, Math.min(accounts.size(), from + Ledger.MAX_BATCH)));
            }
            db.commit();
            for (int from = 0; from < ACCOUNTS; from += Ledger.MAX_BATCH) {
                List<Transfer> fill = new ArrayList<>();
                for (int i = from; i < Math.min(ACCOUNTS, from + Ledger.MAX_BATCH); i++) {
                    fill.add(transfer("source", id(i), 1_000_000_000_000L));
                }
                post(db, fill);
            }
            post(db, List.of(transfer("source", HOT, 1_000_000_000_000_000L)));
        }
    }

    private double post(Connection db, boolean hot) throws SQLException {
        List<List<Transfer>> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            batches.add(batch(hot));
        }
        long start = System.nanoTime();
        for (List<Transfer> batch : batches) {
            post(db, batch);
        }
        return rate(start);
    }

    private void post(Connection db, List<Transfer> batch) throws SQLException {
        List<Outcome> outcomes = new Posting(db, known, TODAY).post(batch);
        db.commit();
        if (!outcomes.stream().allMatch(o -> o.result() == Result.CREATED)) {
            throw new IllegalStateException("a transfer was refused");
        }
    }

    private double copy(Connection db) throws SQLException, IOException {
        List<List<Transfer>> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            batches.add(batch(false));
        }
        List<BareRows> rows = batches.stream().map(BareRows::of).toList();
        long start = System.nanoTime();
        for (BareRows batch : rows) {
            batch.copy(db);
            db.commit();
        }
        return rate(start);
    }

    private List<Transfer> batch(boolean hot) {
        List<Transfer> batch = new ArrayList<>(Ledger.MAX_BATCH);
        for (int i = 0; i < Ledger.MAX_BATCH; i++) {
            int debit = random.nextInt(ACCOUNTS);
            int credit = (debit + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
            batch.add(transfer(hot ? HOT : id(debit), id(credit), 1 + random.nextInt(1_000)));
        }
        return batch;
    }

    private Transfer transfer(String debit, String credit, long amount) {
        return new Transfer(
                Ids.next(),
                Kind.POSTED,
                debit,
                credit,
                amount,
                null,
                0,
                false,
                Side.NONE,
                Side.NONE,
                "LOAN_DISBURSEMENT",
                "loan/" + credit,
                null);
    }

    private static String id(int i) {
        return "account/" + i;
    }

    private static double rate(long start) {
        return BATCHES * Ledger.MAX_BATCH * 1e9 / (System.nanoTime() - start);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
