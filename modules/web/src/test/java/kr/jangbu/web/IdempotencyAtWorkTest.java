package kr.jangbu.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kr.jangbu.web.trial.Gate;
import kr.jangbu.web.trial.Things;
import kr.jangbu.web.trial.TrialDatabase;
import org.junit.jupiter.api.Test;

/** The promises of the Idempotency-Key header, on a real database. */
@QuarkusTest
@QuarkusTestResource(TrialDatabase.class)
@TestSecurity(user = "startup", roles = "startup")
class IdempotencyAtWorkTest {
    @Inject Things things;
    @Inject KeptAnswers kept;

    @Test
    void the_same_key_and_body_get_the_first_answer_again() {
        String first =
                add("k-same", "same")
                        .statusCode(201)
                        .header("Idempotency-Replayed", nullValue())
                        .header("Location", endsWith("/api/v1/trial/things/same"))
                        .header("ETag", equalTo("\"1\""))
                        .extract()
                        .asString();

        String again =
                add("k-same", "same")
                        .statusCode(201)
                        .contentType("application/json")
                        .header("Idempotency-Replayed", equalTo("true"))
                        .header("Location", endsWith("/api/v1/trial/things/same"))
                        .header("ETag", equalTo("\"1\""))
                        .extract()
                        .asString();

        assertEquals(first, again);
        assertEquals("{\"name\":\"same\",\"amount\":1}", again);
        assertTrue(things.has("same"));
    }

    @Test
    void the_same_key_with_another_body_is_422() {
        add("k-other", "one").statusCode(201);

        add("k-other", "two")
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertFalse(things.has("two"));
        add("k-other", "one").statusCode(201).header("Idempotency-Replayed", equalTo("true"));
    }

    @Test
    void without_a_key_the_method_simply_runs() {
        post("unkeyed").statusCode(201).header("Idempotency-Replayed", nullValue());

        assertTrue(things.has("unkeyed"));
    }

    @Test
    void a_thrown_refusal_rolls_back_and_is_kept() {
        add("k-limit", "limit-1")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("limit", equalTo("seats"))
                .header("Idempotency-Replayed", nullValue());

        add("k-limit", "limit-1")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("limit", equalTo("seats"))
                .header("Idempotency-Replayed", equalTo("true"));
        assertFalse(things.has("limit-1"));
    }

    @Test
    void a_returned_refusal_commits_and_is_kept() {
        add("k-refused", "refused-1").statusCode(409).body("code", equalTo("REFUSED"));

        add("k-refused", "refused-1")
                .statusCode(409)
                .body("code", equalTo("REFUSED"))
                .header("Idempotency-Replayed", equalTo("true"));
        assertTrue(things.has("refused-1"));
    }

    @Test
    void what_the_caller_must_mend_or_try_again_or_was_our_fault_is_not_kept() {
        for (String name : List.of("bad-1", "early-1", "crash-1")) {
            int status = add("k-" + name, name).extract().statusCode();
            add("k-" + name, name).statusCode(status).header("Idempotency-Replayed", nullValue());
            assertFalse(things.has(name));
            assertEquals(0, rows("k-" + name));
        }
        assertEquals(500, add("k-crash-1", "crash-1").extract().statusCode());
    }

    @Test
    void a_second_call_meanwhile_is_409_and_later_gets_the_first_answer() throws Exception {
        Gate.close();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Response> first = pool.submit(() -> send("k-slow", "slow-1"));
            assertTrue(Gate.awaitEntered());

            send("k-slow", "slow-1")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/in-flight"));
            Gate.open();
            first.get(20, TimeUnit.SECONDS).then().statusCode(202);
        }

        add("k-slow", "slow-1").statusCode(202).header("Idempotency-Replayed", equalTo("true"));
    }

    @Test
    void of_many_at_once_one_works_and_the_others_repeat_or_wait() throws Exception {
        Callable<Response> call = () -> send("k-race", "race");
        List<Response> answers;
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    pool.invokeAll(IntStream.range(0, 16).mapToObj(i -> call).toList()).stream()
                            .map(Future::resultNow)
                            .toList();
        }

        assertTrue(answers.stream().allMatch(a -> List.of(201, 409).contains(a.statusCode())));
        assertEquals(
                1,
                answers.stream()
                        .filter(a -> a.statusCode() == 201)
                        .filter(a -> a.header("Idempotency-Replayed") == null)
                        .count());
    }

    @Test
    void keys_are_1_to_255_printable_characters() {
        add("k".repeat(256), "long-key").statusCode(400);
        add("k".repeat(255), "longest-key").statusCode(201);
        add(" ", "blank-key").statusCode(400);
    }

    @Test
    @TestSecurity(user = "bank-003", roles = "bank")
    void where_a_key_is_required_its_lack_is_400() {
        given().contentType("text/plain")
                .body("a")
                .post("/api/v1/trial/notes")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
        for (int i = 0; i < 2; i++) {
            given().contentType("text/plain")
                    .header("Idempotency-Key", "n-1")
                    .body("a")
                    .post("/api/v1/trial/notes")
                    .then()
                    .statusCode(204)
                    .header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"));
        }
    }

    @Test
    @TestSecurity(user = "startup2", roles = "startup")
    void two_callers_may_use_the_same_key() {
        assertEquals(0, rows("k-mine"));
        add("k-mine", "mine-of-startup2").statusCode(201);
        assertEquals(
                1,
                things.count(
                        "select count(*) from web.idempotency where caller = 'startup2' and key = ?",
                        "k-mine"));
    }

    @Test
    @TestSecurity
    void a_stranger_s_key_is_nobody_s() {
        add("k-stranger", "stranger-1").statusCode(201);
        assertEquals(0, rows("k-stranger"));
    }

    @Test
    void nothing_young_is_pruned() {
        add("k-young", "young").statusCode(201);

        assertEquals(0, kept.prune());
        assertEquals(1, rows("k-young"));
    }

    private long rows(String key) {
        return things.count("select count(*) from web.idempotency where key = ?", key);
    }

    private static ValidatableResponse add(String key, String name) {
        return send(key, name).then();
    }

    private static Response send(String key, String name) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"name\":\"" + name + "\",\"amount\":1}")
                .post("/api/v1/trial/things");
    }

    private static ValidatableResponse post(String name) {
        return given().contentType("application/json")
                .body("{\"name\":\"" + name + "\",\"amount\":1}")
                .post("/api/v1/trial/things")
                .then();
    }
}
