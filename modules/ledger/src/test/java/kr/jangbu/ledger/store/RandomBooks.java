package kr.jangbu.ledger.store;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;

/**
 * Books in which much happened, by chance: few accounts, subjects and codes in many commits, holds
 * that were posted, voided, or ended by themselves, and a part that is not filed yet.
 */
public final class RandomBooks {
    private static final int MOST_IN_A_BATCH = 12;
    private static final int MOST_FILED = 9;

    private static final String ENDING_SOON =
            "pending where state = 0 and expires_at < clock_timestamp() + interval '1 minute'";

    private final TestDatabase database = TestDatabase.fresh();
    private final RandomGenerator random;
    private final List<Account> accounts;
    private final List<UUID> holds = new ArrayList<>();

    /** Of a seed that tells what comes. */
    public RandomBooks(long seed, List<Account> accounts) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.accounts = accounts;
        accounts.forEach(database::open);
    }

    public static List<Account> won(String... ids) {
        return List.of(ids).stream().map(id -> new Account(id, Unit.KRW, Constraint.NONE)).toList();
    }

    public TestDatabase database() {
        return database;
    }

    /** Posts some batches; now and then some commits are filed. */
    public RandomBooks post(int batches) {
        for (int i = 0; i < batches; i++) {
            database.post(batch());
            fileSometimes();
        }
        return this;
    }

    /** As the job does, which nobody waits for. */
    public void fileSometimes() {
        if (random.nextInt(4) == 0) {
            database.file(1 + random.nextInt(MOST_FILED));
        }
    }

    /** Records the expiry of holds as they end, until none is left that ends soon. */
    public RandomBooks letHoldsEnd() {
        while (count(ENDING_SOON) > 0) {
            database.inTransaction(
                    db -> new Posting(db, new KnownAccounts(), TestDatabase.TODAY).expireDue(100));
            Thread.onSpinWait();
        }
        return this;
    }

    private int count(String what) {
        return database.inTransaction(db -> {
            try (var statement = db.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from ledger." + what)) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private List<Transfer> batch() {
        List<Transfer> batch = new ArrayList<>();
        for (int i = 1 + random.nextInt(MOST_IN_A_BATCH); i > 0; i--) {
            batch.add(transfer());
        }
        return batch;
    }

    private Transfer transfer() {
        UUID id = Ids.next();
        Account debit = any(accounts);
        Account credit =
                any(
                        accounts.stream()
                                .filter(a -> a.unit() == debit.unit() && !a.equals(debit))
                                .toList());
        long amount = random.nextInt(50);
        String code = any(List.of("PAYMENT", "PAYMENT", "FEE"));
        String subject = any(List.of("loan/1", "loan/2", "loan/3"));
        if (holds.isEmpty() || random.nextInt(3) > 0) {
            if (random.nextInt(3) > 0) {
                return Transfer.posted(id, debit.id(), credit.id(), amount, code, subject);
            }
            holds.add(id);
            Transfer hold = Transfer.pending(id, debit.id(), credit.id(), amount, code, subject);
            return random.nextInt(4) == 0 ? hold.timeout(1) : hold;
        }
        // Mostly open, sometimes ended before: then it is refused.
        UUID hold = holds.get(random.nextInt(holds.size()));
        return switch (random.nextInt(3)) {
            case 0 -> Transfer.post(id, hold);
            case 1 -> Transfer.post(id, hold, random.nextInt(20));
            default -> Transfer.voided(id, hold);
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /**
     * A transfer read row by row, without any of what is tested.
     *
     * @param held how much it holds, or gives back (then negative)
     * @param posted how much it moves
     */
    public record Fact(
            long seq,
            UUID id,
            Kind kind,
            String debit,
            String credit,
            long posted,
            long held,
            String code,
            String subject,
            Instant recordedAt) {
        public boolean touches(String account) {
            return debit.equals(account) || credit.equals(account);
        }
    }

    /** All that is recorded, in order. */
    public List<Fact> facts() {
        String sql =
                """
                select t.*, d.id as debit, c.id as credit,
                    case when t.kind in (0, 2) then t.amount else 0 end as posted,
                    case when t.kind = 1 then t.amount when t.kind >= 2 then -h.amount else 0 end as held
                from ledger.transfer t
                join ledger.account d on d.account_no = t.debit_no
                join ledger.account c on c.account_no = t.credit_no
                left join ledger.transfer h on h.seq = t.pending_seq
                order by t.recorded_at, t.seq
                """;
        return database.inTransaction(db -> {
            List<Fact> facts = new ArrayList<>();
            try (var statement = db.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    facts.add(
                            new Fact(
                                    row.getLong("seq"),
                                    Rows.id(row, "id"),
                                    Codes.kind(row.getInt("kind")),
                                    row.getString("debit"),
                                    row.getString("credit"),
                                    row.getLong("posted"),
                                    row.getLong("held"),
                                    row.getString("code"),
                                    row.getString("subject"),
                                    Rows.instant(row, "recorded_at")));
                }
            }
            return facts;
        });
    }
}
