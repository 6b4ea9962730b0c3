package kr.jangbu.ledger.failures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Verification;
import kr.jangbu.ledger.seal.SealedBooks;
import kr.jangbu.ledger.store.Balances;
import kr.jangbu.ledger.store.TestDatabase;
import kr.jangbu.testing.tellers.Slip;
import kr.jangbu.testing.tellers.Sums;

/** Compares a whole database with what its clients know to be in it. */
final class WholeBooks {
    private static final int PATIENCE = 1_000;

    private final TestDatabase database;

    WholeBooks(TestDatabase database) {
        this.database = database;
    }

    /**
     * The books hold these transfers, each once, the ends of their timed holds and nothing else;
     * every account has their sum; the sealer seals all, and the verifier finds nothing.
     */
    void assertHold(List<Slip> slips, List<String> accounts) {
        expireTimedHolds();
        Map<String, Sums> sums = Sums.of(slips);
        assertEquals(
                accounts.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        id -> sums.getOrDefault(id, Sums.nothing()))),
                stand(accounts));
        assertTrue(
                database.inTransaction(db -> new Balances(db).trial(null, null, null)).balanced());
        Verification verification = new SealedBooks(database).sealAndVerify();
        assertEquals(
                slips.size() + slips.stream().filter(Slip::isTimed).count(),
                verification.transfers());
        assertEquals(
                verification.transfers(),
                database.number("select count(distinct id) from ledger.transfer"));
    }

    private void expireTimedHolds() {
        for (int i = 0; i < PATIENCE; i++) {
            database.expireDue();
            if (database.number(
                            "select count(*) from ledger.pending where state = 0 and expires_at is not null")
                    == 0) {
                return;
            }
            database.number("select 1 from pg_sleep(0.02)");
        }
        throw new AssertionError("holds do not end");
    }

    private Map<String, Sums> stand(List<String> accounts) {
        Map<String, Balance> balances =
                database.inTransaction(db -> new Balances(db).read(accounts, null));
        return accounts.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                id -> sums(Objects.requireNonNull(balances.get(id)))));
    }

    private static Sums sums(Balance balance) {
        return new Sums(
                balance.debitsPosted(),
                balance.creditsPosted(),
                balance.debitsPending(),
                balance.creditsPending());
    }
}
