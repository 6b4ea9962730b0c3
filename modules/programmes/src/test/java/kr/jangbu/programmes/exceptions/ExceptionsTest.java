package kr.jangbu.programmes.exceptions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits;
import kr.jangbu.programmes.appropriate.HouseDatabase;
import org.junit.jupiter.api.Test;

/** The register of exceptions: by two officers, for one firm, so far, so often, until a day. */
@QuarkusTest
@QuarkusTestResource(HouseDatabase.class)
class ExceptionsTest {
    private static final long EOK = 100_000_000L;
    private static final String PROGRAMME = "kosme-trade-response";
    private static final String CAP = "kosme-outstanding";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    @Inject EntityManager em;
    @Inject Ledger ledger;
    @Inject Limits limits;
    @Inject RaisedLimits raised;

    private final UUID firm = Ids.next();

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void a_raised_limit_holds_more_until_its_last_day_and_then_loses_what_is_unused() {
        String number = proposedByKim(wish("LIMIT", CAP, 60 * EOK, 80 * EOK));
        confirming(number)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("inForce", is(true))
                .body("standing", is((int) (20 * EOK)));
        Limit cap = limits.firmCap(firm, CAP);
        assertEquals(80 * EOK, left(cap));
        UUID drawn = Ids.next();
        post(cap.hold(drawn, 70 * EOK, "LOAN_APPROVAL", "loan/x"));

        runDay(LAST_DAY);
        assertEquals(10 * EOK, left(cap));
        runDay(LAST_DAY.plusDays(1));
        assertEquals(0, left(cap));
        given().get("/api/v1/exceptions/" + number).then().body("standing", is((int) (10 * EOK)));

        post(Transfer.voided(Ids.next(), drawn));
        runDay(LAST_DAY.plusDays(2));
        assertEquals(60 * EOK, left(cap));
        given().get("/api/v1/exceptions/" + number).then().body("standing", is(0));
    }

    @Test
    @TestSecurity(user = "kim", roles = "officer")
    void a_proposal_is_for_the_agency_s_own_limits_from_where_they_stand() {
        proposing(wish("LIMIT", CAP, 50 * EOK, 80 * EOK))
                .statusCode(400)
                .body("violations[0].field", equalTo("amountFrom"));
        proposing(wish("LIMIT", "kibo-working", 30 * EOK, 80 * EOK))
                .statusCode(400)
                .body("violations[0].field", equalTo("lifts"));
        proposing(wish("RULE", "NO_SUCH_RULE", 0, EOK)).statusCode(400);
        Map<String, Object> past = wish("RULE", DoubleCover.RULE, 0, EOK);
        past.put("expiresOn", TODAY.minusDays(1).toString());
        proposing(past).statusCode(400).body("violations[0].field", equalTo("expiresOn"));
        Map<String, Object> foreign = wish("RULE", DoubleCover.RULE, 0, EOK);
        foreign.put("programmeId", "kibo-ai-guarantee");
        proposing(foreign).statusCode(400);

        String number =
                proposing(wish("LIMIT", CAP, 60 * EOK, 80 * EOK))
                        .statusCode(201)
                        .body("number", startsWith("EX-2026-"))
                        .extract()
                        .path("number");
        confirming(number).statusCode(403).body("type", equalTo("/problems/four-eyes"));
        given().get("/api/v1/exceptions?state=PROPOSED&limit=1")
                .then()
                .body("items[0].number", equalTo(number));
    }

    @Test
    @TestSecurity(user = "han", roles = "officer")
    void another_agency_neither_sees_nor_confirms_nor_uses_it() {
        String number = proposedByKim(wish("RULE", DoubleCover.RULE, 0, EOK));

        given().get("/api/v1/exceptions/" + number).then().statusCode(404);
        confirming(number).statusCode(404);
        using(number, Map.of()).statusCode(400).body("violations[0].field", equalTo("exception"));
    }

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void a_lifted_rule_is_used_within_its_bounds_and_refused_beyond_each() {
        String number = proposedByKim(wish("RULE", DoubleCover.RULE, EOK, 5 * EOK));
        refused(number, Map.of(), "NOT_CONFIRMED");
        confirming(number).statusCode(200);

        refused(number, Map.of("firm", Ids.next()), "OTHER_FIRM");
        refused(number, Map.of("programme", "kosme-ax-sprint"), "OTHER_PROGRAMME");
        refused(number, Map.of("rule", "ANOTHER"), "OTHER_RULE");
        refused(number, Map.of("amount", 5 * EOK + 1), "OUT_OF_RANGE");
        refused(number, Map.of("amount", EOK - 1), "OUT_OF_RANGE");

        using(number, Map.of()).statusCode(200).body("approvedBy", equalTo("lee"));
        using(number, Map.of()).statusCode(200);
        refused(number, Map.of("reference", "guarantee/2"), "USED_UP");
        given().get("/api/v1/exceptions/" + number)
                .then()
                .body("uses.size()", is(1))
                .body("uses[0].reference", equalTo("guarantee/1"))
                .body("uses[0].usedBy", equalTo("lee"));
    }

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void an_expired_exception_can_neither_be_used_nor_confirmed() {
        String used = proposedByKim(wish("RULE", DoubleCover.RULE, 0, EOK));
        confirming(used).statusCode(200);
        String waiting = proposedByKim(wish("LIMIT", CAP, 60 * EOK, 80 * EOK));
        expire(used);
        expire(waiting);

        refused(used, Map.of(), "EXPIRED");
        confirming(waiting).statusCode(409);
        rejecting(waiting).statusCode(200).body("rejection", equalTo("too late"));
        rejecting(waiting).statusCode(409);
    }

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void the_page_shows_what_waits_and_what_was_decided() {
        String waiting = proposedByKim(wish("LIMIT", CAP, 60 * EOK, 80 * EOK));
        String decided = proposedByKim(wish("RULE", DoubleCover.RULE, 0, EOK));
        rejecting(decided).statusCode(200);

        given().header("Accept", "text/html")
                .get("/exceptions")
                .then()
                .statusCode(200)
                .body(containsString("/exceptions/" + waiting + "/confirmation"))
                .body(containsString("too late"))
                .body(not(containsString("/exceptions/" + decided + "/confirmation")));
    }

    private Map<String, Object> wish(String kind, String lifts, long from, long to) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("programmeId", PROGRAMME);
        wish.put("firmId", firm.toString());
        wish.put("kind", kind);
        wish.put("lifts", lifts);
        wish.put("amountFrom", from);
        wish.put("amountTo", to);
        wish.put("mostUses", 1);
        wish.put("reason", "수출 계약 이행");
        wish.put("document", "여신심사위원회 2026-31");
        wish.put("expiresOn", LAST_DAY.toString());
        return wish;
    }

    private static ValidatableResponse proposing(Map<String, Object> wish) {
        return given().contentType(ContentType.JSON).body(wish).post("/api/v1/exceptions").then();
    }

    private static ValidatableResponse confirming(String number) {
        return given().contentType(ContentType.JSON)
                .post("/api/v1/exceptions/" + number + "/confirmation")
                .then();
    }

    private static ValidatableResponse rejecting(String number) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("reason", "too late"))
                .post("/api/v1/exceptions/" + number + "/rejection")
                .then();
    }

    private void refused(String number, Map<String, Object> other, String because) {
        using(number, other).statusCode(409).body("because", equalTo(because));
    }

    private ValidatableResponse using(String number, Map<String, Object> other) {
        Map<String, Object> use = new HashMap<>();
        use.put("rule", DoubleCover.RULE);
        use.put("firm", firm);
        use.put("programme", PROGRAMME);
        use.put("amount", EOK);
        use.put("reference", "guarantee/1");
        use.putAll(other);
        return given().queryParams(use).get("/test/double-cover/" + number).then();
    }

    /** Another officer's proposal, as his own request would have left it. */
    private String proposedByKim(Map<String, Object> wish) {
        UUID proposal = Ids.next();
        UUID id = Ids.next();
        String number = "EX-2026-" + id;
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    em.createNativeQuery(
                                    """
                                    insert into office.proposal (id, kind, subject, programme_id,
                                        amount, proposed_by, proposed_at, state, version)
                                    values (?1, 'EXCEPTION', ?2, ?3, 0, 'kim', now(), 'OPEN', 0)
                                    """)
                            .setParameter(1, proposal)
                            .setParameter(2, id)
                            .setParameter(3, PROGRAMME)
                            .executeUpdate();
                    em.createNativeQuery(
                                    """
                                    insert into programmes.exception_approval (id, number, agency,
                                        programme_id, firm_id, kind, lifts, amount_from, amount_to,
                                        most_uses, reason, document, expires_on, state, proposal_id,
                                        proposed_by, proposed_at, version)
                                    values (?1, ?2, 'KOSME', ?3, ?4, ?5, ?6, ?7, ?8, 1, '사유', '문서',
                                        ?9, 'PROPOSED', ?10, 'kim', now(), 0)
                                    """)
                            .setParameter(1, id)
                            .setParameter(2, number)
                            .setParameter(3, PROGRAMME)
                            .setParameter(4, firm)
                            .setParameter(5, wish.get("kind"))
                            .setParameter(6, wish.get("lifts"))
                            .setParameter(7, wish.get("amountFrom"))
                            .setParameter(8, wish.get("amountTo"))
                            .setParameter(9, LAST_DAY)
                            .setParameter(10, proposal)
                            .executeUpdate();
                });
        return number;
    }

    private void expire(String number) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        em.createNativeQuery(
                                        "update programmes.exception_approval set expires_on = ?1"
                                                + " where number = ?2")
                                .setParameter(1, TODAY.minusDays(1))
                                .setParameter(2, number)
                                .executeUpdate());
    }

    private void runDay(LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> raised.run(day));
    }

    private long left(Limit limit) {
        return ledger.balance(limit.accountId()).orElseThrow().available();
    }

    private void post(Transfer transfer) {
        List<Outcome> outcomes =
                QuarkusTransaction.requiringNew().call(() -> ledger.post(List.of(transfer)));
        assertEquals(true, outcomes.getFirst().inTheBooks(), outcomes.toString());
    }
}
