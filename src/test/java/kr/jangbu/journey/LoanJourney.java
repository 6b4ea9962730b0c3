package kr.jangbu.journey;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.Ids;
import kr.jangbu.testing.Checkout;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;

/**
 * A startup applies, two officers decide, a bank pays and collects, the books balance: the loan
 * from door to door as the architecture tells it, and each way in which it can end early.
 */
class LoanJourney {
    private static final long AMOUNT = 50_000_000L;

    private final Scenario house = TheService.scenario();
    private final Client officer = house.as("demo-officer");
    private final Client officer2 = house.as("demo-officer2");
    private final Client bank = house.as("demo-bank-003");

    @Test
    void a_startup_gets_a_loan_and_repays_its_first_installments() {
        // 1. The firm registers and applies; each clause says what it found.
        Scenario.Firm firm = house.firm();
        String loan = house.apply(firm, house.wish(Scenario.YOUTH, AMOUNT));
        firm.owner()
                .get("/api/v1/loans/" + loan)
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("number", startsWith("L"))
                .body("terms.annualRate", equalTo("0.025"))
                .body("terms.termMonths", equalTo(72))
                .body("terms.graceMonths", equalTo(36))
                .body("findings.code", hasItems("AMOUNT", "FIRM_AGE", "TAX_ARREARS"))
                .body("findings.severity", everyItem(equalTo("INFO")))
                .body("findings.citation", everyItem(startsWith("KOSME")));

        // 2. An officer proposes, another confirms; four limits hold the amount.
        house.approve(loan);
        long ceilingBefore = ceilingLeft();
        firm.owner()
                .get("/api/v1/loans/" + loan + "/entries")
                .body(
                        "items.findAll { it.kind == 'PENDING' }.amount",
                        everyItem(equalTo((int) AMOUNT)))
                .body("items.findAll { it.kind == 'PENDING' }", hasSize(5))
                .body(
                        "items.debitAccountId",
                        hasItem(startsWith("ceiling:" + Scenario.YOUTH + ":")))
                .body("items.debitAccountId", hasItem(startsWith("firm:" + firm.id())))
                .body("items.debitAccountId", hasItem(startsWith("cost:")));

        // 3. and 4. The firm signs and asks for the money; the bank finds the instruction.
        String payment = house.requestPayment(firm, loan);
        bank.getUntil(
                "/api/v1/bank/disbursements/" + payment,
                a ->
                        a.statusCode(200)
                                .body("status", equalTo("READY"))
                                .body("amount", equalTo((int) AMOUNT))
                                .body("kind", equalTo("LOAN_DRAWDOWN"))
                                .body("payee.account", equalTo("01012345678901")));
        bank.post("/api/v1/bank/disbursements/" + payment + "/acceptance")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"));

        // 5. and 6. The bank pays: the holds are posted, the firm owes, the schedule stands.
        house.pay("demo-bank-003", payment, AMOUNT);
        firm.owner()
                .getUntil(
                        "/api/v1/loans/" + loan,
                        a ->
                                a.body("state", equalTo("ACTIVE"))
                                        .body("outstanding", equalTo((int) AMOUNT)));
        assertEquals(ceilingBefore, ceilingLeft(), "what was held is what was used");
        List<Map<String, Object>> plan =
                firm.owner()
                        .get("/api/v1/loans/" + loan + "/schedule")
                        .statusCode(200)
                        .body("installments", hasSize(72))
                        .body("installments[0].principal", equalTo(0))
                        .body("installments[36].principal", greaterThan(0))
                        .body("installments[71].outstandingAfter", equalTo(0))
                        .body("totals.principal", equalTo((int) AMOUNT))
                        .extract()
                        .path("installments");

        // 7. The day comes, the bank reports money; what is due is paid, the rest waits.
        long interest = Long.parseLong(String.valueOf(plan.getFirst().get("total")));
        house.moveTo(LocalDate.parse(String.valueOf(plan.getFirst().get("dueOn"))));
        String receipt = house.receive("demo-bank-003", loan, interest + 1_000, "R1-" + loan);
        bank.getUntil(
                "/api/v1/bank/receipts/" + receipt,
                a ->
                        a.body("application.interest", equalTo((int) interest))
                                .body("application.principal", equalTo(0))
                                .body("application.unapplied", equalTo(1_000)));

        // 8. The startup sees its plan, what waits, and every entry behind it.
        firm.owner()
                .get("/api/v1/loans/" + loan)
                .body("unapplied", equalTo(1_000))
                .body("outstanding", equalTo((int) AMOUNT));
        firm.owner()
                .get("/api/v1/loans/" + loan + "/schedule")
                .body("installments[0].paid", equalTo((int) interest));
        firm.owner()
                .get("/api/v1/loans/" + loan + "/entries")
                .body("items.code", hasItems("RECEIPT", "LOAN_INTEREST", "LOAN_DISBURSEMENT"))
                .body("items.code", everyItem(is(in(codesOfTheChart()))));

        // The second installment uses what was left over, when its day comes.
        long second = Long.parseLong(String.valueOf(plan.get(1).get("total")));
        house.moveTo(LocalDate.parse(String.valueOf(plan.get(1).get("dueOn"))));
        house.receive("demo-bank-003", loan, second - 1_000, "R2-" + loan);
        firm.owner()
                .getUntil(
                        "/api/v1/loans/" + loan + "/schedule",
                        a -> a.body("installments[1].paid", equalTo((int) second)));
        firm.owner().get("/api/v1/loans/" + loan).body("unapplied", equalTo(0));
        house.booksBalance();
    }

    @Test
    void the_same_officer_cannot_do_both() {
        String loan = house.apply(house.firm(), house.wish(Scenario.YOUTH, AMOUNT));
        house.propose(loan);

        officer.post("/api/v1/loans/" + loan + "/decision/confirmation")
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
    }

    @Test
    void an_officer_cannot_confirm_beyond_the_grade() {
        String programme = Scenario.YOUTH;
        String id =
                officer2.post(
                                "/api/v1/programmes/" + programme + "/appropriations",
                                Map.of(
                                        "budgetYear",
                                        house.today().getYear(),
                                        "amount",
                                        20_000_000_000L,
                                        "document",
                                        "Beyond ₩10bn"))
                        .statusCode(201)
                        .extract()
                        .path("id");

        officer.post("/api/v1/appropriations/" + id + "/confirmation")
                .statusCode(403)
                .body("type", equalTo("/problems/approval-limit"))
                .body("limit", equalTo(10_000_000_000L));
    }

    @Test
    void a_blocked_application_cannot_be_approved_and_says_which_clause() {
        Scenario.Firm firm = house.firm();
        Map<String, Object> wish = house.wish(Scenario.YOUTH, AMOUNT);
        Map<String, Boolean> answers = Scenario.allClear();
        answers.put("TAX_ARREARS", true);
        wish.put("declarations", answers);
        String loan = house.apply(firm, wish);

        officer.post(
                        "/api/v1/loans/" + loan + "/decision",
                        Map.of("outcome", "APPROVE", "reason", "그래도"))
                .statusCode(409)
                .body("findings", hasItem("TAX_ARREARS"));
    }

    @Test
    void what_is_unknown_must_be_resolved_in_writing_before_an_approval() {
        Scenario.Firm firm = house.firm();
        Map<String, Object> wish = house.wish(Scenario.YOUTH, AMOUNT);
        wish.put("declarations", Map.of());
        String loan = house.apply(firm, wish);
        firm.owner()
                .get("/api/v1/loans/" + loan)
                .body("findings.find { it.code == 'CLOSED' }.severity", equalTo("UNKNOWN"));

        officer.post(
                        "/api/v1/loans/" + loan + "/decision",
                        Map.of("outcome", "APPROVE", "reason", "급함"))
                .statusCode(409)
                .body("findings", hasItem("CLOSED"));
        house.approve(loan);
    }

    @Test
    void a_rejected_application_held_nothing_and_says_why() {
        Scenario.Firm firm = house.firm();
        String loan = house.apply(firm, house.wish(Scenario.YOUTH, AMOUNT));
        officer.post(
                        "/api/v1/loans/" + loan + "/decision",
                        Map.of("outcome", "REJECT", "reason", "상환능력 부족"))
                .statusCode(200);
        officer2.post("/api/v1/loans/" + loan + "/decision/confirmation").statusCode(200);

        firm.owner()
                .get("/api/v1/loans/" + loan)
                .body("state", equalTo("REJECTED"))
                .body("reason", equalTo("상환능력 부족"));
        firm.owner()
                .get("/api/v1/loans/" + loan + "/entries")
                .body("items.kind", not(hasItem("PENDING")));
    }

    @Test
    void money_waits_until_the_bank_names_the_firm_as_holder() {
        Scenario.Firm firm = house.firm();
        String loan =
                Client.until(
                                () ->
                                        firm.owner()
                                                .post(
                                                        "/api/v1/loans",
                                                        house.wish(Scenario.YOUTH, AMOUNT)),
                                a -> a.statusCode(201))
                        .body("payoutNameCheck", equalTo("UNKNOWN"))
                        .extract()
                        .path("id");
        house.approve(loan);
        firm.owner().post("/api/v1/loans/" + loan + "/agreement").statusCode(200);

        firm.owner()
                .post("/api/v1/loans/" + loan + "/disbursement")
                .statusCode(409)
                .body("payoutNameCheck", equalTo("UNKNOWN"));
        firm.owner().get("/api/v1/loans/" + loan).body("state", equalTo("AGREED"));

        house.confirmHolder(firm);
        Client.until(
                () -> firm.owner().post("/api/v1/loans/" + loan + "/disbursement"),
                a -> a.statusCode(200).body("state", equalTo("DISBURSING")));
    }

    @Test
    void a_cancelled_loan_gives_its_hold_back() {
        Scenario.Firm firm = house.firm();
        String loan = house.apply(firm, house.wish(Scenario.YOUTH, AMOUNT));
        house.approve(loan);
        long held = firmLeft(firm);

        firm.owner()
                .post("/api/v1/loans/" + loan + "/cancellation", Map.of("reason", "계획 변경"))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("reason", equalTo("계획 변경"));

        assertEquals(held + AMOUNT, firmLeft(firm));
        firm.owner()
                .get("/api/v1/loans/" + loan + "/entries")
                .body("items.findAll { it.kind == 'VOID_PENDING' }", hasSize(5));
    }

    @Test
    void a_bank_that_refuses_gives_the_hold_back_and_says_why() {
        Scenario.Firm firm = house.firm();
        String loan = house.apply(firm, house.wish(Scenario.YOUTH, AMOUNT));
        house.approve(loan);
        long held = firmLeft(firm);
        String payment = house.requestPayment(firm, loan);
        bank.getUntil("/api/v1/bank/disbursements/" + payment, a -> a.statusCode(200));

        bank.post(
                        "/api/v1/bank/disbursements/" + payment + "/rejection",
                        Map.of("reasonCode", "AC04", "reason", "Account closed"))
                .statusCode(200)
                .body("status", equalTo("REJECTED"));

        firm.owner()
                .getUntil(
                        "/api/v1/loans/" + loan,
                        a ->
                                a.body("state", equalTo("PAYMENT_REFUSED"))
                                        .body("reason", equalTo("AC04: Account closed")));
        assertEquals(held + AMOUNT, firmLeft(firm));
    }

    @Test
    void a_firm_cannot_have_more_than_its_limit_and_is_told_which() {
        Scenario.Firm firm = house.firm();
        house.approve(house.apply(firm, house.wish(Scenario.YOUTH, 150_000_000L)));
        String second = house.apply(firm, house.wish(Scenario.YOUTH, 60_000_000L));
        house.propose(second);

        officer2.post("/api/v1/loans/" + second + "/decision/confirmation")
                .statusCode(409)
                .body("type", equalTo("/problems/limit-exceeded"))
                .body("limit", startsWith("line:"))
                .body("left", equalTo(50_000_000))
                .body("asked", equalTo(60_000_000));
        firm.owner().get("/api/v1/loans/" + second).body("state", equalTo("DECISION_PROPOSED"));
    }

    @Test
    void nothing_is_paid_for_twice() {
        Scenario.Firm firm = house.firm();
        Map<String, Object> wish = house.wish(Scenario.YOUTH, AMOUNT);
        house.approve(house.apply(firm, wish));
        String again = house.apply(firm, wish);
        house.propose(again);

        officer2.post("/api/v1/loans/" + again + "/decision/confirmation")
                .statusCode(409)
                .body("limit", startsWith("cost:"))
                .body("left", equalTo(0));
    }

    @Test
    void a_firm_asking_for_another_firms_loan_gets_404() {
        String loan = house.apply(house.firm(), house.wish(Scenario.YOUTH, AMOUNT));
        Scenario.Firm other = house.firm();

        for (String path : List.of("", "/schedule", "/entries", "/repayments")) {
            other.owner()
                    .get("/api/v1/loans/" + loan + path)
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
        other.owner().post("/api/v1/loans/" + loan + "/agreement").statusCode(404);
    }

    @Test
    void a_bank_asking_for_another_banks_instruction_gets_404() {
        Scenario.Firm firm = house.firm();
        String loan = house.apply(firm, house.wish(Scenario.YOUTH, AMOUNT));
        house.approve(loan);
        String payment = house.requestPayment(firm, loan);
        bank.getUntil("/api/v1/bank/disbursements/" + payment, a -> a.statusCode(200));
        Client otherBank = house.as("demo-bank-004");

        otherBank.get("/api/v1/bank/disbursements/" + payment).statusCode(404);
        otherBank
                .post(
                        "/api/v1/bank/disbursements/" + payment + "/confirmation",
                        Map.of(
                                "bankReference",
                                "X",
                                "valueDate",
                                house.today().toString(),
                                "amount",
                                AMOUNT))
                .statusCode(404);
    }

    @Test
    void a_receipt_counts_once_however_often_it_is_reported() {
        Scenario.Firm firm = house.firm();
        String loan = house.activeLoan(firm, Scenario.YOUTH, AMOUNT);
        Map<String, Object> batch = receipts(loan, 5_000, "ONCE-" + loan);
        String key = Ids.next().toString();

        bank.key(key)
                .post("/api/v1/bank/receipts", batch)
                .statusCode(200)
                .body("results[0].result", equalTo("RECORDED"));
        bank.key(key)
                .post("/api/v1/bank/receipts", batch)
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("results[0].result", equalTo("RECORDED"));
        bank.post("/api/v1/bank/receipts", batch)
                .statusCode(200)
                .body("results[0].result", equalTo("DUPLICATE"));
        bank.key(key)
                .post("/api/v1/bank/receipts", receipts(loan, 6_000, "OTHER-" + loan))
                .statusCode(422);
        bank.post("/api/v1/bank/receipts", receipts(loan, 7_000, "ONCE-" + loan))
                .body("results[0].result", equalTo("REFUSED"))
                .body("results[0].problem", not(nullValue()));

        firm.owner().getUntil("/api/v1/loans/" + loan, a -> a.body("unapplied", equalTo(5_000)));
    }

    @Test
    void a_bank_must_send_a_key_and_only_knows_its_own_loans() {
        bank.postWithoutKey("/api/v1/bank/receipts", receipts(Ids.next().toString(), 1, "K"))
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
        bank.post("/api/v1/bank/receipts", receipts(Ids.next().toString(), 1, "U-" + Ids.next()))
                .statusCode(200)
                .body("results[0].result", equalTo("REFUSED"))
                .body("results[0].id", nullValue());
    }

    @Test
    void the_queue_shows_what_waits_and_only_to_the_agency() {
        String loan = house.apply(house.firm(), house.wish(Scenario.YOUTH, AMOUNT));

        officer.get("/api/v1/loans?state=APPLIED&limit=500")
                .statusCode(200)
                .body("items.id", hasItem(loan));
        house.as("reviewer").get("/api/v1/loans").statusCode(403);
        house.nobody().get("/api/v1/loans").statusCode(401);
        house.as("startup2").get("/api/v1/loans/" + loan).statusCode(404);
        officer.get("/api/v1/loans?state=NONE").statusCode(400).body("violations", not(empty()));
    }

    private Map<String, Object> receipts(String loan, long amount, String bankReference) {
        return Map.of(
                "receipts",
                List.of(
                        Map.of(
                                "reference", loan,
                                "amount", amount,
                                "valueDate", house.today().toString(),
                                "bankReference", bankReference,
                                "purpose", "LOAN_REPAYMENT")));
    }

    /** What the chart of accounts has a name for. */
    private static List<String> codesOfTheChart() {
        Path chart = Checkout.root().resolve("config/ledger/chart-of-accounts.yaml");
        try {
            return new YAMLMapper().readTree(chart.toFile()).findValuesAsText("code");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long ceilingLeft() {
        return left("ceiling:" + Scenario.YOUTH + ":" + house.today().getYear());
    }

    private long firmLeft(Scenario.Firm firm) {
        return left("firm:" + firm.id() + ":kosme-outstanding");
    }

    private long left(String account) {
        var balance =
                house.as("demo-auditor").get("/api/v1/ledger/accounts/" + account).statusCode(200);
        long credits = balance.extract().jsonPath().getLong("creditsPosted");
        return credits
                - balance.extract().jsonPath().getLong("debitsPosted")
                - balance.extract().jsonPath().getLong("debitsPending");
    }
}
