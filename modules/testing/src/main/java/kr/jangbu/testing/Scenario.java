package kr.jangbu.testing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kr.jangbu.foundation.Ids;

/**
 * What tests say again and again: officers are named, budgets appropriated, firms registered, loans
 * brought to a state. Everything goes through the public interface, as a person would.
 */
public final class Scenario {
    public static final String YOUTH = "kosme-youth-startup";
    public static final String TRADE = "kosme-trade-response";
    public static final String DISASTER = "kosme-emergency-disaster";

    private static final String ACCOUNT = "01012345678901";
    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};
    private static final AtomicInteger FIRMS =
            new AtomicInteger((int) (System.nanoTime() % 400_000));

    private final List<String> baseUrls;
    private final Realm realm;
    private final AtomicInteger calls = new AtomicInteger();

    /** One service, and the demo's people. */
    public Scenario(String baseUrl) {
        this(List.of(baseUrl), Realm.DEMO);
    }

    /** Replicas of the service, asked in turn. */
    public Scenario(List<String> baseUrls, Realm realm) {
        this.baseUrls = List.copyOf(baseUrls);
        this.realm = realm;
    }

    public Client as(String who) {
        return Client.of(nextUrl(), realm, who);
    }

    public Client nobody() {
        return Client.nobody(nextUrl());
    }

    private String nextUrl() {
        return baseUrls.get(Math.floorMod(calls.getAndIncrement(), baseUrls.size()));
    }

    /** Names the officers: the first may confirm ₩10bn, the second any amount. */
    public Scenario officers() {
        Map<String, String> grades = new HashMap<>();
        for (String prefix : List.of("", Realm.MACHINE)) {
            grades.put(realm.login(prefix + "officer"), "DIVISION_HEAD");
            grades.put(realm.login(prefix + "officer2"), "PRESIDENT");
        }
        grades.forEach((person, grade) ->
                as("admin")
                        .post(
                                "/api/v1/memberships",
                                Map.of(
                                        "person", person,
                                        "kind", "AGENCY",
                                        "party", "KOSME",
                                        "capacity", "OFFICER",
                                        "grade", grade))
                        .statusCode(201));
        return this;
    }

    /** Two officers put money on a programme's ceiling for the current budget year. */
    public Scenario appropriate(String programme, long amount) {
        return appropriate(programme, today().getYear(), amount);
    }

    /** The same for a budget year next to the current one. */
    public Scenario appropriate(String programme, int budgetYear, long amount) {
        String id =
                as("demo-officer")
                        .post(
                                "/api/v1/programmes/" + programme + "/appropriations",
                                Map.of(
                                        "budgetYear",
                                        budgetYear,
                                        "amount",
                                        amount,
                                        "document",
                                        "Budget document " + Ids.next()))
                        .statusCode(201)
                        .extract()
                        .path("id");
        as("demo-officer2").post("/api/v1/appropriations/" + id + "/confirmation").statusCode(200);
        return this;
    }

    public LocalDate today() {
        return LocalDate.parse(
                nobody().get("/api/v1/business-date")
                        .statusCode(200)
                        .extract()
                        .path("businessDate"));
    }

    /** Moves the business date on, with the days' work. */
    public void moveTo(LocalDate date) {
        as("operator")
                .post("/api/v1/sandbox/business-date", Map.of("date", date.toString()))
                .statusCode(200)
                .body("businessDate", equalTo(date.toString()));
    }

    /** A firm of its own for this test, registered by the demo's startup client. */
    public Firm firm() {
        Map<String, Object> details = firmDetails();
        String id =
                as("demo-startup")
                        .post("/api/v1/firms", details)
                        .statusCode(201)
                        .extract()
                        .path("id");
        return actingFor("demo-startup", id);
    }

    /** The firm as a person of its own acts for it. */
    public Firm actingFor(String who, String firmId) {
        String membership =
                as(who).get("/api/v1/me")
                        .statusCode(200)
                        .extract()
                        .path("memberships.find { it.party == '" + firmId + "' }.id");
        return new Firm(firmId, as(who).actingFor(UUID.fromString(membership)));
    }

    /** A firm, and somebody who acts for it. */
    public record Firm(String id, Client owner) {}

    /** Good details of a young manufacturer with a number nobody has used. */
    public Map<String, Object> firmDetails() {
        Map<String, Object> details = new HashMap<>();
        details.put("businessRegistrationNumber", number(FIRMS.incrementAndGet()));
        details.put("name", "시험기업 " + FIRMS.get());
        details.put("nameEn", "Test firm " + FIRMS.get());
        details.put("corporateNumber", "110111-0062432");
        details.put("representative", "홍길동");
        details.put("youthFounder", true);
        details.put("foundedOn", today().minusMonths(18).toString());
        details.put("ksicCode", "27215");
        details.put("ksicVersion", 11);
        details.put("region", "NON_CAPITAL");
        details.put("sizeClass", "SMALL");
        details.put(
                "payoutAccount", Map.of("bankCode", "003", "account", ACCOUNT, "holder", "시험기업"));
        return details;
    }

    /** A well-formed business registration number: ten digits with a right check digit. */
    public static String number(int serial) {
        String nine = "%03d87%04d".formatted(100 + serial / 10_000 % 800, serial % 10_000);
        int sum = (nine.charAt(8) - '0') * 5 / 10;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (nine.charAt(i) - '0') * WEIGHTS[i];
        }
        return nine + (10 - sum % 10) % 10;
    }

    /** Files a short PDF for whom the client acts; gives the document's id. */
    public static String document(Client client, String kind, String text) {
        byte[] content = ("%PDF-1.7\n% " + text).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return client.upload("/api/v1/documents", Map.of("kind", kind), "서류.pdf", content)
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A filed document as forms name it: number and digest. */
    public record Filed(String id, String sha256) {}

    /** As {@link #document}; gives the digest too. */
    public static Filed filed(Client client, String kind, String text) {
        String id = document(client, kind, text);
        return new Filed(
                id, client.get("/api/v1/documents/" + id).statusCode(200).extract().path("sha256"));
    }

    /** A good wish for a loan. */
    public Map<String, Object> wish(String programme, long amount) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("programmeId", programme);
        wish.put("purpose", "WORKING_CAPITAL");
        wish.put("amount", amount);
        wish.put("bankCode", "003");
        wish.put(
                "costItem",
                Map.of(
                        "evidenceNumber",
                        "Q-" + UUID.nameUUIDFromBytes(evidence()),
                        "description",
                        "부품 매입",
                        "cost",
                        amount));
        wish.put("declarations", allClear());
        return wish;
    }

    private static byte[] evidence() {
        return ("evidence " + FIRMS.incrementAndGet())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Every clause answered with no. */
    public static Map<String, Boolean> allClear() {
        Map<String, Boolean> answers = new HashMap<>();
        for (String clause :
                List.of(
                        "BLUE_CHIP",
                        "CLOSED",
                        "TAX_ARREARS",
                        "CREDIT_REGISTER",
                        "MISUSE",
                        "SOCIAL_HARM",
                        "RESEARCH_SANCTION",
                        "DEBT_RATIO",
                        "MARGINAL_FIRM",
                        "RECENT_FAILURE",
                        "FIVE_YEAR_TOTAL",
                        "CUMULATIVE_WORKING_CAPITAL",
                        "THREE_SUPPORTS")) {
            answers.put(clause, false);
        }
        return answers;
    }

    /**
     * Applies, as soon as the firm's registration has reached loans, with the holder of its account
     * confirmed; gives the loan's id.
     */
    public String apply(Firm firm, Map<String, Object> wish) {
        confirmHolder(firm);
        String loan =
                Client.until(() -> firm.owner().post("/api/v1/loans", wish), a -> a.statusCode(201))
                        .extract()
                        .path("id");
        firm.owner()
                .getUntil(
                        "/api/v1/loans/" + loan,
                        a -> a.body("payoutNameCheck", equalTo("MATCHES")));
        return loan;
    }

    /** The bank names the holder of the account that the firm gave, and the firm has it checked. */
    public void confirmHolder(Firm firm) {
        String record = "/api/v1/firms/" + firm.id();
        Map<String, String> account =
                firm.owner().get(record).statusCode(200).extract().path("payoutAccount");
        String path = record + "/bank-accounts/" + account.get("id") + "/name-check";
        ServiceProcess.authorities().holder("003", ACCOUNT, String.valueOf(account.get("holder")));
        firm.owner().post(path).statusCode(200);
    }

    /** The first officer proposes to approve and resolves in writing what is open. */
    public void propose(String loan) {
        Client officer = as("demo-officer");
        List<Map<String, String>> resolutions = new ArrayList<>();
        List<String> open =
                officer.get("/api/v1/loans/" + loan)
                        .statusCode(200)
                        .extract()
                        .path(
                                "findings.findAll { it.severity == 'UNKNOWN' || it.severity =="
                                        + " 'NEEDS_REVIEW' }.code");
        open.forEach(code -> resolutions.add(Map.of("code", code, "note", "확인함")));
        officer.post(
                        "/api/v1/loans/" + loan + "/decision",
                        Map.of(
                                "outcome", "APPROVE",
                                "reason", "사업성 인정",
                                "resolutions", resolutions))
                .statusCode(200)
                .body("state", equalTo("DECISION_PROPOSED"));
    }

    /** Both officers approve. */
    public void approve(String loan) {
        propose(loan);
        as("demo-officer2")
                .post("/api/v1/loans/" + loan + "/decision/confirmation")
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
    }

    /** The firm signs and asks for the money; gives the payment's id. */
    public String requestPayment(Firm firm, String loan) {
        firm.owner().post("/api/v1/loans/" + loan + "/agreement").statusCode(200);
        return firm.owner()
                .post("/api/v1/loans/" + loan + "/disbursement")
                .statusCode(200)
                .body("state", equalTo("DISBURSING"))
                .extract()
                .path("paymentId");
    }

    /** The bank picks the instruction up and pays. */
    public void pay(String bank, String payment, long amount) {
        as(bank).getUntil("/api/v1/bank/disbursements/" + payment, a -> a.statusCode(200));
        as(bank).post(
                        "/api/v1/bank/disbursements/" + payment + "/confirmation",
                        Map.of(
                                "bankReference",
                                "PAY-" + payment,
                                "valueDate",
                                today().toString(),
                                "amount",
                                amount))
                .statusCode(200)
                .body("status", equalTo("SETTLED"));
    }

    /** A loan that runs: applied, approved, agreed, paid. */
    public String activeLoan(Firm firm, String programme, long amount) {
        String loan = apply(firm, wish(programme, amount));
        approve(loan);
        pay("demo-bank-003", requestPayment(firm, loan), amount);
        firm.owner().getUntil("/api/v1/loans/" + loan, a -> a.body("state", equalTo("ACTIVE")));
        return loan;
    }

    /** The bank reports money for a loan and gets it into the books; gives the receipt's id. */
    public String receive(String bank, String loan, long amount, String bankReference) {
        return as(bank).post(
                        "/api/v1/bank/receipts",
                        Map.of(
                                "receipts",
                                List.of(
                                        Map.of(
                                                "reference", loan,
                                                "amount", amount,
                                                "valueDate", today().toString(),
                                                "bankReference", bankReference,
                                                "purpose", "LOAN_REPAYMENT"))))
                .statusCode(200)
                .body("results", hasSize(1))
                .body("results[0].result", equalTo("RECORDED"))
                .body("results[0].id", notNullValue())
                .extract()
                .path("results[0].id");
    }

    /** Debits and credits are equal, posted and pending, in every unit. */
    public void booksBalance() {
        List<Map<String, Object>> units =
                as("demo-auditor")
                        .get("/api/v1/ledger/trial-balance")
                        .statusCode(200)
                        .extract()
                        .path("totals");
        for (Map<String, Object> unit : units) {
            org.junit.jupiter.api.Assertions.assertEquals(
                    String.valueOf(unit.get("debitsPosted")),
                    String.valueOf(unit.get("creditsPosted")),
                    "posted in " + unit);
            org.junit.jupiter.api.Assertions.assertEquals(
                    String.valueOf(unit.get("debitsPending")),
                    String.valueOf(unit.get("creditsPending")),
                    "pending in " + unit);
        }
    }
}
