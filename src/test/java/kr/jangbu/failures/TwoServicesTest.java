package kr.jangbu.failures;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kr.jangbu.embedded.Kafka;
import kr.jangbu.foundation.Ids;
import kr.jangbu.journey.Meters;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Realm;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Servers;
import kr.jangbu.testing.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one database and one broker are one service: nothing happens twice. */
class TwoServicesTest {
    private static final long AMOUNT = 10_000_000L;
    private static final int CALLS = 25;

    @TempDir static Path folder;
    private static Servers.Database database;
    private static Kafka broker;
    private static ServiceProcess first;
    private static ServiceProcess second;
    private static Scenario house;

    @BeforeAll
    static void open() {
        database = Servers.freshDatabase("two");
        broker = Servers.ownKafka(folder);
        first = ServiceProcess.launch(setup("two-first"));
        second = ServiceProcess.launch(setup("two-second"));
        first.awaitReady();
        second.awaitReady();
        house =
                new Scenario(List.of(first.baseUrl(), second.baseUrl()), Realm.DEMO)
                        .officers()
                        .appropriate(Scenario.YOUTH, 1_000 * AMOUNT);
    }

    @AfterAll
    static void shut() {
        first.close();
        second.close();
        broker.close();
    }

    @Test
    void each_days_work_is_done_once_though_both_are_told_to_move_the_date() throws Exception {
        Scenario.Firm firm = house.firm();
        List<String> loans =
                IntStream.range(0, 4)
                        .mapToObj(i -> house.activeLoan(firm, Scenario.YOUTH, AMOUNT))
                        .toList();
        LocalDate due =
                LocalDate.parse(
                        firm.owner()
                                .get("/api/v1/loans/" + loans.getFirst() + "/schedule")
                                .extract()
                                .path("installments[0].dueOn"));

        List<ValidatableResponse> answers =
                atOnce(
                        () -> move(first, due),
                        () -> move(second, due),
                        () -> move(first, due),
                        () -> move(second, due));

        assertTrue(answers.stream().anyMatch(a -> a.extract().statusCode() == 200));
        house.moveTo(due);
        Map<String, Long> announced =
                counts(
                        "select aggregate::text, count(*) from events.outbox"
                                + " where type like '%installment-fell-due%' group by 1");
        loans.forEach(loan -> assertEquals(1, announced.get(loan), "loan " + loan));
        house.booksBalance();
    }

    @Test
    void a_receipt_that_both_get_at_once_is_in_the_books_once() throws Exception {
        Scenario.Firm firm = house.firm();
        String loan = house.activeLoan(firm, Scenario.YOUTH, AMOUNT);
        Map<String, Object> batch =
                Map.of(
                        "receipts",
                        List.of(
                                Map.of(
                                        "reference",
                                        loan,
                                        "amount",
                                        700,
                                        "valueDate",
                                        house.today().toString(),
                                        "bankReference",
                                        "TWICE-" + loan,
                                        "purpose",
                                        "LOAN_REPAYMENT")));

        List<ValidatableResponse> answers =
                atOnce(
                        () -> bank(first).post("/api/v1/bank/receipts", batch),
                        () -> bank(second).post("/api/v1/bank/receipts", batch));

        List<String> results = new ArrayList<>();
        answers.forEach(a -> results.add(a.statusCode(200).extract().path("results[0].result")));
        assertEquals(List.of("DUPLICATE", "RECORDED"), results.stream().sorted().toList());
        firm.owner().getUntil("/api/v1/loans/" + loan, a -> a.body("unapplied", equalTo(700)));
    }

    @Test
    void one_key_at_both_is_one_application() throws Exception {
        Scenario.Firm firm = house.firm();
        Client owner = firm.owner().key(Ids.next().toString());
        Map<String, Object> wish = house.wish(Scenario.YOUTH, AMOUNT);
        firm.owner().getUntil("/api/v1/loans", a -> a.statusCode(200));

        Client.until(
                () -> owner.at(first.baseUrl()).post("/api/v1/loans", wish),
                a -> a.statusCode(201));
        List<ValidatableResponse> again =
                atOnce(
                        () -> owner.at(first.baseUrl()).post("/api/v1/loans", wish),
                        () -> owner.at(second.baseUrl()).post("/api/v1/loans", wish));

        again.forEach(a -> a.statusCode(201).header("Idempotency-Replayed", "true"));
        firm.owner().get("/api/v1/loans").body("items", hasSize(1));
    }

    @Test
    void an_expired_hold_is_given_back_once() throws Exception {
        String from = "two:" + Ids.next();
        String to = "two:" + Ids.next();
        Client operator = house.as("demo-ledger-operator");
        LedgerCalls ledger = new LedgerCalls(operator);
        ledger.open(from, to);
        ledger.hold(from, to, 1);

        operator.getUntil(
                "/api/v1/ledger/accounts/" + from + "/transfers",
                a -> a.body("items.kind", equalTo(List.of("EXPIRY", "PENDING"))));
        operator.get("/api/v1/ledger/accounts/" + from).body("debitsPending", equalTo(0));
    }

    @Test
    void each_transfer_is_sealed_once_though_both_seal_while_both_post() throws Exception {
        String from = "two:" + Ids.next();
        String to = "two:" + Ids.next();
        LedgerCalls atFirst = ledger(first);
        LedgerCalls atSecond = ledger(second);
        atFirst.open(from, to);

        List<List<String>> ids =
                atOnce(
                        () -> atFirst.hold(from, to, CALLS),
                        () -> atSecond.hold(from, to, CALLS),
                        () -> atFirst.hold(to, from, CALLS),
                        () -> atSecond.hold(to, from, CALLS));

        Client auditor = house.as("demo-auditor");
        List<Integer> leaves = new ArrayList<>();
        for (String id : ids.stream().flatMap(List::stream).toList()) {
            String proof = "/api/v1/ledger/transfers/" + id + "/proof";
            leaves.add(auditor.getUntil(proof, a -> a.statusCode(200)).extract().path("leafIndex"));
        }
        assertEquals(4 * CALLS, Set.copyOf(leaves).size());
        for (ServiceProcess service : List.of(first, second)) {
            Client there = auditor.at(service.baseUrl());
            Client.until(
                    () -> there.get("/api/v1/ledger/checkpoints"),
                    a -> assertTrue(Meters.of(service).sum("jangbu_ledger_seal_steps_total") > 0));
            there.post("/api/v1/ledger/verification")
                    .statusCode(200)
                    .body("difference", nullValue());
        }
    }

    @Test
    void a_daily_job_ran_once_although_both_have_it() {
        Map<String, Long> runs = counts("select name, runs from office.job");

        for (String daily :
                List.of("events.retention", "ledger.forget-requests", "web.forget-answers")) {
            assertEquals(1, runs.get(daily), daily);
        }
        assertTrue(runs.containsKey("office.days") && runs.containsKey("ledger.expire-holds"));
    }

    private static ServiceProcess.Setup setup(String name) {
        return ServiceProcess.Setup.of(name, database).kafka(broker.bootstrap());
    }

    private static ValidatableResponse move(ServiceProcess service, LocalDate day) {
        return house.as("operator")
                .at(service.baseUrl())
                .post("/api/v1/sandbox/business-date", Map.of("date", day.toString()));
    }

    private static LedgerCalls ledger(ServiceProcess service) {
        return new LedgerCalls(house.as("demo-ledger-operator").at(service.baseUrl()));
    }

    private static Client bank(ServiceProcess service) {
        return house.as("demo-bank-003").at(service.baseUrl());
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Supplier<T>... calls) {
        List<CompletableFuture<T>> running = new ArrayList<>();
        for (Supplier<T> call : calls) {
            running.add(
                    CompletableFuture.supplyAsync(call, task -> Thread.ofPlatform().start(task)));
        }
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static Map<String, Long> counts(String sql) {
        return Counts.in(database, sql);
    }
}
