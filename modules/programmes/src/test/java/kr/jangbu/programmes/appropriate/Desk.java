package kr.jangbu.programmes.appropriate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.jangbu.foundation.Ids;

/** What tests of appropriations do at an officer's desk, and see in the books. */
@ApplicationScoped
class Desk {
    static final long EOK = 100_000_000L;

    private final EntityManager em;

    Desk(EntityManager em) {
        this.em = em;
    }

    String propose(String programme, int year, long amount, String document) {
        return proposing(programme, body(year, amount, document))
                .statusCode(201)
                .header("ETag", greaterThan(""))
                .extract()
                .path("id");
    }

    /** As the officer whom the test says is logged in. */
    static ValidatableResponse proposing(String programme, Object body) {
        return json().body(body).post("/api/v1/programmes/" + programme + "/appropriations").then();
    }

    static Map<String, Object> body(int year, long amount, String document) {
        return Map.of("budgetYear", year, "amount", amount, "document", document);
    }

    static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    static ValidatableResponse budget(String programme, int year) {
        return RestAssured.get("/api/v1/programmes/" + programme + "/budget?year=" + year)
                .then()
                .statusCode(200);
    }

    /** Another officer's proposal, as his own request would have left it. */
    String proposedBy(String person, String programme, int year, long amount) {
        UUID id = Ids.next();
        UUID proposal = Ids.next();
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

    int factsAbout(String appropriationId) {
        return ((Number)
                        em.createNativeQuery(
                                        "select count(*) from events.outbox where payload like ?1")
                                .setParameter(1, "%" + appropriationId + "%")
                                .getSingleResult())
                .intValue();
    }

    static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> calls =
                    IntStream.range(0, times).mapToObj(i -> threads.submit(call)).toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : calls) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
