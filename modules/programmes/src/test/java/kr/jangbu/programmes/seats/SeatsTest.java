package kr.jangbu.programmes.seats;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits;
import kr.jangbu.programmes.appropriate.HouseDatabase;
import org.junit.jupiter.api.Test;

/** Seats: granted by two officers within the target, and never more taken than granted. */
@QuarkusTest
@QuarkusTestResource(HouseDatabase.class)
class SeatsTest {
    private static final String FIRMS = "mss-manufacturing-ai-firms";

    @Inject EntityManager em;
    @Inject Ledger ledger;
    @Inject Limits limits;

    @Test
    @TestSecurity(user = "yoon", roles = "officer")
    void of_101_who_want_one_of_100_seats_at_once_exactly_100_get_one() throws Exception {
        confirming(proposedByChoi(2031, 100)).statusCode(200).body("state", equalTo("CONFIRMED"));
        Limit seats = limits.seat(FIRMS, 2031);

        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Outcome>> takers = new ArrayList<>();
            for (int i = 0; i < 101; i++) {
                takers.add(threads.submit(() -> take(seats)));
            }
            for (Future<Outcome> taker : takers) {
                outcomes.add(taker.get());
            }
        }

        assertEquals(100, outcomes.stream().filter(o -> o.result() == Result.CREATED).count());
        Outcome refused = Outcome.refusal(outcomes).orElseThrow();
        assertEquals(Result.EXCEEDS_CREDITS, refused.result());
        assertEquals(0, ledger.balance(seats.accountId()).orElseThrow().available());
        assertEquals(
                "seats of mss-manufacturing-ai-firms 2031: left 0, asked 1",
                seats.refusal(refused.available(), 1).en());
    }

    @Test
    @TestSecurity(user = "yoon", roles = "officer")
    void a_seat_that_is_given_back_can_be_taken_again() {
        confirming(proposedByChoi(2032, 1)).statusCode(200);
        Limit seats = limits.seat(FIRMS, 2032);

        assertEquals(Result.CREATED, take(seats).result());
        assertEquals(Result.EXCEEDS_CREDITS, take(seats).result());
        post(List.of(seats.giveBack(Ids.next(), 1, "AWARD_ENDED", "award/x")));
        assertEquals(Result.CREATED, take(seats).result());
    }

    @Test
    @TestSecurity(user = "choi", roles = "officer")
    void no_more_is_proposed_than_the_target_of_the_day_leaves() {
        proposing(FIRMS, 2033, 60).statusCode(201);
        proposing(FIRMS, 2033, 41)
                .statusCode(409)
                .body("target", is(100))
                .body("left", is(40))
                .body("asked", is(41));
        proposing(FIRMS, 2033, 40).statusCode(201);
    }

    @Test
    @TestSecurity(user = "choi", roles = "officer")
    void nobody_confirms_what_he_proposed_himself() {
        String id = proposing(FIRMS, 2034, 1).statusCode(201).extract().path("id");

        confirming(id).statusCode(403).body("type", equalTo("/problems/four-eyes"));
    }

    @Test
    @TestSecurity(user = "yoon", roles = "officer")
    void what_was_rejected_gives_no_seats_and_leaves_the_target_free() {
        String id = proposedByChoi(2035, 100);

        given().contentType(ContentType.JSON)
                .body(Map.of("reason", "wrong year"))
                .post("/api/v1/seat-grants/" + id + "/rejection")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));

        confirming(id).statusCode(409);
        proposing(FIRMS, 2035, 100).statusCode(201);
        given().get("/api/v1/programmes/" + FIRMS + "/seat-grants?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("PROPOSED"))
                .body("items[0].year", is(2035));
    }

    @Test
    @TestSecurity(user = "kim", roles = "officer")
    void another_agency_and_a_programme_without_seats_are_refused() {
        proposing(FIRMS, 2036, 1).statusCode(404);
        proposing("kosme-youth-startup", 2036, 1).statusCode(409);
        confirming(proposedByChoi(2036, 1)).statusCode(404);
    }

    private Outcome take(Limit seats) {
        return post(List.of(seats.use(Ids.next(), 1, "AWARD", "award/x"))).getFirst();
    }

    private List<Outcome> post(List<Transfer> transfers) {
        return QuarkusTransaction.requiringNew().call(() -> ledger.post(transfers));
    }

    private static ValidatableResponse proposing(String programme, int year, int seats) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("year", year, "seats", seats, "document", "a decree"))
                .post("/api/v1/programmes/" + programme + "/seat-grants")
                .then();
    }

    private static ValidatableResponse confirming(String id) {
        return given().contentType(ContentType.JSON)
                .post("/api/v1/seat-grants/" + id + "/confirmation")
                .then();
    }

    /** Another officer's proposal, as his own request would have left it. */
    private String proposedByChoi(int year, int seats) {
        UUID id = Ids.next();
        UUID proposal = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    em.createNativeQuery(
                                    """
                                    insert into office.proposal (id, kind, subject, programme_id,
                                        amount, proposed_by, proposed_at, state, version)
                                    values (?1, 'SEAT_GRANT', ?2, ?3, 0, 'choi', now(), 'OPEN', 0)
                                    """)
                            .setParameter(1, proposal)
                            .setParameter(2, id)
                            .setParameter(3, FIRMS)
                            .executeUpdate();
                    em.createNativeQuery(
                                    """
                                    insert into programmes.seat_grant (id, programme_id, seat_year,
                                        seats, document, state, proposal_id, proposed_by,
                                        proposed_at, version)
                                    values (?1, ?2, ?3, ?4, 'a decree', 'PROPOSED', ?5, 'choi',
                                        now(), 0)
                                    """)
                            .setParameter(1, id)
                            .setParameter(2, FIRMS)
                            .setParameter(3, year)
                            .setParameter(4, seats)
                            .setParameter(5, proposal)
                            .executeUpdate();
                });
        return id.toString();
    }
}
