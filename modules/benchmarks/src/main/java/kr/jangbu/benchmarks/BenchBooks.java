package kr.jangbu.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
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

/** Ten thousand constrained accounts and a hot one, filled so that nothing is refused. */
final class BenchBooks {
    static final String HOT = "ceiling:hot";

    private static final int ACCOUNTS = 10_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String SOURCE = "source";

    private final KnownAccounts known = new KnownAccounts();

    private BenchBooks() {}

    static BenchBooks open(BenchDatabase database) throws SQLException {
        BenchBooks books = new BenchBooks();
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.add(new Account(id(i), Unit.KRW, Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS));
        }
        accounts.add(new Account(SOURCE, Unit.KRW, Constraint.NONE));
        accounts.add(new Account(HOT, Unit.KRW, Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS));
        List<Transfer> fill = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            fill.add(transfer(SOURCE, id(i), 1_000_000_000_000L));
        }
        fill.add(transfer(SOURCE, HOT, 1_000_000_000_000_000_000L));
        try (Connection db = database.app()) {
            for (int from = 0; from < accounts.size(); from += Ledger.MAX_BATCH) {
                int to = Math.min(accounts.size(), from + Ledger.MAX_BATCH);
                new Accounts(db).open(accounts.subList(from, to));
                db.commit();
            }
            for (int from = 0; from < fill.size(); from += Ledger.MAX_BATCH) {
                books.post(db, fill.subList(from, Math.min(fill.size(), from + Ledger.MAX_BATCH)));
            }
        }
        return books;
    }

    /** Posts and commits. */
    void post(Connection db, List<Transfer> batch) throws SQLException {
        List<Outcome> outcomes = postOpen(db, List.of(batch)).getFirst();
        db.commit();
        if (!outcomes.stream().allMatch(o -> o.result() == Result.CREATED)) {
            throw new IllegalStateException("a transfer was refused");
        }
    }

    /** Posts and leaves the transaction open. */
    List<List<Outcome>> postOpen(Connection db, List<List<Transfer>> calls) throws SQLException {
        return new Posting(db, known, TODAY).postEach(calls);
    }

    static List<Transfer> randomBatch(RandomGenerator random, int size) {
        List<Transfer> batch = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int debit = random.nextInt(ACCOUNTS);
            int credit = (debit + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
            batch.add(transfer(id(debit), id(credit), 1 + random.nextInt(1_000)));
        }
        return batch;
    }

    static List<Transfer> hotBatch(RandomGenerator random, int size) {
        List<Transfer> batch = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            batch.add(transfer(HOT, id(random.nextInt(ACCOUNTS)), 1 + random.nextInt(1_000)));
        }
        return batch;
    }

    private static Transfer transfer(String debit, String credit, long amount) {
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
}
