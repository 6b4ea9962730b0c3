package kr.jangbu.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;

/** The people around a guarantee: two officers of a fund, a bank, and what is said each time. */
public final class GuaranteeDesk {
    public static final String KIBO = "kibo-ai-guarantee";
    public static final String KODIT = "kodit-ai-guarantee";
    public static final String BANK = "demo-bank-003";
    private static final long BUDGET = 1_000_000_000_000L;
    private static final Map<Scenario, GuaranteeDesk> DESKS = new ConcurrentHashMap<>();

    private final Scenario house;
    private final Map<String, Client> officers = new HashMap<>();

    private GuaranteeDesk(Scenario house) {
        this.house = house;
        for (String fund : List.of("KIBO", "KODIT")) {
            officers.put(fund + 1, named(fund, "demo-officer", "DIVISION_HEAD"));
            officers.put(fund + 2, named(fund, "demo-officer2", "PRESIDENT"));
        }
        appropriate(KIBO);
        appropriate(KODIT);
    }

    /** Named once, with money on the ceilings of both funds. */
    public static GuaranteeDesk of(Scenario house) {
        return DESKS.computeIfAbsent(house, GuaranteeDesk::new);
    }

    /** The first or second officer of a programme's fund. */
    public Client officer(String programme, int number) {
        String fund = programme.startsWith("kibo") ? "KIBO" : "KODIT";
        return Objects.requireNonNull(officers.get(fund + number));
    }

    private void appropriate(String programme) {
        int year = house.today().getYear();
        for (int y = year; y <= year + 1; y++) {
            String id =
                    officer(programme, 1)
                            .post(
                                    "/api/v1/programmes/" + programme + "/appropriations",
                                    Map.of("budgetYear", y, "amount", BUDGET, "document", "G" + y))
                            .statusCode(201)
                            .extract()
                            .path("id");
            officer(programme, 2)
                    .post("/api/v1/appropriations/" + id + "/confirmation")
                    .statusCode(200);
        }
    }

    /** Lets people work for the first fund: each by the id of the membership. */
    public Map<String, String> people(String first, String second) {
        return Map.of(
                first, membership("KIBO", first, "DIVISION_HEAD"),
                second, membership("KIBO", second, "PRESIDENT"));
    }

    private String membership(String fund, String person, String grade) {
        return house.as("admin")
                .post(
                        "/api/v1/memberships",
                        Map.of(
                                "person",
                                person,
                                "kind",
                                "AGENCY",
                                "party",
                                fund,
                                "capacity",
                                "OFFICER",
                                "grade",
                                grade))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Client named(String fund, String who, String grade) {
        String membership = membership(fund, "service-account-" + who, grade);
        return house.as(who).actingFor(UUID.fromString(membership));
    }

    /** A good wish. */
    public Map<String, Object> wish(String programme, String purpose, long loanAmount) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("programmeId", programme);
        wish.put("purpose", purpose);
        wish.put("loanAmount", loanAmount);
        wish.put("ratio", "0.85");
        wish.put("bankCode", "003");
        wish.put("termMonths", 12);
        wish.put("factors", List.of("AI"));
        return wish;
    }

    /** Applies once the firm's registration has come; gives the id. */
    public String apply(Scenario.Firm firm, Map<String, Object> wish) {
        return Client.until(
                        () -> firm.owner().post("/api/v1/guarantees", wish),
                        a -> a.body("type", not("/problems/not-yet-known")))
                .statusCode(201)
                .body("state", equalTo("APPLIED"))
                .extract()
                .path("id");
    }

    /** Consulted, investigated, graded as told. */
    public void assess(String programme, String id, String grade) {
        Client officer = officer(programme, 1);
        officer.post(at(id, "/consultation"), Map.of("note", "사업 계획 상담")).statusCode(200);
        officer.post(at(id, "/investigation"), Map.of("note", "현장 방문, 이상 없음")).statusCode(200);
        officer.post(at(id, "/evaluation"), Map.of("grade", grade, "reason", "기술력 반영"))
                .statusCode(200)
                .body("state", equalTo("EVALUATED"))
                .body("assessment.grade", equalTo(grade));
    }

    /** The first officer proposes to approve and resolves what is open. */
    public ValidatableResponse propose(String programme, String id) {
        Client officer = officer(programme, 1);
        List<String> open =
                officer.get(at(id, ""))
                        .statusCode(200)
                        .extract()
                        .path(
                                "findings.findAll { it.severity == 'UNKNOWN' || it.severity =="
                                        + " 'NEEDS_REVIEW' }.code");
        List<Map<String, String>> resolutions = new ArrayList<>();
        open.forEach(code -> resolutions.add(Map.of("code", code, "note", "확인함")));
        return officer.post(
                at(id, "/decision"),
                Map.of("outcome", "APPROVE", "reason", "보증 적정", "resolutions", resolutions));
    }

    public ValidatableResponse confirm(String programme, String id) {
        return officer(programme, 2).post(at(id, "/decision/confirmation"));
    }

    /** Applied for, examined, approved. */
    public String approved(Scenario.Firm firm, String programme, long loanAmount) {
        String id = apply(firm, wish(programme, "WORKING_CAPITAL", loanAmount));
        assess(programme, id, "A");
        propose(programme, id).statusCode(200);
        confirm(programme, id).statusCode(200).body("state", equalTo("APPROVED"));
        return id;
    }

    /** Signed and paid for: the bank has its letter. */
    public String withLetter(Scenario.Firm firm, String programme, long loanAmount) {
        String id = approved(firm, programme, loanAmount);
        long fee = number(firm.owner().post(at(id, "/contract")).statusCode(200), "feeDue");
        pay("GUARANTEE_FEE", id, fee);
        firm.owner().getUntil(at(id, ""), a -> a.body("state", equalTo("LETTER_ISSUED")));
        return id;
    }

    /** The bank has lent all of it. */
    public String active(Scenario.Firm firm, String programme, long loanAmount) {
        String id = withLetter(firm, programme, loanAmount);
        execute(id, loanAmount).statusCode(200).body("state", equalTo("ACTIVE"));
        return id;
    }

    public ValidatableResponse execute(String id, long amount) {
        return house.as(BANK)
                .post(
                        "/api/v1/bank/guarantees/" + id + "/loan-executions",
                        Map.of(
                                "bankReference",
                                "LN-" + id.substring(24),
                                "amount",
                                amount,
                                "annualRate",
                                "0.0476",
                                "executedOn",
                                house.today().toString(),
                                "maturesOn",
                                house.today().plusYears(1).toString()));
    }

    public ValidatableResponse report(String id, long outstanding, String standing) {
        return house.as(BANK)
                .post(
                        "/api/v1/bank/guarantees/" + id + "/balance-reports",
                        Map.of(
                                "asOf",
                                house.today().toString(),
                                "outstanding",
                                outstanding,
                                "standing",
                                standing));
    }

    public ValidatableResponse accident(String id, int daysAgo) {
        return house.as(BANK)
                .post(
                        "/api/v1/bank/guarantees/" + id + "/accident-notices",
                        Map.of(
                                "trigger",
                                "DELINQUENCY",
                                "occurredOn",
                                house.today().minusDays(daysAgo).toString(),
                                "details",
                                "이자 연체"));
    }

    public ValidatableResponse claim(String id, long principal, long costs) {
        return house.as(BANK)
                .post(
                        "/api/v1/bank/guarantees/" + id + "/claims",
                        Map.of(
                                "principal",
                                principal,
                                "interestFrom",
                                house.today().minusDays(60).toString(),
                                "costs",
                                costs,
                                "account",
                                "99900011122",
                                "documents",
                                List.of(Map.of("name", "보증채무이행청구서", "sha256", "ab".repeat(32)))));
    }

    /** The bank reports money, which gets into the books once the bank may report it. */
    public String pay(String purpose, String id, long amount) {
        String reference = "M-" + UUID.randomUUID();
        return Client.until(
                        () -> receipt(BANK, purpose, id, amount, reference),
                        a -> a.body("results[0].result", equalTo("RECORDED")))
                .extract()
                .path("results[0].id");
    }

    public ValidatableResponse receipt(
            String bank, String purpose, String id, long amount, String reference) {
        return house.as(bank)
                .post(
                        "/api/v1/bank/receipts",
                        Map.of(
                                "receipts",
                                List.of(
                                        Map.of(
                                                "reference",
                                                id,
                                                "amount",
                                                amount,
                                                "valueDate",
                                                house.today().toString(),
                                                "bankReference",
                                                reference,
                                                "purpose",
                                                purpose))))
                .statusCode(200);
    }

    /** Asked for, proposed and confirmed; gives the answer after the confirmation. */
    public ValidatableResponse change(
            Client who, String programme, String id, Map<String, Object> wish) {
        String change =
                who.post(at(id, "/changes"), wish).statusCode(200).extract().path("changes[0].id");
        officer(programme, 1)
                .post(at(id, "/changes/" + change + "/proposal"), Map.of("reason", "적정"))
                .statusCode(200);
        return officer(programme, 2).post(at(id, "/changes/" + change + "/confirmation"));
    }

    public static long number(ValidatableResponse answer, String path) {
        Object found = answer.extract().path(path);
        return Long.parseLong(String.valueOf(found));
    }

    public static String at(String id, String rest) {
        return "/api/v1/guarantees/" + id + rest;
    }
}
