package kr.jangbu.ledger.failures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.store.Balances;
import kr.jangbu.ledger.store.Entries;
import kr.jangbu.ledger.store.StoreCounter;
import kr.jangbu.ledger.store.TestDatabase;
import kr.jangbu.testing.Kills;
import kr.jangbu.testing.MortalServer;
import kr.jangbu.testing.Seeds;
import kr.jangbu.testing.tellers.Load;
import kr.jangbu.testing.tellers.Slip;
import kr.jangbu.testing.tellers.Teller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever kills the database, at whatever moment: what was acknowledged stays, once. */
class KilledDatabaseTest {
    private static final int TELLERS = 8;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);
    private static final List<String> ACCOUNTS =
            IntStream.range(0, 12).mapToObj(i -> "killed/" + i).toList();

    @TempDir static Path folder;

    @Test
    void after_kills_in_the_midst_of_load_each_transfer_is_in_the_books_once_and_they_balance() {
        Seeds.forEach(1, KilledDatabaseTest::killAgainAndAgain);
    }

    private static void killAgainAndAgain(Seeds seeds) {
        try (MortalServer server = new MortalServer(folder)) {
            TestDatabase database = TestDatabase.on(server.postgres());
            ACCOUNTS.forEach(id -> database.open(new Account(id, Unit.KRW, Constraint.NONE)));
            List<Teller> tellers = Teller.over(ACCOUNTS, TELLERS, seeds.random());

            for (int kill = 0; kill < Kills.ofDatabase(); kill++) {
                long pauseMicros = seeds.between(0, LONGEST_PAUSE.toNanos() / 1_000);
                workUntilKilled(database, tellers, pauseMicros, server);
                server.start();
                tellers.forEach(t -> assertInTheBooks(database, t.newlyAcknowledged()));
                assertTrue(
                        database.inTransaction(db -> new Balances(db).trial(null, null, null))
                                .balanced());
            }

            settle(database, tellers);
            Teller.Repeats repeats = Teller.Repeats.of(tellers);
            assertTrue(
                    repeats.recorded() + repeats.missing() >= Kills.ofDatabase(),
                    repeats.toString());
            System.out.printf(
                    "%d kills, %d transfers, calls without an answer: %s%n",
                    Kills.ofDatabase(), acknowledged(tellers).size(), repeats);
            new WholeBooks(database).assertHold(acknowledged(tellers), ACCOUNTS);
        }
    }

    private static void workUntilKilled(
            TestDatabase database, List<Teller> tellers, long pauseMicros, MortalServer server) {
        try (StoreLoad load = new StoreLoad(database, tellers)) {
            Load.untilKilled(load.workers(), Duration.ofNanos(pauseMicros * 1_000), server::kill9);
        }
    }

    private static void assertInTheBooks(TestDatabase database, List<Slip> slips) {
        database.inTransaction(db -> {
            Entries entries = new Entries(db);
            for (Slip slip : slips) {
                assertEquals(Optional.of(slip), entries.byId(slip.id()).map(StoreCounter::slip));
            }
            return slips.size();
        });
    }

    private static void settle(TestDatabase database, List<Teller> tellers) {
        try (StoreCounter counter = new StoreCounter(database)) {
            Load.forTurns(
                    List.of(() -> {
                        for (Teller teller : tellers) {
                            teller.settle(counter);
                        }
                    }),
                    1);
        }
        tellers.forEach(t -> assertInTheBooks(database, t.newlyAcknowledged()));
    }

    private static List<Slip> acknowledged(List<Teller> tellers) {
        return tellers.stream().map(Teller::acknowledged).flatMap(List::stream).toList();
    }
}
