package kr.jangbu.programmes.appropriate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One officer proposes, another confirms, and only then is there money: over HTTP, in the books.
 */
@QuarkusTest
@QuarkusTestResource(HouseDatabase.class)
class AppropriationTest {
    private static final long EOK = 100_000_000L;

    @Inject Ledger ledger;
    @Inject Limits limits;
    @Inject EntityManager em;

    @Test
    @TestSecurity(user = "kim", roles = "officer")
    void a_proposal_gives_no_money() {
        String id = propose("kosme-trade-response", 2026, 50 * EOK, "a proposal alone");

        given().get("/api/v1/appropriations/" + id).then().body("state", equalTo("PROPOSED"));
        budget("kosme-trade-response", 2026).body("appropriated", is(0)).body("left", is(0));
    }

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void a_second_officer_s_confirmation_fills_the_ceiling_and_is_told() {
        String id = proposedBy("kim", "kosme-youth-startup", 2026, 30 * EOK);

        json().post("/api/v1/appropriations/" + id + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("decidedBy", equalTo("lee"));

        budget("kosme-youth-startup", 2026)
                .body("appropriated", is(3_000_000_000L))
                .body("granted", is(0))
                .body("left", is(3_000_000_000L));
        Entry entry = ledger.entry(java.util.UUID.fromString(id)).orElseThrow();
        assertEquals("appropriations:KOSME:2026", entry.debitAccountId());
        assertEquals("ceiling:kosme-youth-startup:2026", entry.creditAccountId());
        assertEquals(1, factsAbout(id));
    }

    @Test
    @TestSecurity(user = "kim", roles = "officer")
    void nobody_confirms_what_he_proposed_himself() {
        String id = propose("kosme-emergency-disaster", 2026, EOK, "my own");

        json().post("/api/v1/appropriations/" + id + "/confirmation")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
        json().body(Map.of("reason", "on second thoughts"))
                .post("/api/v1/appropriations/" + id + "/rejection")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
        assertEquals(0, factsAbout(id));
    }

    @Test
    @TestSecurity(user = "park", roles = "officer")
    void a_grade_confirms_only_up_to_its_limit() {
        String id = proposedBy("kim", "kosme-emergency-disaster", 2026, EOK + 1);

        json().post("/api/v1/appropriations/" + id + "/confirmation")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/approval-limit"));
        given().get("/api/v1/appropriations/" + id).then().body("state", equalTo("PROPOSED"));
    }

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void a_rejected_one_gives_no_money_and_is_final() {
        String id = proposedBy("kim", "kosme-emergency-disaster", 2025, 7 * EOK);

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
        String id = proposedBy("kim", "kosme-trade-response", 2027, 2 * EOK);
        RequestSpecification sameKey = json().header("Idempotency-Key", "confirm-" + id);

        sameKey.post("/api/v1/appropriations/" + id + "/confirmation").then().statusCode(200);
        sameKey.post("/api/v1/appropriations/" + id + "/confirmation")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true");
        json().post("/api/v1/appropriations/" + id + "/confirmation").then().statusCode(409);

        budget("kosme-trade-response", 2027).body("appropriated", is(200_000_000));
        assertEquals(1, factsAbout(id));
    }

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void confirmed_by_many_at_once_it_pays_in_once() throws Exception {
        String id = proposedBy("kim", "kosme-youth-startup", 2027, 4 * EOK);

        List<Integer> statuses =
                atOnce(
                        6,
                        () ->
                                json().post("/api/v1/appropriations/" + id + "/confirmation")
                                        .statusCode());

        assertEquals(1, statuses.stream().filter(s -> s == 200).count(), statuses.toString());
        assertTrue(statuses.stream().allMatch(s -> s < 500), statuses.toString());
        budget("kosme-youth-startup", 2027).body("appropriated", is(400_000_000));
        assertEquals(1, factsAbout(id));
    }

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void a_decision_on_a_stale_view_is_refused() {
        String id = proposedBy("kim", "kosme-emergency-disaster", 2026, 3 * EOK);
        String path = "/api/v1/appropriations/" + id;
        String seen = given().get(path).header("ETag");

        json().header("If-Match", "\"99\"").post(path + "/confirmation").then().statusCode(412);
        json().header("If-Match", seen).post(path + "/confirmation").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "kim", roles = "officer")
    void one_budget_document_appropriates_once() {
        propose("kosme-innovation-growth", 2026, EOK, "document 17");

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

    @Test
    @TestSecurity(user = "han", roles = "officer")
    void another_agency_s_programme_is_not_there() {
        String id = proposedBy("kim", "kosme-startup-general", 2026, EOK);

        proposing("kosme-startup-general", body(2026, EOK, "not mine")).statusCode(404);
        given().get("/api/v1/programmes/kosme-startup-general/appropriations")
                .then()
                .statusCode(404);
        given().get("/api/v1/appropriations/" + id).then().statusCode(404);
        json().post("/api/v1/appropriations/" + id + "/confirmation").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "auditor", roles = "auditor")
    void an_auditor_reads_every_agency_s_and_decides_none() {
        String id = proposedBy("kim", "kosme-startup-general", 2027, EOK);

        given().get("/api/v1/programmes/kosme-startup-general/appropriations")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        json().post("/api/v1/appropriations/" + id + "/confirmation").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "startup", roles = "startup")
    void a_firm_proposes_nothing() {
        proposing("kosme-youth-startup", body(2026, EOK, "please")).statusCode(403);
    }

    @Test
    void a_stranger_reads_the_catalogue_and_nothing_else() {
        given().get("/api/v1/programmes").then().statusCode(200).body("items.size()", is(16));
        given().get("/api/v1/programmes/kosme-youth-startup/appropriations").then().statusCode(401);
        proposing("kosme-youth-startup", body(2026, EOK, "please")).statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"budgetYear\":2026,\"amount\":-1,\"document\":\"d\"}",
                "{\"budgetYear\":2026,\"amount\":0,\"document\":\"d\"}",
                "{\"budgetYear\":2026,\"amount\":9223372036854775807,\"document\":\"d\"}",
                "{\"budgetYear\":2026,\"amount\":9223372036854775808,\"document\":\"d\"}",
                "{\"budgetYear\":2026,\"amount\":1.5,\"document\":\"d\"}",
                "{\"budgetYear\":2026,\"amount\":\"1\",\"document\":\"d\"}",
                "{\"budgetYear\":1850,\"amount\":1,\"document\":\"d\"}",
                "{\"budgetYear\":2029,\"amount\":1,\"document\":\"d\"}",
                "{\"budgetYear\":2026,\"amount\":1,\"document\":\" \"}",
                "{\"budgetYear\":2026,\"amount\":1}",
                "{\"budgetYear\":2026,\"amount\":1,\"document\":\"d\",\"more\":1}",
                "{\"budgetYear\":2026,",
                "[]"
            })
    @TestSecurity(user = "kim", roles = "officer")
    void nonsense_is_refused_with_the_field_named(String body) {
        proposing("kosme-youth-startup", body)
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void announced_figures_come_with_what_does_not_add_up() {
        given().get("/api/v1/announcements")
                .then()
                .statusCode(200)
                .body("items[0].announcedOn", equalTo("2025-02-20"))
                .body(
                        "items[0].figures.find { it.id == 'innovative-growth' }.value",
                        equalTo("5700000000000"))
                .body(
                        "items[0].checks.find { it.id == 'h100-for-all-developers' }.computed",
                        equalTo("20000"))
                .body(
                        "items[0].checks.find { it.id == 'innovative-growth-share-computed' }.computed",
                        equalTo("0.5816326531"))
                .body("items[0].checks.verdict", hasItems("AGREES", "DIFFERS"));
    }

    @Test
    void a_programme_shows_every_value_with_its_source() {
        given().get("/api/v1/programmes/kosme-youth-startup")
                .then()
                .statusCode(200)
                .body("open", is(true))
                .body("loan.annualRates.FACILITY", equalTo("0.025"))
                .body("loan.rate.annual[0].value", equalTo("0.025"))
                .body("loan.rate.annual[0].from", equalTo("2026-01-05"))
                .body("sources.notice.title", containsString("2026-464"))
                .body("loan.purposes.WORKING_CAPITAL.termMonths[0].value", is(72));
        given().get("/api/v1/programmes/kosme-startup-general")
                .then()
                .body("open", is(false))
                .body("status", equalTo("RATE_NOT_RECORDED"))
                .body("missing", hasItem(containsString("base rate kosme")))
                .body("loan.annualRates", not(hasKey("FACILITY")));
        given().get("/api/v1/programmes/msit-ai-fund")
                .then()
                .body("loan", nullValue())
                .body("announced[0].value", equalTo("3000000000000"));
        given().get("/api/v1/programmes/no-such").then().statusCode(404);
        given().get("/api/v1/programmes/kosme-youth-startup/budget?year=soon")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("year"));
    }

    @Test
    void the_catalogue_is_read_page_by_page() {
        String cursor =
                given().get("/api/v1/programmes?limit=10")
                        .then()
                        .body("items.size()", is(10))
                        .extract()
                        .path("nextCursor");

        given().get("/api/v1/programmes?limit=10&cursor=" + cursor)
                .then()
                .body("items.size()", is(6))
                .body("nextCursor", nullValue());
    }

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void a_ceiling_for_ten_lets_ten_of_many_through() throws Exception {
        String id = proposedBy("kim", "kosme-emergency-disaster", 2027, 10 * EOK);
        json().post("/api/v1/appropriations/" + id + "/confirmation").then().statusCode(200);
        Limit ceiling = limits.programmeCeiling("kosme-emergency-disaster", 2027);

        List<Outcome> outcomes =
                atOnce(
                        32,
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .call(() ->
                                                ledger.post(
                                                                List.of(
                                                                        ceiling.hold(
                                                                                Ids.next(),
                                                                                EOK,
                                                                                "LOAN_APPROVAL",
                                                                                "loan/x")))
                                                        .getFirst()));

        assertEquals(10, outcomes.stream().filter(o -> o.result() == Result.CREATED).count());
        Outcome refused = Outcome.refusal(outcomes).orElseThrow();
        assertEquals(Result.EXCEEDS_CREDITS, refused.result());
        assertEquals(
                "programme ceiling kosme-emergency-disaster 2027: left ₩0, asked ₩100,000,000",
                ceiling.refusal(refused.available(), EOK).en());
        budget("kosme-emergency-disaster", 2027)
                .body("appropriated", is(1_000_000_000))
                .body("held", is(1_000_000_000))
                .body("paid", is(0))
                .body("left", is(0));
    }

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void the_page_shows_what_waits_and_confirms_it() {
        String id = proposedBy("kim", "kosme-trade-response", 2026, 11 * EOK);

        given().header("Accept", "text/html")
                .get("/appropriations")
                .then()
                .statusCode(200)
                .body(containsString("예산 배정"))
                .body(containsString("/appropriations/" + id + "/confirmation"));
    }

    @Test
    @TestSecurity(user = "kim", roles = "officer")
    void the_page_s_form_proposes() {
        Response page = given().header("Accept", "text/html").get("/appropriations");

        submit(page, "much").statusCode(400).body(containsString("typed by hand"));
        submit(page, "1,000,000").statusCode(303);

        given().get("/api/v1/programmes/kosme-ax-sprint/appropriations")
                .then()
                .body("items[0].amount", is(1_000_000))
                .body("items[0].document", equalTo("typed by hand"));
    }

    @Test
    @TestSecurity(user = "kim", roles = "officer")
    void the_page_offers_nobody_his_own_proposal() {
        String id = propose("kosme-trade-response", 2026, EOK, "my own on the page");

        given().header("Accept", "text/html")
                .get("/appropriations")
                .then()
                .statusCode(200)
                .body(containsString("my own on the page"))
                .body(not(containsString("/appropriations/" + id + "/confirmation")));
    }

    private String propose(String programme, int year, long amount, String document) {
        return proposing(programme, body(year, amount, document))
                .statusCode(201)
                .header("ETag", greaterThan(""))
                .extract()
                .path("id");
    }

    private static ValidatableResponse proposing(String programme, Object body) {
        return json().body(body).post("/api/v1/programmes/" + programme + "/appropriations").then();
    }

    private static Map<String, Object> body(int year, long amount, String document) {
        return Map.of("budgetYear", year, "amount", amount, "document", document);
    }

    private static ValidatableResponse submit(Response page, String amount) {
        return given().cookies(page.cookies())
                .redirects()
                .follow(false)
                .header("Accept", "text/html")
                .formParam("csrf-token", hidden(page, "csrf-token"))
                .formParam("idempotencyKey", Ids.next().toString())
                .formParam("programme", "kosme-ax-sprint")
                .formParam("year", "2026")
                .formParam("amount", amount)
                .formParam("document", "typed by hand")
                .post("/appropriations")
                .then();
    }

    private static String hidden(Response page, String name) {
        return page.htmlPath().getString("**.find { it.@name == '" + name + "' }.@value");
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    private static ValidatableResponse budget(String programme, int year) {
        return RestAssured.get("/api/v1/programmes/" + programme + "/budget?year=" + year)
                .then()
                .statusCode(200);
    }

    /** Another officer's proposal, as his own request would have left it. */
    private String proposedBy(String person, String programme, int year, long amount) {
        java.util.UUID id = Ids.next();
        java.util.UUID proposal = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    em.createNativeQuery(
                                    """
                                    insert into office.proposal (id, kind, subject, programme_id,
                                        amount, proposed_by, proposed_at, state, version)
                                    values (?1, 'APPROPRIATION', ?2, ?3, ?4, ?5, now(), 'OPEN', 0)
                                    """)
                            .setParameter(1, proposal)
                            .setParameter(2, id)
                            .setParameter(3, programme)
                            .setParameter(4, amount)
                            .setParameter(5, person)
                            .executeUpdate();
                    em.createNativeQuery(
                                    """
                                    insert into programmes.appropriation (id, programme_id, budget_year,
                                        amount, document, state, proposal_id, proposed_by,
                                        proposed_at, version)
                                    values (?1, ?2, ?3, ?4, ?5, 'PROPOSED', ?6, ?7, now(), 0)
                                    """)
                            .setParameter(1, id)
                            .setParameter(2, programme)
                            .setParameter(3, year)
                            .setParameter(4, amount)
                            .setParameter(5, "document " + id)
                            .setParameter(6, proposal)
                            .setParameter(7, person)
                            .executeUpdate();
                });
        return id.toString();
    }

    private int factsAbout(String appropriationId) {
        return ((Number)
                        em.createNativeQuery(
                                        "select count(*) from events.outbox where payload like ?1")
                                .setParameter(1, "%" + appropriationId + "%")
                                .getSingleResult())
                .intValue();
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> calls =
                    IntStream.range(0, times).mapToObj(i -> threads.submit(call)).toList();
            List<T> answers = new java.util.ArrayList<>();
            for (Future<T> answer : calls) {
                answers.add(answer.get());
            }
            assertTrue(answers.size() == times);
            return answers;
        }
    }
}
