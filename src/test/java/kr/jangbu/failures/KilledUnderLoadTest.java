package kr.jangbu.failures;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import kr.jangbu.embedded.Kafka;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Kills;
import kr.jangbu.testing.MortalServer;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Seeds;
import kr.jangbu.testing.Servers;
import kr.jangbu.testing.ServiceProcess;
import kr.jangbu.testing.tellers.Load;
import kr.jangbu.testing.tellers.NoAnswer;
import kr.jangbu.testing.tellers.Slip;
import kr.jangbu.testing.tellers.Sums;
import kr.jangbu.testing.tellers.Teller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever kills the service, or the database under it, at whatever moment: what was acknowledged
 * stays in the books, once.
 */
class KilledUnderLoadTest {
    private static final int TELLERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_CALLS_BEFORE_THE_NEXT = 60;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(800);
    private static final List<String> ACCOUNTS =
            IntStream.range(0, 12).mapToObj(i -> "killed:" + i).toList();

    @TempDir Path folder;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void after_kills_in_the_midst_of_load_each_transfer_is_in_the_books_once_and_they_balance() {
        Seeds.forEach(1, this::killAgainAndAgain);
    }

    private void killAgainAndAgain(Seeds seeds) {
        try (MortalServer server = new MortalServer(folder.resolve("postgres"));
                Kafka broker = Servers.ownKafka(folder.resolve("kafka"));
                ServiceProcess service =
                        ServiceProcess.start(
                                ServiceProcess.Setup.of("killed-load", server.database("killed"))
                                        .kafka(broker.bootstrap()))) {
            Scenario house = new Scenario(service.baseUrl());
            openAccounts(house.as("demo-ledger-operator"));
            List<Teller> tellers = Teller.over(ACCOUNTS, TELLERS, seeds.random());

            for (int kill = 0; kill < Kills.ofService(); kill++) {
                Runnable ofDatabase =
                        kill % 2 == 0 ? () -> killDatabase(server, tellers, seeds) : () -> {};
                Load.untilKilled(
                        each(tellers, service, Teller::serve),
                        pause(seeds),
                        () -> {
                            ofDatabase.run();
                            service.kill9();
                        });
                service.restart();
                assertInTheBooks(service, tellers);
                house.booksBalance();
            }

            Load.forTurns(each(tellers, service, Teller::settle), 1);
            assertInTheBooks(service, tellers);
            Teller.Repeats repeats = Teller.Repeats.of(tellers);
            assertTrue(
                    repeats.recorded() + repeats.missing() >= Kills.ofService(),
                    repeats.toString());
            System.out.printf(
                    "%d kills, %d transfers, calls without an answer: %s%n",
                    Kills.ofService(), acknowledged(tellers).size(), repeats);
            assertSums(house.as("demo-auditor"), tellers);
            assertNothingElse(server, tellers);
            assertSealed(house.as("demo-auditor"), tellers);
        }
    }

    /** The service lives on, and soon serves everybody again. */
    private static void killDatabase(MortalServer server, List<Teller> tellers, Seeds seeds) {
        server.kill9();
        server.start();
        List<Integer> before = tellers.stream().map(Teller::served).toList();
        await("the service finds its database again")
                .atMost(PATIENCE)
                .until(() ->
                        IntStream.range(0, tellers.size())
                                .noneMatch(i -> tellers.get(i).served() == before.get(i)));
        int then = served(tellers) + seeds.between(0, MOST_CALLS_BEFORE_THE_NEXT);
        await("more calls are served").atMost(PATIENCE).until(() -> served(tellers) >= then);
    }

    private static int served(List<Teller> tellers) {
        return tellers.stream().mapToInt(Teller::served).sum();
    }

    private static Duration pause(Seeds seeds) {
        return Duration.ofMillis(seeds.between(0, LONGEST_PAUSE.toMillis()));
    }

    private interface Turn {
        void of(Teller teller, HttpCounter counter) throws NoAnswer;
    }

    private List<Load.Worker> each(List<Teller> tellers, ServiceProcess service, Turn turn) {
        List<Load.Worker> workers = new ArrayList<>();
        for (int i = 0; i < tellers.size(); i++) {
            Teller teller = tellers.get(i);
            HttpCounter counter = counter(service, i);
            workers.add(() -> turn.of(teller, counter));
        }
        return workers;
    }

    /** The first account's tellers come with keys and without, and so do the others. */
    private HttpCounter counter(ServiceProcess service, int teller) {
        return new HttpCounter(
                http,
                service.baseUrl(),
                teller % 4 < 2 ? HttpCounter.Keys.NONE : HttpCounter.Keys.ONE_PER_CALL);
    }

    private void assertInTheBooks(ServiceProcess service, List<Teller> tellers) {
        HttpCounter reader = counter(service, 0);
        ConcurrentLinkedQueue<Slip> asked =
                new ConcurrentLinkedQueue<>(
                        tellers.stream()
                                .map(Teller::newlyAcknowledged)
                                .flatMap(List::stream)
                                .toList());
        Load.Worker reading =
                () -> {
                    for (Slip slip = asked.poll(); slip != null; slip = asked.poll()) {
                        assertEquals(slip, reader.find(slip.id()));
                    }
                };
        Load.forTurns(List.of(reading, reading, reading, reading), 1);
    }

    /** As soon as the last timed holds are over. */
    private static void assertSums(Client auditor, List<Teller> tellers) {
        Map<String, Sums> sums = Sums.of(acknowledged(tellers));
        for (String id : ACCOUNTS) {
            Sums expected = sums.getOrDefault(id, Sums.nothing());
            auditor.getUntil(
                    "/api/v1/ledger/accounts/" + id,
                    a -> assertEquals(expected, sums(a.statusCode(200).extract().jsonPath())));
        }
    }

    private static Sums sums(JsonPath balance) {
        return new Sums(
                balance.getLong("debitsPosted"),
                balance.getLong("creditsPosted"),
                balance.getLong("debitsPending"),
                balance.getLong("creditsPending"));
    }

    private static void assertNothingElse(MortalServer server, List<Teller> tellers) {
        Map<String, Long> counts =
                Counts.in(
                        server.database("killed"),
                        """
                        select 'transfers', count(*) from ledger.transfer where kind <> 4
                        union all
                        select 'ids', count(distinct id) from ledger.transfer where kind <> 4
                        """);
        long sent = acknowledged(tellers).size();
        assertEquals(Map.of("transfers", sent, "ids", sent), counts); // 4: an expiry
    }

    private static void assertSealed(Client auditor, List<Teller> tellers) {
        for (Teller teller : tellers) {
            auditor.getUntil(
                    "/api/v1/ledger/transfers/" + teller.acknowledged().getLast().id() + "/proof",
                    a -> a.statusCode(200));
        }
        auditor.post("/api/v1/ledger/verification")
                .statusCode(200)
                .body("difference", nullValue())
                .body("accounts", equalTo(ACCOUNTS.size()));
    }

    private static List<Slip> acknowledged(List<Teller> tellers) {
        return tellers.stream().map(Teller::acknowledged).flatMap(List::stream).toList();
    }

    private static void openAccounts(Client operator) {
        operator.post(
                        "/api/v1/ledger/accounts",
                        Map.of(
                                "accounts",
                                ACCOUNTS.stream()
                                        .map(id -> Map.of("id", id, "unit", "KRW"))
                                        .toList()))
                .statusCode(200);
    }
}
