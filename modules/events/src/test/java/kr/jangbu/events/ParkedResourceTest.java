package kr.jangbu.events;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.events.parked.ParkedEvent;
import kr.jangbu.events.parked.ParkedMail;
import kr.jangbu.events.wire.FactJson;
import kr.jangbu.foundation.Ids;
import org.junit.jupiter.api.Test;

/** What an administrator can do about parked mail over HTTP, and what others cannot. */
@QuarkusTest
@QuarkusTestResource(PostOfficeServers.class)
class ParkedResourceTest {
    private static final String PARKED = "/api/v1/events/parked";

    @Inject Outbox outbox;
    @Inject ParkedMail mail;
    @Inject OnInstallmentFellDue installments;

    @Test
    void nobody_sees_parked_mail_without_login() {
        given().get(PARKED).then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "startup", roles = "startup")
    void a_startup_sees_no_parked_mail() {
        given().get(PARKED).then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "auditor", roles = "auditor")
    void an_auditor_reads_and_changes_nothing() {
        given().get(PARKED).then().statusCode(200);
        post(Ids.next(), "discard", "mine").statusCode(403);
    }

    @Test
    @TestSecurity(user = "admin", roles = "admin")
    void an_administrator_replays_once_what_waits() {
        UUID loan = Ids.next();
        List<ParkedEvent> parked = park(loan, 2);
        UUID first = parked.getFirst().id();

        post(first, "replay", "try")
                .statusCode(200)
                .body("result", equalTo("STOPPED"))
                .body("replayed", equalTo(0))
                .body("stoppedAt", equalTo(first.toString()));
        installments.heal(loan);
        post(first, "replay", "healed")
                .statusCode(200)
                .body("result", equalTo("DONE"))
                .body("replayed", equalTo(2))
                .body("stoppedAt", nullValue());
        post(first, "replay", "again").statusCode(409);

        assertEquals(List.of(1, 2), installments.taken(loan));
        given().get(PARKED + "/" + first)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLAYED"))
                .body("resolvedBy", equalTo("admin"))
                .body("note", equalTo("healed"));
    }

    @Test
    @TestSecurity(user = "admin", roles = "admin")
    void an_administrator_corrects_and_discards() {
        UUID loan = Ids.next();
        UUID id = park(loan, 1).getFirst().id();

        correct(id, "{\"loanId\":\"" + loan + "\"}")
                .statusCode(400)
                .body("violations[0].field", equalTo("payload"));
        correct(id, FactJson.write(TestFacts.installment(loan, 7)))
                .statusCode(200)
                .body("fixedBy", equalTo("admin"));
        post(id, "discard", "").statusCode(400);
        post(id, "discard", "does not count").statusCode(200).body("state", equalTo("DISCARDED"));
        post(id, "discard", "again").statusCode(409);
        correct(id, FactJson.write(TestFacts.installment(loan, 8))).statusCode(409);
    }

    @Test
    @TestSecurity(user = "admin", roles = "admin")
    void a_list_is_paged_and_what_is_not_there_is_not_found() {
        UUID loan = Ids.next();
        park(loan, 3);

        String cursor =
                given().queryParam("limit", 2)
                        .get(PARKED)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(2))
                        .extract()
                        .path("nextCursor");
        given().queryParam("cursor", cursor).get(PARKED).then().statusCode(200);
        given().queryParam("cursor", "x").get(PARKED).then().statusCode(400);
        given().queryParam("state", "LOST").get(PARKED).then().statusCode(400);
        post(Ids.next(), "replay", "x").statusCode(404);
        given().get(PARKED + "/nonsense").then().statusCode(404);
    }

    private List<ParkedEvent> park(UUID loan, int count) {
        installments.trouble(loan);
        for (int number = 1; number <= count; number++) {
            int next = number;
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.publish(TestFacts.installment(loan, next)));
        }
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                mail.list(ParkedEvent.State.PARKED, 0, 500).stream()
                                        .filter(event -> event.aggregate().equals(loan))
                                        .toList(),
                        parked -> parked.size() == count);
    }

    private static ValidatableResponse post(UUID id, String verb, String note) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", Ids.next())
                .body(Map.of("note", note))
                .post(PARKED + "/" + id + "/" + verb)
                .then();
    }

    private static ValidatableResponse correct(UUID id, String payload) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("payload", payload))
                .put(PARKED + "/" + id + "/payload")
                .then();
    }
}
