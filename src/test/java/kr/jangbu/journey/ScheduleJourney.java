package kr.jangbu.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.jangbu.testing.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Somebody without a log-in tries what a loan would cost. */
class ScheduleJourney {
    private static final String PATH = "/api/v1/loans/schedules";

    private final Scenario house = TheService.scenario();

    @Test
    void the_terms_of_a_usual_loan_are_planned_to_the_won() {
        JsonPath plan =
                house.nobody()
                        .post(PATH, terms(Map.of()))
                        .statusCode(200)
                        .body("installments", hasSize(60))
                        .body("installments[0].dueOn", equalTo("2026-02-15"))
                        .body("installments[0].days", equalTo(31))
                        .body("installments[0].principal", equalTo(0))
                        .body("installments[0].interest", equalTo(297_260))
                        .body("installments[59].outstandingAfter", equalTo(0))
                        .body("totals.principal", equalTo(100_000_000))
                        .extract()
                        .jsonPath();

        List<Integer> totals = plan.getList("installments.total");
        assertEquals(List.of(totals.get(24)), totals.subList(24, 59).stream().distinct().toList());
    }

    @Test
    void due_dates_move_to_business_days_where_holidays_are_known() {
        house.nobody()
                .post(
                        PATH,
                        terms(
                                Map.of(
                                        "disbursedOn",
                                        "2026-01-31",
                                        "periods",
                                        4,
                                        "gracePeriods",
                                        0,
                                        "businessDays",
                                        "MODIFIED_FOLLOWING")))
                .statusCode(200)
                .body(
                        "installments.dueOn",
                        equalTo(List.of("2026-02-27", "2026-03-31", "2026-04-30", "2026-05-29")));
    }

    @Test
    void what_cannot_be_planned_is_said_by_field() {
        refused("gracePeriods", Map.of("gracePeriods", 60));
        refused("firstDueOn", Map.of("firstDueOn", "2026-01-15"));
        refused("annualRate", Map.of("annualRate", "3.5%"));
        refused("period.every", Map.of("period", Map.of("every", 0, "unit", "MONTHS")));
        refused(
                "periods",
                Map.of("periods", 1_200, "period", Map.of("every", 6, "unit", "MONTHS")));
        refused("businessDays", Map.of("periods", 1_200, "businessDays", "FOLLOWING"));
    }

    private void refused(String field, Map<String, Object> other) {
        house.nobody()
                .post(PATH, terms(other))
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    private static Map<String, @Nullable Object> terms(Map<String, Object> other) {
        Map<String, @Nullable Object> terms = new HashMap<>();
        terms.put("principal", 100_000_000);
        terms.put("annualRate", "0.035");
        terms.put("disbursedOn", "2026-01-15");
        terms.put("firstDueOn", null);
        terms.put("periods", 60);
        terms.put("period", Map.of("every", 1, "unit", "MONTHS"));
        terms.put("gracePeriods", 24);
        terms.put("method", "EQUAL_INSTALLMENT");
        terms.put("dayCount", "ACT_365F");
        terms.put("businessDays", "NONE");
        terms.put("rounding", "HALF_UP");
        terms.put("installmentMultiple", 1);
        terms.put("remainderTo", "LAST");
        terms.putAll(other);
        return terms;
    }
}
