package kr.jangbu.programmes.appropriate;

import static kr.jangbu.programmes.appropriate.Desk.EOK;
import static kr.jangbu.programmes.appropriate.Desk.atOnce;
import static kr.jangbu.programmes.appropriate.Desk.budget;
import static kr.jangbu.programmes.appropriate.Desk.json;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits;
import org.junit.jupiter.api.Test;

/** A ceiling under many hands at once. */
@QuarkusTest
@QuarkusTestResource(HouseDatabase.class)
class CeilingTest {
    @Inject Desk desk;
    @Inject Ledger ledger;
    @Inject Limits limits;

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void a_ceiling_for_ten_lets_ten_of_many_through() throws Exception {
        String id = desk.proposedBy("kim", "kosme-emergency-disaster", 2027, 10 * EOK);
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
                "2027 ceiling of Emergency stability fund (disaster): left ₩0, asked ₩100,000,000",
                ceiling.refusal(refused.available(), EOK).en());
        budget("kosme-emergency-disaster", 2027)
                .body("appropriated", is(1_000_000_000))
                .body("held", is(1_000_000_000))
                .body("paid", is(0))
                .body("left", is(0));
    }
}
