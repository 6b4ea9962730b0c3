package kr.jangbu.failures;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.jangbu.foundation.Ids;
import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Many callers' transfers share a commit of the ledger, and nobody notices. */
class ManyCallersTest {
    private static final String TRANSFERS = "/api/v1/ledger/transfers";
    private static final int CALLERS = 32;
    private static final int CALLS = 10;
    private static final int COVERED = 200;

    private final Scenario house = TheService.scenario();
    private final Client operator = house.as("demo-ledger-operator");
    private final String run = Ids.next().toString();
    private final String source = "source:" + run;
    private final String limit = "limit:" + run;

    @Test
    void of_320_debits_at_once_exactly_those_are_made_that_the_account_covers() throws Exception {
        openAccounts();
        post(transfer(source, limit, COVERED, false));

        List<String> results = new ArrayList<>();
        List<Callable<List<String>>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(this::debitOneByOne);
        }
        try (ExecutorService all = Executors.newFixedThreadPool(CALLERS)) {
            for (Future<List<String>> answers : all.invokeAll(callers)) {
                results.addAll(answers.get());
            }
        }

        assertEquals(COVERED, count(results, "CREATED"));
        assertEquals(CALLERS * CALLS - COVERED, count(results, "EXCEEDS_CREDITS"));
        operator.get("/api/v1/ledger/accounts/" + limit)
                .body("debitsPosted", equalTo(COVERED))
                .body("creditsPosted", equalTo(COVERED));
        house.booksBalance();
    }

    @Test
    void a_chain_that_one_caller_leaves_open_never_reaches_the_next() throws Exception {
        openAccounts();
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            boolean open = i % 2 == 0;
            calls.add(() -> post(transfer(source, limit, 1, open)));
        }

        List<String> results = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(CALLERS)) {
            for (Future<String> answer : all.invokeAll(calls)) {
                results.add(answer.get());
            }
        }

        for (int i = 0; i < CALLERS; i++) {
            assertEquals(i % 2 == 0 ? "LINKED_EVENT_CHAIN_OPEN" : "CREATED", results.get(i));
        }
    }

    private List<String> debitOneByOne() {
        List<String> results = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            results.add(post(transfer(limit, source, 1, false)));
        }
        return results;
    }

    /** Without a key: such a request commits with others. */
    private String post(Map<String, Object> transfer) {
        return operator.postWithoutKey(TRANSFERS, Map.of("transfers", List.of(transfer)))
                .statusCode(200)
                .extract()
                .path("results[0].result");
    }

    private void openAccounts() {
        operator.post(
                        "/api/v1/ledger/accounts",
                        Map.of(
                                "accounts",
                                List.of(
                                        Map.of("id", source, "unit", "SEAT"),
                                        Map.of(
                                                "id",
                                                limit,
                                                "unit",
                                                "SEAT",
                                                "constraint",
                                                "DEBITS_MUST_NOT_EXCEED_CREDITS"))))
                .statusCode(200);
    }

    private static Map<String, Object> transfer(
            String debit, String credit, int amount, boolean linked) {
        return Map.of(
                "id",
                Ids.next().toString(),
                "kind",
                "POSTED",
                "debitAccountId",
                debit,
                "creditAccountId",
                credit,
                "amount",
                amount,
                "linked",
                linked,
                "code",
                "TEST",
                "subject",
                "many callers");
    }

    private static long count(List<String> results, String result) {
        return results.stream().filter(result::equals).count();
    }
}
