package kr.jangbu.journey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.HledgerProgram;
import kr.jangbu.testing.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor looks accounts and transfers up, and takes the journal home. */
class LookedUpBooksTest {
    private static final Scenario HOUSE = TheService.scenario();
    private static final String TRANSFERS = "/api/v1/ledger/transfers";
    private static final String ACCOUNTS = "/api/v1/ledger/accounts";

    private static final String PLAIN = "[A-Za-z0-9:._-]+";

    private final Client operator = HOUSE.as("demo-ledger-operator");
    private final Client auditor = HOUSE.as("demo-auditor");

    /** Of this test alone, so that the lists hold nothing else. */
    private final String mark = UUID.randomUUID().toString();

    private final String debited = mark + ":a";
    private final String credited = mark + ":b";

    @Test
    void a_statement_shows_the_balances_after_each_entry() {
        post(5, "FIRST", "PENDING");
        post(7, "SECOND", "POSTED");

        ValidatableResponse first =
                auditor.get(ACCOUNTS + "/" + debited + "/transfers?limit=1").statusCode(200);
        String next = first.extract().header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");

        first.body("items[0].code", equalTo("SECOND"))
                .body("items[0].amount", equalTo(7))
                .body("items[0].after.debitsPosted", equalTo(7))
                .body("items[0].after.debitsPending", equalTo(5))
                .body("items[0].after.creditsPosted", equalTo(0))
                .body("items[0].after.creditsPending", equalTo(0));
        auditor.getEncoded(next)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("FIRST"))
                .body("items[0].after.debitsPosted", equalTo(0))
                .body("items[0].after.debitsPending", equalTo(5))
                .body("nextCursor", nullValue());
    }

    @Test
    void transfers_are_found_by_what_they_concern_and_what_they_are_for() {
        post(1, "FIRST", "POSTED");
        post(2, "SECOND", "POSTED");
        post(3, "FIRST", "POSTED");

        found("subject=" + mark).body("items.amount", equalTo(List.of(3, 2, 1)));
        found("subject=" + mark + "&order=OLDEST").body("items.amount", equalTo(List.of(1, 2, 3)));
        found("subject=" + mark + "&code=FIRST").body("items.amount", equalTo(List.of(3, 1)));
        found("account=" + credited + "&code=SECOND").body("items.amount", equalTo(List.of(2)));
        found("account=" + credited + "&to=2026-01-01T00:00:00Z").body("items", hasSize(0));
        found("code=FIRST&limit=2").body("items.subject", hasItem(mark));
        found("limit=3").body("items.amount", hasItem(3));
    }

    private ValidatableResponse found(String query) {
        return auditor.get(TRANSFERS + "?" + query).statusCode(200);
    }

    @Test
    void accounts_are_listed_by_how_their_ids_begin() {
        post(4, "FIRST", "POSTED");

        auditor.get(ACCOUNTS + "?limit=1&unit=SEAT&prefix=" + mark)
                .statusCode(200)
                .header("Link", containsString("prefix=" + mark))
                .body("items.id", equalTo(List.of(debited)))
                .body("items[0].debitsPosted", equalTo(4));
        auditor.get(ACCOUNTS + "?unit=KRW&prefix=" + mark)
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void a_transfer_without_a_subject_reads_back_without_one() {
        post(4, "FIRST", "POSTED");
        String id = UUID.randomUUID().toString();
        Map<String, Object> plain =
                Map.of(
                        "id",
                        id,
                        "kind",
                        "POSTED",
                        "debitAccountId",
                        debited,
                        "creditAccountId",
                        credited,
                        "amount",
                        1,
                        "code",
                        "FIRST");
        operator.post(TRANSFERS, Map.of("transfers", List.of(plain))).statusCode(200);

        auditor.get(TRANSFERS + "/" + id).statusCode(200).body("subject", nullValue());
    }

    @Test
    void a_kind_with_a_blank_behind_it_is_none() {
        operator.post(TRANSFERS, Map.of("transfers", List.of(Map.of("kind", "POSTED "))))
                .statusCode(400)
                .body("violations[0].field", equalTo("transfers[0].kind"))
                .body("violations[0].message", startsWith("must be one of POSTED, "));
    }

    @Test
    void a_full_batch_of_the_longest_texts_is_taken() {
        String debit = mark + "가".repeat(64 - mark.length());
        String credit = mark + "나".repeat(64 - mark.length());
        operator.post(
                        ACCOUNTS,
                        Map.of(
                                "accounts",
                                List.of(
                                        Map.of("id", debit, "unit", "SEAT"),
                                        Map.of("id", credit, "unit", "SEAT"))))
                .statusCode(200);
        List<Map<String, Object>> batch =
                IntStream.range(0, 8_190)
                        .<Map<String, Object>>mapToObj(i ->
                                Map.of(
                                        "id",
                                        UUID.randomUUID(),
                                        "kind",
                                        "POSTED",
                                        "debitAccountId",
                                        debit,
                                        "creditAccountId",
                                        credit,
                                        "amount",
                                        1,
                                        "code",
                                        "가".repeat(64),
                                        "subject",
                                        "나".repeat(128)))
                        .toList();

        operator.post(TRANSFERS, Map.of("transfers", batch)).statusCode(200);

        auditor.get(ACCOUNTS + "?prefix=" + mark)
                .statusCode(200)
                .body("items.debitsPosted", hasItem(8_190));
    }

    @Test
    void the_journal_of_the_whole_house_adds_up_to_its_balances(@TempDir Path folder)
            throws IOException, InterruptedException {
        Instant end = post(4, "FIRST", "POSTED");
        Path file = folder.resolve("jangbu.journal");

        ValidatableResponse journal =
                auditor.get("/api/v1/ledger/journal?to=" + end).statusCode(200);

        journal.header("Content-Type", startsWith("text/plain"));
        Files.writeString(file, journal.extract().asString());
        HledgerProgram hledger = HledgerProgram.on(file);
        assertEquals("", hledger.run("check", "--strict"));
        Map<String, BigInteger> expected = posted(end.minus(1, ChronoUnit.MICROS));
        assertTrue(expected.keySet().stream().anyMatch(id -> id.startsWith("ceiling:")));
        Map<String, BigInteger> found = hledger.balances("--real", "cur:KRW");
        found.keySet().removeIf(id -> !id.matches(PLAIN));
        assertEquals(expected, found);
    }

    @Test
    void a_journal_does_not_end_before_it_begins() {
        auditor.get("/api/v1/ledger/journal?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("to")));
    }

    /** Of the accounts that did not stand at nothing. */
    private Map<String, BigInteger> posted(Instant asOf) {
        Map<String, BigInteger> posted = new HashMap<>();
        for (String id : ids()) {
            ValidatableResponse account = auditor.get(ACCOUNTS + "/" + id + "?asOf=" + asOf);
            // Opened since, it is not there.
            if (account.extract().statusCode() == 200) {
                long debits = number(account, "debitsPosted");
                posted.put(id, BigInteger.valueOf(debits - number(account, "creditsPosted")));
            }
        }
        posted.values().removeIf(sum -> sum.signum() == 0);
        return posted;
    }

    private static long number(ValidatableResponse account, String name) {
        return account.extract().<Number>path(name).longValue();
    }

    /** In won, with names that stand for themselves in an address and in a journal. */
    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        @Nullable String cursor = "";
        do {
            ValidatableResponse page =
                    auditor.get(ACCOUNTS + "?unit=KRW&limit=500&cursor=" + cursor);
            ids.addAll(page.statusCode(200).extract().<List<String>>path("items.id"));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        ids.removeIf(id -> !id.matches(PLAIN));
        return ids;
    }

    /** Returns when it was recorded. */
    private Instant post(int amount, String code, String kind) {
        operator.post(
                        ACCOUNTS,
                        """
                        {"accounts":[{"id":"%s","unit":"SEAT"},{"id":"%s","unit":"SEAT"}]}
                        """
                                .formatted(debited, credited))
                .statusCode(200);
        String recordedAt =
                operator.post(
                                TRANSFERS,
                                """
                                {"transfers":[{"id":"%s","kind":"%s","debitAccountId":"%s",
                                 "creditAccountId":"%s","amount":%d,"code":"%s","subject":"%s"}]}
                                """
                                        .formatted(
                                                UUID.randomUUID(),
                                                kind,
                                                debited,
                                                credited,
                                                amount,
                                                code,
                                                mark))
                        .statusCode(200)
                        .body("results[0].result", equalTo("CREATED"))
                        .extract()
                        .path("results[0].recordedAt");
        return Instant.parse(recordedAt);
    }
}
