package kr.jangbu.programmes.appropriate;

import static io.restassured.RestAssured.given;
import static kr.jangbu.programmes.appropriate.Desk.EOK;
import static kr.jangbu.programmes.appropriate.Desk.atOnce;
import static kr.jangbu.programmes.appropriate.Desk.body;
import static kr.jangbu.programmes.appropriate.Desk.budget;
import static kr.jangbu.programmes.appropriate.Desk.json;
import static kr.jangbu.programmes.appropriate.Desk.proposing;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.Ledger;
import org.junit.jupiter.api.Test;

/**
 * One officer proposes, another confirms, and only then is there money: over HTTP, in the books.
 */
@QuarkusTest
@QuarkusTestResource(HouseDatabase.class)
class AppropriationTest {
    @Inject Desk desk;
    @Inject Ledger ledger;

    @Test
    @TestSecurity(user = "kim", roles = "officer")
    void a_proposal_gives_no_money() {
        String id = desk.propose("kosme-trade-response", 2026, 50 * EOK, "a proposal alone");

        given().get("/api/v1/appropriations/" + id).then().body("state", equalTo("PROPOSED"));
        budget("kosme-trade-response", 2026).body("appropriated", is(0)).body("left", is(0));
    }

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void a_second_officer_s_confirmation_fills_the_ceiling_and_is_told() {
        String id = desk.proposedBy("kim", "kosme-youth-startup", 2026, 30 * EOK);

        json().post("/api/v1/appropriations/" + id + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("decidedBy", equalTo("lee"));

        budget("kosme-youth-startup", 2026)
                .body("appropriated", is(3_000_000_000L))
                .body("granted", is(0))
                .body("left", is(3_000_000_000L));
        Entry entry = ledger.entry(UUID.fromString(id)).orElseThrow();
        assertEquals("appropriations:KOSME:2026", entry.debitAccountId());
        assertEquals("ceiling:kosme-youth-startup:2026", entry.creditAccountId());
        assertEquals(1, desk.factsAbout(id));
    }

    @Test
    @TestSecurity(user = "kim", roles = "officer")
    void nobody_confirms_what_he_proposed_himself() {
        String id = desk.propose("kosme-emergency-disaster", 2026, EOK, "my own");

        json().post("/api/v1/appropriations/" + id + "/confirmation")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
        json().body(Map.of("reason", "on second thoughts"))
                .post("/api/v1/appropriations/" + id + "/rejection")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
        assertEquals(0, desk.factsAbout(id));
    }

    @Test
    @TestSecurity(user = "park", roles = "officer")
    void a_grade_confirms_only_up_to_its_limit() {
        String id = desk.proposedBy("kim", "kosme-emergency-disaster", 2026, EOK + 1);

        json().post("/api/v1/appropriations/" + id + "/confirmation")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/approval-limit"));
        given().get("/api/v1/appropriations/" + id).then().body("state", equalTo("PROPOSED"));
    }

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void a_rejected_one_gives_no_money_and_is_final() {
        String id = desk.proposedBy("kim", "kosme-emergency-disaster", 2025, 7 * EOK);

        json().body(Map.of("reason", "wrong year"))
                .post("/api/v1/appropriations/" + id + "/rejection")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("wrong year"));
        json().post("/api/v1/appropriations/" + id + "/confirmation").then().statusCode(409);
        budget("kosme-emergency-disaster", 2025).body("appropriated", is(0));
    }

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void confirming_twice_pays_in_once() {
        String id = desk.proposedBy("kim", "kosme-trade-response", 2027, 2 * EOK);
        RequestSpecification sameKey = json().header("Idempotency-Key", "confirm-" + id);

        sameKey.post("/api/v1/appropriations/" + id + "/confirmation").then().statusCode(200);
        sameKey.post("/api/v1/appropriations/" + id + "/confirmation")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true");
        json().post("/api/v1/appropriations/" + id + "/confirmation").then().statusCode(409);

        budget("kosme-trade-response", 2027).body("appropriated", is(200_000_000));
        assertEquals(1, desk.factsAbout(id));
    }

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void confirmed_by_many_at_once_it_pays_in_once() throws Exception {
        String id = desk.proposedBy("kim", "kosme-youth-startup", 2027, 4 * EOK);

        List<Integer> statuses =
                atOnce(
                        6,
                        () ->
                                json().post("/api/v1/appropriations/" + id + "/confirmation")
                                        .statusCode());

        assertEquals(1, statuses.stream().filter(s -> s == 200).count(), statuses.toString());
        assertTrue(statuses.stream().allMatch(s -> s < 500), statuses.toString());
        budget("kosme-youth-startup", 2027).body("appropriated", is(400_000_000));
        assertEquals(1, desk.factsAbout(id));
    }

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void a_decision_on_a_stale_view_is_refused() {
        String id = desk.proposedBy("kim", "kosme-emergency-disaster", 2026, 3 * EOK);
        String path = "/api/v1/appropriations/" + id;
        String seen = given().get(path).header("ETag");

        json().header("If-Match", "\"99\"").post(path + "/confirmation").then().statusCode(412);
        json().header("If-Match", seen).post(path + "/confirmation").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "kim", roles = "officer")
    void one_budget_document_appropriates_once() {
        desk.propose("kosme-innovation-growth", 2026, EOK, "document 17");

        proposing("kosme-innovation-growth", body(2026, EOK, "document 17")).statusCode(409);
        proposing("kosme-innovation-growth", body(2027, EOK, "document 17")).statusCode(201);
    }

    @Test
    @TestSecurity(user = "kim", roles = "officer")
    void the_same_document_proposed_by_many_at_once_is_proposed_once() throws Exception {
        List<Integer> statuses =
                atOnce(
                        8,
                        () ->
                                proposing(
                                                "kosme-smart-manufacturing",
                                                body(2026, EOK, "in a hurry"))
                                        .extract()
                                        .statusCode());

        assertEquals(1, statuses.stream().filter(s -> s == 201).count(), statuses.toString());
        assertEquals(7, statuses.stream().filter(s -> s == 409).count(), statuses.toString());
    }
}
