package kr.jangbu.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;

/** The people around a grant: two officers of its agency, and what is said again and again. */
final class GrantDesk {
    static final String PROGRAMME = "msit-foundation-model";
    private static final String AGENCY = "MSIT";
    private static final long BUDGET = 100_000_000_000L;

    private final Scenario house;
    final Client officer;
    final Client officer2;

    private GrantDesk(Scenario house) {
        this.house = house;
        this.officer = named("demo-officer", "DIVISION_HEAD");
        this.officer2 = named("demo-officer2", "PRESIDENT");
        int year = house.today().getYear();
        for (int y = year; y <= year + 1; y++) {
            String id =
                    officer.post(
                                    "/api/v1/programmes/" + PROGRAMME + "/appropriations",
                                    Map.of("budgetYear", y, "amount", BUDGET, "document", "D" + y))
                            .statusCode(201)
                            .extract()
                            .path("id");
            officer2.post("/api/v1/appropriations/" + id + "/confirmation").statusCode(200);
        }
    }

    /** Named once, with ₩100bn on the programme's ceiling, this year and next. */
    static GrantDesk of(Scenario house) {
        return Holder.of(house);
    }

    private static final class Holder {
        private static final Map<Scenario, GrantDesk> DESKS =
                new java.util.concurrent.ConcurrentHashMap<>();

        static GrantDesk of(Scenario house) {
            return DESKS.computeIfAbsent(house, GrantDesk::new);
        }
    }

    private Client named(String who, String grade) {
        house.as("admin")
                .post(
                        "/api/v1/memberships",
                        Map.of(
                                "person",
                                "service-account-" + who,
                                "kind",
                                "AGENCY",
                                "party",
                                AGENCY,
                                "capacity",
                                "OFFICER",
                                "grade",
                                grade))
                .statusCode(201);
        String membership =
                house.as(who)
                        .get("/api/v1/me")
                        .extract()
                        .path("memberships.find { it.party == '" + AGENCY + "' }.id");
        return house.as(who).actingFor(UUID.fromString(membership));
    }

    /** The grant of an award, once the news has come. */
    String grantOf(Client firm, UUID award) {
        return firm.getUntil(
                        "/api/v1/grants",
                        a ->
                                a.statusCode(200)
                                        .body(
                                                "items.findAll { it.awardId == '" + award + "' }",
                                                hasSize(1)))
                .extract()
                .path("items.find { it.awardId == '" + award + "' }.id");
    }

    ValidatableResponse sign(Client firm, String grant, String openness, Map<String, Long> lines) {
        return Client.until(
                () ->
                        firm.post(
                                at(grant, "/agreement"),
                                Map.of(
                                        "openness",
                                        openness,
                                        "bankCode",
                                        "003",
                                        "lines",
                                        lines.entrySet().stream()
                                                .map(e ->
                                                        Map.of(
                                                                "category",
                                                                e.getKey(),
                                                                "amount",
                                                                e.getValue()))
                                                .toList())),
                // The firm's registration may still be on its way.
                a -> a.body("type", org.hamcrest.Matchers.not("/problems/not-yet-known")));
    }

    /** The matter that waits for a first officer. */
    String openMatter(String grant) {
        return officer.get(at(grant, ""))
                .statusCode(200)
                .extract()
                .path("matters.find { it.state == 'OPEN' }.id");
    }

    void propose(String grant, String matter, List<Map<String, Object>> judgements) {
        officer.post(
                        at(grant, "/matters/" + matter + "/proposal"),
                        Map.of(
                                "outcome", "APPROVE",
                                "reason", "서류 확인",
                                "judgements", judgements))
                .statusCode(200);
    }

    ValidatableResponse confirm(String grant, String matter) {
        return officer2.post(at(grant, "/matters/" + matter + "/confirmation"));
    }

    /** Both officers approve what waits. */
    ValidatableResponse approve(String grant, List<Map<String, Object>> judgements) {
        String matter = openMatter(grant);
        propose(grant, matter, judgements);
        return confirm(grant, matter).statusCode(200);
    }

    /** Awarded, signed as open, agreed. */
    String agreed(Scenario.Firm firm, UUID award, Map<String, Long> lines) {
        house.confirmHolder(firm);
        String grant = grantOf(firm.owner(), award);
        sign(firm.owner(), grant, "OPEN", lines).statusCode(200).body("state", equalTo("SIGNED"));
        approve(grant, List.of()).body("state", equalTo("AGREED"));
        return grant;
    }

    /** Asked for with a document, approved, paid by the bank. */
    void pay(Scenario.Firm firm, String grant, int number) {
        Map<String, Object> instalment = instalment(firm.owner(), grant, number);
        Map<String, Object> shown = Map.of("evidence", List.of(evidence(firm.owner())));
        // That the bank knows the firm as holder may still be on its way.
        Client.until(
                () ->
                        firm.owner()
                                .post(
                                        at(
                                                grant,
                                                "/instalments/"
                                                        + instalment.get("id")
                                                        + "/request"),
                                        shown),
                a -> a.statusCode(200));
        approve(grant, List.of());
        Map<String, Object> asked = instalment(firm.owner(), grant, number);
        house.pay(
                "demo-bank-003",
                String.valueOf(asked.get("paymentId")),
                Long.parseLong(String.valueOf(asked.get("amount"))));
        firm.owner()
                .getUntil(
                        at(grant, ""),
                        a ->
                                a.body(
                                        "instalments.find { it.number == " + number + " }.state",
                                        equalTo("PAID")));
    }

    Map<String, Object> instalment(Client who, String grant, int number) {
        return who.get(at(grant, ""))
                .statusCode(200)
                .extract()
                .path("instalments.find { it.number == " + number + " }");
    }

    ValidatableResponse report(Client firm, String grant, String category, long amount) {
        return report(firm, grant, category, amount, "INV-" + UUID.randomUUID());
    }

    ValidatableResponse report(
            Client firm, String grant, String category, long amount, String paper) {
        return firm.post(
                at(grant, "/costs"),
                Map.of(
                        "category",
                        category,
                        "incurredOn",
                        house.today().toString(),
                        "amount",
                        amount,
                        "payee",
                        "지급처",
                        "description",
                        "실험 장비 임차",
                        "evidenceNumber",
                        paper,
                        "evidence",
                        evidence(firm)));
    }

    ValidatableResponse askSettlement(Client firm, String grant, String kind, long interest) {
        return firm.post(
                at(grant, "/settlements"), Map.of("kind", kind, "interestEarned", interest));
    }

    ValidatableResponse giveBack(String bank, String grant, long amount, String reference) {
        return house.as(bank)
                .post(
                        "/api/v1/bank/receipts",
                        Map.of(
                                "receipts",
                                List.of(
                                        Map.of(
                                                "reference", grant,
                                                "amount", amount,
                                                "valueDate", house.today().toString(),
                                                "bankReference", reference,
                                                "purpose", "GRANT_RETURN"))))
                .statusCode(200);
    }

    /** A document that the firm has just filed. */
    static Map<String, Object> evidence(Client firm) {
        Scenario.Filed filed = Scenario.filed(firm, "COST_EVIDENCE", "세금계산서 " + UUID.randomUUID());
        return Map.of("name", "세금계산서.pdf", "documentId", filed.id(), "sha256", filed.sha256());
    }

    static String at(String grant, String rest) {
        return "/api/v1/grants/" + grant + rest;
    }
}
