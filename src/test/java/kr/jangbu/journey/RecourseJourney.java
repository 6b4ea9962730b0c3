package kr.jangbu.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.Ids;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;

/** A firm that was told no learns why, asks again with evidence, and another officer looks. */
class RecourseJourney {
    private static final long AMOUNT = 30_000_000L;

    private final Scenario house = TheService.scenario();
    private final Client officer = house.as("demo-officer");
    private final Client officer2 = house.as("demo-officer2");

    @Test
    void a_refusal_says_what_would_change_it_and_is_looked_at_again_by_another_officer() {
        Scenario.Firm firm = house.firm();
        String loan = refused(firm, Map.of("TAX_ARREARS", true));
        String path = "/api/v1/loans/" + loan;

        firm.owner()
                .get(path + "/refusal")
                .statusCode(200)
                .body("reason", equalTo("세금 체납"))
                .body("reapplyFrom", nullValue())
                .body("mayAsk", equalTo(true))
                .body("clauses.code", hasItem("TAX_ARREARS"))
                .body("clauses.find { it.code == 'TAX_ARREARS' }.remedy", notNullValue())
                .body("clauses.find { it.code == 'TAX_ARREARS' }.reapply", equalTo("AT_ONCE"));

        // With evidence of its own only, and once.
        String paid = Scenario.document(firm.owner(), "TAX_CLEARANCE", "납세증명서");
        firm.owner()
                .post("/api/v1/reconsiderations", asking(loan, Ids.next().toString()))
                .statusCode(400)
                .body("violations[0].field", equalTo("evidence[0]"));
        house.firm().owner().post("/api/v1/reconsiderations", asking(loan, paid)).statusCode(404);
        String id =
                firm.owner()
                        .post("/api/v1/reconsiderations", asking(loan, paid))
                        .statusCode(201)
                        .body("state", equalTo("ASKED"))
                        .extract()
                        .path("id");
        firm.owner().post("/api/v1/reconsiderations", asking(loan, paid)).statusCode(409);

        // Neither who proposed the refusal nor who confirmed it; a third officer does.
        Map<String, String> grant = Map.of("outcome", "GRANT", "reason", "납세를 확인함");
        String decision = "/api/v1/reconsiderations/" + id + "/decision";
        officer.post(decision, grant).statusCode(403).body("type", equalTo("/problems/four-eyes"));
        officer2.post(decision, grant).statusCode(403);
        Client third = house.as("officer");
        third.post(decision, grant)
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("decidedBy", equalTo("officer"));
        third.post(decision, grant).statusCode(409);
        firm.owner()
                .get("/api/v1/reconsiderations/" + id)
                .body("reason", equalTo("납세를 확인함"))
                .body("decidedBy", nullValue());
        firm.owner().get(path).body("state", equalTo("APPLIED"));
        firm.owner().get(path + "/refusal").body("mayAsk", equalTo(false));

        // It is decided again as when it came in; a clause that blocks still blocks.
        officer.post(path + "/decision", Map.of("outcome", "APPROVE", "reason", "재심의"))
                .statusCode(409);
    }

    @Test
    void who_is_refused_on_the_merits_knows_when_to_apply_again_and_can_ask_for_twenty_days() {
        Scenario.Firm firm = house.firm();
        String loan = house.apply(firm, house.wish(Scenario.YOUTH, AMOUNT));
        firm.owner().get("/api/v1/loans/" + loan + "/refusal").statusCode(404);
        reject(loan, "사업성 부족");

        firm.owner()
                .get("/api/v1/loans/" + loan + "/refusal")
                .body("reapplyFrom", equalTo(house.today().plusMonths(6).toString()))
                .body("askUntil", notNullValue());
        firm.owner().get("/api/v1/notices").body("items.href", hasItem("/loans/" + loan));
        String paper = Scenario.document(firm.owner(), "BUSINESS_PLAN", "사업계획서");
        String id =
                firm.owner()
                        .post("/api/v1/reconsiderations", asking(loan, paper))
                        .statusCode(201)
                        .extract()
                        .path("id");
        house.as("officer")
                .post(
                        "/api/v1/reconsiderations/" + id + "/decision",
                        Map.of("outcome", "DISMISS", "reason", "새로운 사실이 없음"))
                .statusCode(200)
                .body("state", equalTo("DISMISSED"));
        firm.owner().get("/api/v1/loans/" + loan).body("state", equalTo("REJECTED"));
        firm.owner().get("/api/v1/reconsiderations").body("items", hasSize(1));
    }

    private String refused(Scenario.Firm firm, Map<String, Boolean> declared) {
        Map<String, Object> wish = house.wish(Scenario.YOUTH, AMOUNT);
        Map<String, Boolean> answers = new HashMap<>(Scenario.allClear());
        answers.putAll(declared);
        wish.put("declarations", answers);
        String loan = house.apply(firm, wish);
        reject(loan, "세금 체납");
        return loan;
    }

    private void reject(String loan, String reason) {
        officer.post(
                        "/api/v1/loans/" + loan + "/decision",
                        Map.of("outcome", "REJECT", "reason", reason))
                .statusCode(200);
        officer2.post("/api/v1/loans/" + loan + "/decision/confirmation")
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
    }

    private static Map<String, Object> asking(String loan, String document) {
        return Map.of(
                "kind",
                "LOAN",
                "subject",
                loan,
                "grounds",
                "체납 세금을 모두 납부했습니다.",
                "evidence",
                List.of(document));
    }
}
