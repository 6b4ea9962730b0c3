package kr.jangbu.journey;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.Ids;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;

/**
 * A loan that is late, and is late no longer: the bank reports late and takes back what it
 * reported, officers ease the terms, the firm repays early. The books follow, to the won.
 */
class LateLoanJourney {
    private static final long AMOUNT = 50_000_000L;

    private final Scenario house = TheService.scenario();
    private final Client officer = house.as("demo-officer");
    private final Client officer2 = house.as("demo-officer2");
    private final Client bank = house.as("demo-bank-003");

    @Test
    void a_loan_falls_behind_is_eased_and_repaid_early() {
        Scenario.Firm firm = house.firm();
        String loan = house.activeLoan(firm, Scenario.YOUTH, AMOUNT);
        String path = "/api/v1/loans/" + loan;
        JsonPath plan = firm.owner().get(path + "/schedule").extract().jsonPath();
        LocalDate due = LocalDate.parse(plan.getString("installments[0].dueOn"));
        int interest = plan.getInt("installments[0].interest");

        // The due date passes without money: the next day the loan is late.
        house.moveTo(due.plusDays(1));
        firm.owner().get(path).body("state", equalTo("DELINQUENT"));
        firm.owner()
                .get(path + "/standing")
                .statusCode(200)
                .body("daysLate", equalTo(1))
                .body("overdueInterest", equalTo(interest))
                .body("lateClass", equalTo("NORMAL"))
                .body("annualRate", equalTo("0.025"));
        assertEquals(interest, owed(loan, "interest"));

        // Ten days on, the bank reports what it had on the due date: it was never late.
        house.moveTo(due.plusDays(10));
        String receipt = receive(loan, interest, due, "LATE-" + loan);
        firm.owner().getUntil(path, a -> a.body("state", equalTo("ACTIVE")));
        firm.owner()
                .get(path + "/repayments")
                .body("items", hasSize(1))
                .body("items[0].interest", equalTo(interest))
                .body("items[0].defaultInterest", equalTo(0))
                .body("items[0].valueDate", equalTo(due.toString()));
        assertEquals(0, owed(loan, "interest"));

        // The bank takes it back: it was late all the while.
        Map<String, Object> reversal =
                Map.of("bankReference", "REV-" + loan, "reason", "wrong payer");
        bank.post("/api/v1/bank/receipts/" + receipt + "/reversal", reversal)
                .statusCode(200)
                .body("reversal.bankReference", equalTo("REV-" + loan));
        bank.post("/api/v1/bank/receipts/" + receipt + "/reversal", reversal).statusCode(200);
        bank.post(
                        "/api/v1/bank/receipts/" + receipt + "/reversal",
                        Map.of("bankReference", "OTHER", "reason", "again"))
                .statusCode(409);
        house.as("demo-bank-004")
                .post("/api/v1/bank/receipts/" + receipt + "/reversal", reversal)
                .statusCode(404);
        firm.owner().getUntil(path, a -> a.body("state", equalTo("DELINQUENT")));
        firm.owner()
                .get(path + "/occurrences")
                .body("items.kind", hasItems("DRAWN", "RECEIVED"))
                .body(
                        "items.find { it.kind == 'RECEIVED' }.takenBackBecause",
                        equalTo("REV-" + loan + ": wrong payer"));
        assertEquals(interest, owed(loan, "interest"));

        // What is owed now is the interest and ten days of default interest on it, at 5.5 %.
        long late = interest * 55L * 10 / 365_000 / 10 * 10;
        firm.owner()
                .get(path + "/payoff")
                .body("defaultInterest", equalTo((int) late))
                .body("interest", equalTo(interest))
                .body("principal", equalTo((int) AMOUNT));
        firm.owner().post(path + "/early-repayments", Map.of("keep", "TERM")).statusCode(409);
        receive(loan, interest + late, due.plusDays(10), "NOW-" + loan);
        firm.owner().getUntil(path, a -> a.body("state", equalTo("ACTIVE")));
        firm.owner()
                .get(path + "/repayments")
                .body("items[0].defaultInterest", equalTo((int) late))
                .body("items[0].interest", equalTo(interest));

        // Two officers give twelve months more.
        String measure = propose(loan, due.plusDays(10));
        officer.post(path + "/measures/" + measure + "/confirmation")
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
        officer2.post(path + "/measures/" + measure + "/confirmation")
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
        firm.owner().get(path + "/schedule").body("installments", hasSize(84));
        officer2.post(path + "/measures/" + measure + "/confirmation").statusCode(409);

        // The firm pays all of it in and repays early.
        int payoff =
                firm.owner()
                        .get(path + "/payoff")
                        .body("total", greaterThan((int) AMOUNT))
                        .extract()
                        .path("total");
        firm.owner()
                .post(path + "/early-repayments", Map.of("keep", "TERM"))
                .statusCode(409)
                .body("asked", equalTo(payoff));
        receive(loan, payoff, due.plusDays(10), "ALL-" + loan);
        firm.owner().getUntil(path, a -> a.body("unapplied", equalTo(payoff)));
        firm.owner()
                .post(path + "/early-repayments", Map.of("keep", "TERM"))
                .statusCode(200)
                .body("state", equalTo("PAID_OFF"))
                .body("outstanding", equalTo(0))
                .body("unapplied", equalTo(0));

        // A day later everything that was earned has been booked, once per programme and day.
        house.moveTo(due.plusDays(11));
        house.booksBalance();
        assertEquals(0, owed(loan, "interest"));
    }

    @Test
    void money_is_drawn_in_parts_and_what_is_left_can_be_let_go() {
        Scenario.Firm firm = house.firm();
        String loan = house.apply(firm, house.wish(Scenario.YOUTH, AMOUNT));
        house.approve(loan);
        house.confirmHolder(firm);
        String path = "/api/v1/loans/" + loan;
        firm.owner().post(path + "/agreement").statusCode(200);
        String invoice = Scenario.document(firm.owner(), "COST_EVIDENCE", "세금계산서");

        firm.owner()
                .post(path + "/drawdowns", Map.of("amount", AMOUNT + 1))
                .statusCode(409)
                .body("left", equalTo((int) AMOUNT));
        firm.owner()
                .post(
                        path + "/drawdowns",
                        Map.of("amount", 1, "evidence", List.of(Ids.next().toString())))
                .statusCode(400)
                .body("violations[0].field", equalTo("evidence[0]"));
        draw(firm, loan, 20_000_000L, invoice);
        firm.owner().getUntil(path, a -> a.body("outstanding", equalTo(20_000_000)));
        draw(firm, loan, 25_000_000L, invoice);
        firm.owner()
                .getUntil(
                        path,
                        a ->
                                a.body("state", equalTo("ACTIVE"))
                                        .body("outstanding", equalTo(45_000_000)));
        firm.owner()
                .get(path + "/drawdowns")
                .body("undrawn", equalTo(5_000_000))
                .body("items", hasSize(2))
                .body("items[1].evidence[0]", equalTo(invoice));
        firm.owner().get(path + "/schedule").body("totals.principal", equalTo(45_000_000));
        long held = held(firm);
        assertEquals(5_000_000, held);

        firm.owner().post(path + "/undrawn/release").statusCode(200);
        assertEquals(0, held(firm));
        firm.owner().post(path + "/undrawn/release").statusCode(409);
        firm.owner().post(path + "/drawdowns", Map.of("amount", 1)).statusCode(409);
    }

    private void draw(Scenario.Firm firm, String loan, long amount, String invoice) {
        String payment =
                Client.until(
                                () ->
                                        firm.owner()
                                                .post(
                                                        "/api/v1/loans/" + loan + "/drawdowns",
                                                        Map.of(
                                                                "amount",
                                                                amount,
                                                                "evidence",
                                                                List.of(invoice))),
                                a -> a.statusCode(200))
                        .extract()
                        .path("paymentId");
        bank.getUntil("/api/v1/bank/disbursements/" + payment, a -> a.statusCode(200));
        house.pay("demo-bank-003", payment, amount);
    }

    /** What the firm's cap holds for money that was not drawn. */
    private long held(Scenario.Firm firm) {
        return house.as("demo-auditor")
                .get("/api/v1/ledger/accounts/firm:" + firm.id() + ":kosme-outstanding")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("debitsPending");
    }

    @Test
    void a_measure_needs_what_its_kind_needs_and_a_loan_that_runs() {
        Scenario.Firm firm = house.firm();
        String waiting = house.apply(firm, house.wish(Scenario.YOUTH, AMOUNT));
        Map<String, Object> suspend = new HashMap<>();
        suspend.put("kind", "SUSPEND");
        suspend.put("countsOn", house.today().toString());
        suspend.put("reason", "재해");
        officer.post("/api/v1/loans/" + waiting + "/measures", suspend).statusCode(409);
        firm.owner().get("/api/v1/loans/" + waiting + "/standing").statusCode(404);
        firm.owner().get("/api/v1/loans/" + waiting + "/payoff").statusCode(409);

        String loan = house.activeLoan(house.firm(), Scenario.YOUTH, AMOUNT);
        officer.post("/api/v1/loans/" + loan + "/measures", suspend)
                .statusCode(400)
                .body("violations[0].field", equalTo("until"));
        suspend.put("countsOn", house.today().plusDays(1).toString());
        suspend.put("until", house.today().plusDays(60).toString());
        officer.post("/api/v1/loans/" + loan + "/measures", suspend)
                .statusCode(400)
                .body("violations[0].field", equalTo("countsOn"));
    }

    private String propose(String loan, LocalDate countsOn) {
        return officer.post(
                        "/api/v1/loans/" + loan + "/measures",
                        Map.of(
                                "kind",
                                "RESCHEDULE",
                                "countsOn",
                                countsOn.toString(),
                                "morePeriods",
                                12,
                                "moreGrace",
                                0,
                                "arrears",
                                "STAY",
                                "reason",
                                "매출 감소"))
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
    }

    private String receive(String loan, long amount, LocalDate valueDate, String bankReference) {
        return bank.post(
                        "/api/v1/bank/receipts",
                        Map.of(
                                "receipts",
                                List.of(
                                        Map.of(
                                                "reference", loan,
                                                "amount", amount,
                                                "valueDate", valueDate.toString(),
                                                "bankReference", bankReference,
                                                "purpose", "LOAN_REPAYMENT"))))
                .statusCode(200)
                .body("results[0].result", equalTo("RECORDED"))
                .body("results", not(empty()))
                .extract()
                .path("results[0].id");
    }

    /** What stands on a receivable of the loan. */
    private long owed(String loan, String of) {
        var balance =
                house.as("demo-auditor")
                        .get("/api/v1/ledger/accounts/loan:" + loan + ":" + of)
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        return balance.getLong("debitsPosted") - balance.getLong("creditsPosted");
    }
}
