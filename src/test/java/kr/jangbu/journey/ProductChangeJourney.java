package kr.jangbu.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;

/**
 * A notice changes a product: one officer proposes, sees with another what it would do to open
 * applications, and once it is confirmed they take it over, and nothing else does.
 */
class ProductChangeJourney {
    private static final String GENERAL = "kosme-startup-general";
    private static final long AMOUNT = 20_000_000L;

    private final Scenario house = TheService.scenario();
    private final Client officer = house.as("demo-officer");
    private final Client officer2 = house.as("demo-officer2");

    @Test
    void a_confirmed_change_reaches_open_applications_and_leaves_approved_loans_alone() {
        house.appropriate(Scenario.DISASTER, 1_000_000_000L);
        Scenario.Firm firm = house.firm();
        String approved = house.apply(firm, house.wish(Scenario.DISASTER, AMOUNT));
        house.approve(approved);
        String open = house.apply(firm, house.wish(Scenario.DISASTER, AMOUNT));
        int months = termOf(firm, open);

        String change =
                proposed(
                        wish(
                                Scenario.DISASTER,
                                "TERM_MONTHS",
                                String.valueOf(months + 12),
                                "WORKING_CAPITAL"));
        officer.get("/api/v1/term-changes/" + change + "/impact")
                .statusCode(200)
                .body("applications", greaterThanOrEqualTo(1))
                .body("items.id", hasItem(open))
                .body("items.id", not(hasItem(approved)))
                .body(
                        "items.find { it.id == '" + open + "' }.after",
                        equalTo((months + 12) + "개월"));
        firm.owner().get("/api/v1/loans/" + open).body("terms.termMonths", equalTo(months));

        officer.post("/api/v1/term-changes/" + change + "/confirmation")
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
        officer2.post("/api/v1/term-changes/" + change + "/confirmation")
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("affected", greaterThanOrEqualTo(1));
        firm.owner()
                .getUntil(
                        "/api/v1/loans/" + open,
                        a -> a.body("terms.termMonths", equalTo(months + 12)));
        firm.owner().get("/api/v1/loans/" + approved).body("terms.termMonths", equalTo(months));

        // The public catalogue says where the value stands.
        String values = "loan.purposes.WORKING_CAPITAL.termMonths";
        house.nobody()
                .get("/api/v1/programmes/" + Scenario.DISASTER)
                .statusCode(200)
                .body(values + "[-1].value", equalTo(months + 12))
                .body(values + "[-1].change", equalTo(change))
                .body(values + "[0].change", nullValue())
                .body("sources.'notice-" + change + "'.title", equalTo("시험 공고"));
        officer2.post("/api/v1/term-changes/" + change + "/confirmation").statusCode(409);
    }

    @Test
    void what_does_not_fit_is_refused_and_named() {
        refused(wish(Scenario.DISASTER, "SPREAD", "0.01", "WORKING_CAPITAL"), "term");
        refused(wish(Scenario.DISASTER, "TERM_MONTHS", "60", null), "purpose");
        refused(wish(Scenario.DISASTER, "LIMIT", "0.5", null), "value");
        refused(wish("kibo-ai-guarantee", "LIMIT", "1", null), "programmeId");
        Map<String, Object> back = wish(Scenario.DISASTER, "LIMIT", "900000000", null);
        back.put("from", house.today().minusDays(1).toString());
        refused(back, "from");
        house.as("demo-startup")
                .post("/api/v1/term-changes", wish(Scenario.DISASTER, "LIMIT", "1", null))
                .statusCode(403);
    }

    @Test
    void a_base_rate_by_notice_opens_the_product_that_stands_on_it() {
        LocalDate today = house.today();
        Map<String, Object> rate = wish(GENERAL, "BASE_RATE", "0.0318", null);
        rate.put("to", today.plusMonths(3).toString());
        confirmed(rate);
        Map<String, Object> overlapping = wish(GENERAL, "BASE_RATE", "0.03", null);
        refused(overlapping, "from");
        Map<String, Object> late = wish(GENERAL, "BASE_RATE", "0.03", null);
        late.put("from", today.plusMonths(4).toString());
        refused(late, "from");
        confirmed(wish(GENERAL, "STATUS", "OPEN", null));
        confirmed(wish(GENERAL, "NON_CAPITAL_CUT", "-0.002", null));

        house.nobody()
                .get("/api/v1/programmes/" + GENERAL)
                .body("open", equalTo(true))
                .body("loan.annualRates.WORKING_CAPITAL", equalTo("0.0288"));
        Scenario.Firm firm = house.firm();
        String loan = house.apply(firm, house.wish(GENERAL, AMOUNT));
        firm.owner().get("/api/v1/loans/" + loan).body("terms.annualRate", equalTo("0.0268"));
    }

    private int termOf(Scenario.Firm firm, String loan) {
        return firm.owner().get("/api/v1/loans/" + loan).extract().path("terms.termMonths");
    }

    private Map<String, Object> wish(
            String programme,
            String term,
            String value,
            @org.jspecify.annotations.Nullable String purpose) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("programmeId", programme);
        wish.put("term", term);
        wish.put("value", value);
        if (purpose != null) {
            wish.put("purpose", purpose);
        }
        wish.put("from", house.today().toString());
        wish.put("source", "시험 공고");
        wish.put("confidence", "HIGH");
        return wish;
    }

    private String proposed(Map<String, Object> wish) {
        return officer.post("/api/v1/term-changes", wish).statusCode(201).extract().path("id");
    }

    private void confirmed(Map<String, Object> wish) {
        officer2.post("/api/v1/term-changes/" + proposed(wish) + "/confirmation").statusCode(200);
    }

    private ValidatableResponse refused(Map<String, Object> wish, String field) {
        return officer.post("/api/v1/term-changes", wish)
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }
}
