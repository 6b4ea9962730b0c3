package kr.jangbu.journey;

import static kr.jangbu.journey.GuaranteeDesk.BANK;
import static kr.jangbu.journey.GuaranteeDesk.KIBO;
import static kr.jangbu.journey.GuaranteeDesk.KODIT;
import static kr.jangbu.journey.GuaranteeDesk.at;
import static kr.jangbu.journey.GuaranteeDesk.number;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Servers;
import org.junit.jupiter.api.Test;

/**
 * A guarantee from application to settlement, each way in which it can end, and each in which
 * somebody says no.
 */
class GuaranteeJourney {
    private final Scenario house = TheService.scenario();
    private final GuaranteeDesk desk = GuaranteeDesk.of(house);
    private final Client officer = desk.officer(KIBO, 1);
    private final Client officer2 = desk.officer(KIBO, 2);
    private final Client auditor = house.as("demo-auditor");

    @Test
    void from_the_application_to_the_letter() {
        // 1. Anybody asks what it costs, part by part.
        Map<String, Object> quote = new HashMap<>();
        quote.put("programmeId", KIBO);
        quote.put("amount", 85_000_000L);
        quote.put("grade", "BB");
        quote.put("termMonths", 24);
        quote.put("factors", List.of("AI"));
        house.nobody()
                .post("/api/v1/guarantees/fee-quotes", quote)
                .statusCode(200)
                .body("parts.code", equalTo(List.of("BASE", "PERIOD", "AI")))
                .body("parts.rate", equalTo(List.of("0.012", "0.001", "-0.003")))
                .body("parts.source", hasItem(containsString("Busan")))
                .body("annualRate", equalTo("0.01"))
                .body("clamped", equalTo(false));
        quote.put("grade", "Z");
        house.nobody()
                .post("/api/v1/guarantees/fee-quotes", quote)
                .statusCode(400)
                .body("violations[0].field", equalTo("grade"));

        // 2. A firm applies; what is not open or not covered is refused with its reason.
        Scenario.Firm firm = house.firm();
        Map<String, Object> wish = desk.wish(KIBO, "WORKING_CAPITAL", 100_000_000L);
        String id = desk.apply(firm, wish);
        firm.owner()
                .get(at(id, ""))
                .statusCode(200)
                .body("number", startsWith("G"))
                .body("amount", equalTo(85_000_000))
                .body("findings.code", hasItems("AMOUNT", "TERM", "TAX_OFFICE", "OTHER_COVER"));
        Map<String, Object> wrong = new HashMap<>(wish);
        wrong.put("ratio", "0.96");
        firm.owner()
                .post("/api/v1/guarantees", wrong)
                .statusCode(400)
                .body("violations[0].field", equalTo("ratio"));
        wrong.put("programmeId", "kibo-smart-manufacturing-guarantee");
        firm.owner()
                .post("/api/v1/guarantees", wrong)
                .statusCode(409)
                .body("missing", hasItem(containsString("base rate of the fee")));
        house.firm().owner().get(at(id, "")).statusCode(404);
        house.as("demo-officer").get(at(id, "")).statusCode(404);

        // 3. Consulted, investigated with the firm's papers; a model proposes, a person sets.
        officer.post(at(id, "/investigation"), Map.of("note", "순서가 아님")).statusCode(409);
        officer.post(at(id, "/consultation"), Map.of("note", "사업 계획 상담")).statusCode(200);
        String paper = Scenario.document(firm.owner(), "OTHER", "재무제표");
        officer.post(
                        at(id, "/investigation"),
                        Map.of("note", "현장 방문", "documentIds", List.of(UUID.randomUUID())))
                .statusCode(400)
                .body("violations[0].field", equalTo("documentIds[0]"));
        officer.post(
                        at(id, "/investigation"),
                        Map.of("note", "현장 방문", "documentIds", List.of(paper)))
                .statusCode(200)
                .body("assessment.investigation.text", containsString("SHA-256"));
        String proposed =
                officer.get(at(id, "/grade-proposal"))
                        .statusCode(200)
                        .body("model.reasons", hasSize(5))
                        .body("factors", hasItems("AI", "YOUTH", "NON_CAPITAL"))
                        .extract()
                        .path("model.grade");
        String other = proposed.equals("A") ? "BBB" : "A";
        officer.post(at(id, "/evaluation"), Map.of("grade", other))
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"));
        officer.post(at(id, "/evaluation"), Map.of("grade", other, "reason", "특허 반영"))
                .statusCode(200)
                .body("assessment.grade", equalTo(other))
                .body("assessment.model.grade", equalTo(proposed));

        // 4. Two officers decide; every limit holds the amount.
        officer.post(at(id, "/decision"), Map.of("outcome", "APPROVE", "reason", "적정"))
                .statusCode(409)
                .body("findings", hasItem("TAX_OFFICE"));
        desk.propose(KIBO, id).statusCode(200).body("state", equalTo("DECISION_PROPOSED"));
        officer.post(at(id, "/decision/confirmation"))
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
        desk.confirm(KIBO, id).statusCode(200).body("state", equalTo("APPROVED"));
        firm.owner()
                .get(at(id, "/entries"))
                .body("items.findAll { it.kind == 'PENDING' }", hasSize(2))
                .body("items.debitAccountId", hasItem(startsWith("ceiling:" + KIBO)))
                .body("items.debitAccountId", hasItem("firm:" + firm.id() + ":kibo-working"));

        // 5. The contract: the fee is itemised, and paid through the lending bank alone.
        desk.receipt(BANK, "GUARANTEE_FEE", id, 10L, "X-" + id)
                .body("results[0].result", equalTo("REFUSED"));
        long fee = number(firm.owner().post(at(id, "/contract")).statusCode(200), "feeDue");
        firm.owner()
                .get(at(id, ""))
                .body("state", equalTo("CONTRACTED"))
                .body("charges[0].parts.code", hasItems("BASE", "AI", "YOUTH", "NON_CAPITAL"))
                .body("charges[0].parts.confidence", hasItem("MEDIUM"))
                .body("charges[0].days", greaterThan(363));
        assertEquals(0, fee % 10);
        desk.pay("GUARANTEE_FEE", id, fee - 10);
        desk.receipt("demo-bank-004", "GUARANTEE_FEE", id, 10L, "Y-" + id)
                .body("results[0].result", equalTo("REFUSED"));
        firm.owner().getUntil(at(id, ""), a -> a.body("waiting", equalTo((int) fee - 10)));
        String last = "Z-" + id;
        desk.receipt(BANK, "GUARANTEE_FEE", id, 30L, last)
                .body("results[0].result", equalTo("RECORDED"));
        desk.receipt(BANK, "GUARANTEE_FEE", id, 30L, last)
                .body("results[0].result", equalTo("DUPLICATE"));

        // 6. The letter: the bank has it, anybody checks it; another bank knows nothing.
        String number =
                firm.owner()
                        .getUntil(
                                at(id, ""),
                                a ->
                                        a.body("state", equalTo("LETTER_ISSUED"))
                                                .body("waiting", equalTo(20)))
                        .extract()
                        .path("letters[0].number");
        house.nobody()
                .get("/api/v1/letters/" + number)
                .statusCode(200)
                .body("state", equalTo("VALID"))
                .body("text", containsString("guaranteedAmount: 85000000"))
                .body("signature", notNullValue());
        house.nobody().get("/api/v1/letters/KIBO-2026-000001-00").statusCode(404);
        house.as(BANK)
                .get("/api/v1/bank/guarantees/" + id)
                .statusCode(200)
                .body("letters[0].state", equalTo("VALID"))
                .body("exposure", equalTo(0));
        house.as("demo-bank-004").get("/api/v1/bank/guarantees/" + id).statusCode(404);
        house.as(BANK)
                .header("Accept", "application/pdf")
                .get("/api/v1/bank/guarantees/" + id + "/letter")
                .statusCode(200)
                .contentType("application/pdf");

        // 7. Taken back before anybody lent: the fee of the days to come and what was too much go
        // back, once the bank names the firm as holder of its account.
        officer.post(at(id, "/letter/revocation"), Map.of("reason", "허위 서류"))
                .statusCode(200)
                .body("state", equalTo("RELEASED"))
                .body("refundable", equalTo((int) fee));
        house.nobody().get("/api/v1/letters/" + number).body("state", equalTo("REVOKED"));
        firm.owner().post(at(id, "/refund")).statusCode(409);
        house.confirmHolder(firm);
        String refund =
                Client.until(() -> firm.owner().post(at(id, "/refund")), a -> a.statusCode(200))
                        .body("refundable", equalTo((int) fee + 20))
                        .extract()
                        .path("refundId");
        house.pay(BANK, refund, fee + 20);
        firm.owner().getUntil(at(id, ""), a -> a.body("refundable", equalTo(0)));
        left("firm:" + firm.id() + ":kibo-working", 3_000_000_000L);
        house.booksBalance();
    }

    @Test
    void a_guarantee_that_runs_and_is_paid_in_the_debtors_place() {
        Scenario.Firm firm = house.firm();
        house.confirmHolder(firm);
        String id = desk.withLetter(firm, KIBO, 100_000_000L);
        Client bank = house.as(BANK);

        // 1. The bank lends, in parts, and never more; the exposure follows each report.
        bank.postWithoutKey(
                        "/api/v1/bank/guarantees/" + id + "/balance-reports",
                        Map.of(
                                "asOf",
                                house.today().toString(),
                                "outstanding",
                                0,
                                "standing",
                                "OPEN"))
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"));
        desk.report(id, 0, "OPEN").statusCode(200).body("state", equalTo("LETTER_ISSUED"));
        desk.execute(id, 100_000_001L).statusCode(409);
        desk.execute(id, 60_000_000L).statusCode(200).body("exposure", equalTo(51_000_000));
        desk.execute(id, 40_000_001L).statusCode(409).body("left", equalTo(40_000_000));
        desk.execute(id, 40_000_000L).statusCode(200).body("exposure", equalTo(85_000_000));
        desk.report(id, 100_000_001L, "OPEN").statusCode(400);
        desk.report(id, 90_000_001L, "OPEN").statusCode(200).body("exposure", equalTo(76_500_000));
        debit("guarantee:" + id + ":exposure", 76_500_000);
        desk.report(id, 90_000_001L, "CLOSED").statusCode(409);

        // 2. A month begins: what the days have earned is income, and re-adds exactly.
        LocalDate first = house.today().plusMonths(1).withDayOfMonth(1);
        house.moveTo(first);
        long earned =
                number(
                        firm.owner().get(at(id, "")).body("charges[0].earned", greaterThan(0)),
                        "charges[0].earned");
        assertEquals(
                earned, earnedBy(firm.owner().get(at(id, "")).extract().path("charges[0]"), first));

        // 3. Longer: two officers, a fee, a new version of the letter.
        Map<String, Object> longer = Map.of("kind", "EXTENSION", "months", 12, "reason", "대출 연장");
        long fee =
                number(
                        desk.change(firm.owner(), KIBO, id, longer)
                                .statusCode(200)
                                .body("changes[0].state", equalTo("AGREED")),
                        "feeDue");
        firm.owner().post(at(id, "/changes"), longer).statusCode(409);
        desk.pay("GUARANTEE_FEE", id, fee);
        firm.owner()
                .getUntil(
                        at(id, ""),
                        a ->
                                a.body("changes[0].state", equalTo("DONE"))
                                        .body("letters.version", equalTo(List.of(2, 1)))
                                        .body(
                                                "letters.state",
                                                equalTo(List.of("VALID", "SUPERSEDED")))
                                        .body("termMonths", equalTo(24)));

        // 4. Less: exposure, caps and fee shrink, and the bank pays the refund to the firm.
        long refund =
                number(
                        desk.change(
                                        firm.owner(),
                                        KIBO,
                                        id,
                                        Map.of(
                                                "kind",
                                                "REDUCTION",
                                                "amount",
                                                68_000_000L,
                                                "reason",
                                                "일부 상환"))
                                .statusCode(200)
                                .body("amount", equalTo(68_000_000))
                                .body("exposure", equalTo(68_000_000))
                                .body("letters[0].version", equalTo(3))
                                .body("refundId", notNullValue()),
                        "refundable");
        left("firm:" + firm.id() + ":kibo-working", 3_000_000_000L - 68_000_000L);
        String payment = firm.owner().get(at(id, "")).extract().path("refundId");
        bank.getUntil(
                "/api/v1/bank/disbursements/" + payment,
                a -> a.statusCode(200).body("kind", equalTo("REFUND")));
        house.pay(BANK, payment, refund);
        firm.owner().getUntil(at(id, ""), a -> a.body("refundable", equalTo(0)));

        // 5. An accident, over again; then one that stays, noticed too late.
        desk.claim(id, 1_000L, 0).statusCode(409);
        desk.accident(id, 3)
                .statusCode(200)
                .body("state", equalTo("ACCIDENT_NOTIFIED"))
                .body("accidents[0].noticeLateDays", equalTo(0));
        bank.post("/api/v1/bank/guarantees/" + id + "/normalisations")
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));
        desk.accident(id, 45)
                .statusCode(200)
                .body("accidents.find { it.normalisedOn == null }.noticeLateDays", equalTo(15));
        desk.report(id, 80_000_000L, "OPEN").statusCode(200).body("exposure", equalTo(68_000_000));

        // 6. The claim: too much is refused at once; two officers refuse a part of the costs.
        desk.claim(id, 68_000_001L, 0)
                .statusCode(400)
                .body("violations[0].field", equalTo("principal"));
        desk.claim(id, 68_000_000L, 500_000L)
                .statusCode(200)
                .body("state", equalTo("CLAIMED"))
                .body("claims[0].offTimeDays", equalTo(15));
        Map<String, Object> answer = new HashMap<>();
        answer.put("outcome", "PAY_PART");
        answer.put("refusedCosts", 200_000L);
        answer.put("reason", "약관 제8조: 비용 일부는 보증 대상이 아님");
        officer.post(at(id, "/claim/examination"), answer)
                .statusCode(400)
                .body("violations[0].field", equalTo("grounds"));
        answer.put("grounds", List.of("NOT_COVERED", "LATE_NOTICE"));
        officer.post(at(id, "/claim/examination"), answer)
                .statusCode(200)
                .body("state", equalTo("EXAMINED"));
        officer.post(at(id, "/claim/examination/confirmation")).statusCode(403);
        officer2.post(at(id, "/claim/examination/return"), Map.of("reason", "근거 보완"))
                .statusCode(200)
                .body("state", equalTo("CLAIMED"));
        officer.post(at(id, "/claim/examination"), answer).statusCode(200);
        var confirmed =
                officer2.post(at(id, "/claim/examination/confirmation"))
                        .statusCode(200)
                        .body("state", equalTo("SUBROGATING"))
                        .body("claims[0].allowed.costs", equalTo(300_000));
        long paid = number(confirmed, "claims[0].allowed.total");
        long interest = number(confirmed, "claims[0].allowed.interest");
        assertEquals(68_300_000L + interest, paid);

        // 7. The bank will not, then does pay itself; the debtor owes it less the fee not earned.
        String refused = confirmed.extract().path("paymentId");
        bank.getUntil("/api/v1/bank/disbursements/" + refused, a -> a.statusCode(200));
        bank.post(
                        "/api/v1/bank/disbursements/" + refused + "/rejection",
                        Map.of("reasonCode", "AC04", "reason", "Account closed"))
                .statusCode(200);
        officer.getUntil(at(id, ""), a -> a.body("state", equalTo("CLAIMED")));
        officer.post(at(id, "/claim/examination"), answer).statusCode(200);
        String again =
                officer2.post(at(id, "/claim/examination/confirmation"))
                        .statusCode(200)
                        .extract()
                        .path("paymentId");
        bank.getUntil(
                "/api/v1/bank/disbursements/" + again,
                a ->
                        a.statusCode(200)
                                .body("kind", equalTo("SUBROGATION"))
                                .body("payee.account", equalTo("99900011122")));
        house.pay(BANK, again, paid);
        var recovering =
                firm.owner()
                        .getUntil(
                                at(id, ""),
                                a ->
                                        a.body("state", equalTo("RECOVERY"))
                                                .body("exposure", equalTo(0)));
        long owed = number(recovering, "owed.principal");
        debit("guarantee:" + id + ":recoverable", owed);
        debit("guarantee:" + id + ":exposure", 0);
        assertTrue(paid > owed, "the fee that is not earned is set off");
        bank.get("/api/v1/bank/guarantees/" + id).body("letters[0].state", equalTo("ENDED"));

        // 8. Costs come on top; money pays costs, then principal; damages run by the day.
        desk.receipt("demo-bank-004", "RECOVERY", id, 10L, "W-" + id)
                .body("results[0].result", equalTo("REFUSED"));
        officer.post(
                        at(id, "/debts"),
                        Map.of("what", "COSTS", "amount", 111_874L, "reason", "가압류 비용"))
                .statusCode(200)
                .body("owed.total", equalTo((int) (owed + 111_874L)));
        house.moveTo(house.today().plusDays(10));
        desk.pay("RECOVERY", id, 1_111_874L);
        long damages = owed * 8 * 10 / 100 / 365;
        firm.owner()
                .getUntil(
                        at(id, ""),
                        a ->
                                a.body("owed.costs", equalTo(0))
                                        .body("owed.principal", equalTo((int) (owed - 1_000_000)))
                                        .body("owed.damages", equalTo((int) damages)));
        debit("guarantee:" + id + ":damages", damages);

        // 9. A settlement: firms cannot ask for it; what was agreed comes, the rest is waived.
        Map<String, Object> settlement =
                Map.of("kind", "SETTLEMENT", "amount", 30_000_000L, "reason", "채무 조정");
        firm.owner().post(at(id, "/changes"), settlement).statusCode(403);
        desk.change(officer, KIBO, id, settlement)
                .statusCode(200)
                .body("state", equalTo("RECOVERY"));
        desk.pay("RECOVERY", id, 30_000_000L);
        firm.owner()
                .getUntil(
                        at(id, ""),
                        a -> a.body("state", equalTo("SETTLED")).body("owed.total", equalTo(0)));
        debit("guarantee:" + id + ":recoverable", 0);
        left("firm:" + firm.id() + ":kibo-working", 3_000_000_000L);
        house.booksBalance();
    }

    @Test
    void a_loan_that_is_repaid_early_brings_the_fee_of_the_days_to_come_back() {
        Scenario.Firm firm = house.firm();
        house.confirmHolder(firm);
        String id = desk.active(firm, KODIT, 50_000_000L);

        // Another fund's guarantee is a warning, not a refusal.
        String second = desk.apply(firm, desk.wish(KIBO, "WORKING_CAPITAL", 10_000_000L));
        firm.owner()
                .get(at(second, ""))
                .body("findings.find { it.code == 'OTHER_COVER' }.severity", equalTo("WARN"));
        firm.owner()
                .post(at(second, "/cancellation"), Map.of("reason", "계획 변경"))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        desk.report(id, 0, "CLOSED").statusCode(200).body("state", equalTo("RELEASED"));

        var over =
                firm.owner()
                        .get(at(id, ""))
                        .body("refundable", greaterThan(0))
                        .body("refundId", notNullValue())
                        .body("letters[0].state", equalTo("ENDED"));
        assertEquals(
                number(over, "charges[0].fee"),
                number(over, "charges[0].earned") + number(over, "refundable"));
        desk.execute(id, 1L).statusCode(409);
        left("firm:" + firm.id() + ":kodit-working", 1_000_000_000L);
        house.booksBalance();
    }

    @Test
    void a_claim_that_is_refused_in_whole_ends_the_guarantee() {
        Scenario.Firm firm = house.firm();
        String id = desk.active(firm, KODIT, 20_000_000L);
        desk.accident(id, 100).statusCode(200);
        desk.claim(id, 17_000_000L, 0).statusCode(200);
        Map<String, Object> answer =
                Map.of(
                        "outcome",
                        "REFUSE",
                        "grounds",
                        List.of("USE_OF_FUNDS"),
                        "reason",
                        "용도 외 사용");
        desk.officer(KODIT, 1).post(at(id, "/claim/examination"), answer).statusCode(200);
        desk.officer(KODIT, 2)
                .post(at(id, "/claim/examination/confirmation"))
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("exposure", equalTo(0))
                .body("claims[0].allowed.total", equalTo(0));
        debit("guarantee:" + id + ":exposure", 0);
        left("firm:" + firm.id() + ":kodit-working", 1_000_000_000L);
    }

    @Test
    void what_is_written_off_is_still_collected() {
        Scenario.Firm firm = house.firm();
        String id = desk.active(firm, KODIT, 20_000_000L);
        desk.accident(id, 100).statusCode(200);
        desk.claim(id, 17_000_000L, 0).statusCode(200);
        desk.officer(KODIT, 1)
                .post(at(id, "/claim/examination"), Map.of("outcome", "PAY", "reason", "적정"))
                .statusCode(200);
        var confirmed =
                desk.officer(KODIT, 2)
                        .post(at(id, "/claim/examination/confirmation"))
                        .statusCode(200);
        house.pay(
                BANK,
                confirmed.extract().path("paymentId"),
                number(confirmed, "claims[0].allowed.total"));
        firm.owner().getUntil(at(id, ""), a -> a.body("state", equalTo("RECOVERY")));

        var off =
                desk.change(
                                desk.officer(KODIT, 1),
                                KODIT,
                                id,
                                Map.of("kind", "WRITE_OFF", "reason", "회수 가능성 없음"))
                        .statusCode(200)
                        .body("state", equalTo("SPECIAL_CLAIM"))
                        .body("owed.total", equalTo(0));
        long special = number(off, "owed.special");
        debit("guarantee:" + id + ":special", special);
        desk.pay("RECOVERY", id, special + 5);
        firm.owner()
                .getUntil(
                        at(id, ""),
                        a -> a.body("state", equalTo("SETTLED")).body("waiting", equalTo(5)));
        debit("guarantee:" + id + ":special", 0);
        house.booksBalance();
    }

    @Test
    void caps_ceilings_by_grade_and_a_designation_hold() {
        // The cap of ₩3bn for working capital, to the won.
        Scenario.Firm firm = house.firm();
        Map<String, Object> wish = desk.wish(KIBO, "WORKING_CAPITAL", 3_500_000_000L);
        String first = desk.apply(firm, wish);
        desk.assess(KIBO, first, "CCC");
        desk.propose(KIBO, first)
                .statusCode(409)
                .body("limit", equalTo("grade:CCC"))
                .body("left", equalTo(1_000_000_000));
        officer.post(at(first, "/evaluation"), Map.of("grade", "AA", "reason", "재평가"))
                .statusCode(200);
        desk.propose(KIBO, first).statusCode(200);
        desk.confirm(KIBO, first).statusCode(200);
        String second = desk.apply(firm, desk.wish(KIBO, "WORKING_CAPITAL", 40_000_000L));
        desk.assess(KIBO, second, "AA");
        desk.propose(KIBO, second).statusCode(200);
        desk.confirm(KIBO, second)
                .statusCode(409)
                .body("type", equalTo("/problems/limit-exceeded"))
                .body("limit", endsWith(":kibo-working"))
                .body("left", equalTo(25_000_000));
        firm.owner().post(at(first, "/cancellation"), Map.of("reason", "필요 없음")).statusCode(200);
        desk.confirm(KIBO, second).statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void a_designated_firm_draws_on_its_support_account_and_a_suspension_closes_the_gate() {
        DesignatedHouse ministry =
                new DesignatedHouse(house, new Facts(Servers.kafka().bootstrap()));
        DesignatedHouse.Designated designated = ministry.designated(null);
        Scenario.Firm firm = designated.firm();
        String first = desk.apply(firm, desk.wish(KODIT, "WORKING_CAPITAL", 100_000_000L));
        firm.owner()
                .getUntil(
                        at(first, ""),
                        a -> a.body("designationProgrammeId", equalTo(DesignatedHouse.PROGRAMME)));
        desk.assess(KODIT, first, "A");
        desk.propose(KODIT, first).statusCode(200);
        ministry.officer("officer")
                .post(
                        designated.path() + "/suspension",
                        Map.of("reason", "사실 확인", "legalBasis", "지정 및 관리지침 제11조"))
                .statusCode(200);
        desk.confirm(KODIT, first)
                .statusCode(409)
                .body("detail", containsString("suspended or over"));

        ministry.officer("officer")
                .post(designated.path() + "/reinstatement", Map.of("reason", "해소"))
                .statusCode(200);
        desk.confirm(KODIT, first).statusCode(200).body("state", equalTo("APPROVED"));
        left("support:" + firm.id() + ":total", 10_000_000_000L - 85_000_000L);
        left("support:" + firm.id() + ":working", 3_000_000_000L - 85_000_000L);
        firm.owner().post(at(first, "/cancellation"), Map.of("reason", "계획 변경")).statusCode(200);
        left("support:" + firm.id() + ":working", 3_000_000_000L);
    }

    @Test
    void firms_of_one_owner_fill_one_anothers_cap() {
        String owner = "박지배 " + UUID.randomUUID();
        Scenario.Firm one = owned(owner);
        Scenario.Firm sister = owned(owner);
        // Both ties are known once the first guarantee draws on two caps.
        String first = desk.apply(one, desk.wish(KODIT, "WORKING_CAPITAL", 1_000_000_000L));
        String second = desk.apply(sister, desk.wish(KODIT, "WORKING_CAPITAL", 200_000_000L));
        for (String id : List.of(first, second)) {
            Client.until(
                    () -> desk.officer(KODIT, 1).get(at(id, "")),
                    a -> a.body("related", hasSize(1)));
            desk.assess(KODIT, id, "A");
            desk.propose(KODIT, id).statusCode(200);
        }
        desk.confirm(KODIT, first).statusCode(200);
        desk.confirm(KODIT, second)
                .statusCode(409)
                .body("limit", endsWith(":kodit-working"))
                .body("left", equalTo(150_000_000));
    }

    private Scenario.Firm owned(String owner) {
        Scenario.Firm firm = house.firm();
        firm.owner()
                .put(
                        "/api/v1/firms/" + firm.id() + "/related-parties",
                        Map.of(
                                "relatedParties",
                                List.of(
                                        Map.of(
                                                "name",
                                                owner,
                                                "birthDate",
                                                "1980-01-01",
                                                "relation",
                                                "OWNER",
                                                "share",
                                                "0.6",
                                                "source",
                                                "SHAREHOLDER_REGISTER"))))
                .statusCode(200);
        return firm;
    }

    private void left(String account, long expected) {
        Map<String, Object> balance =
                auditor.get("/api/v1/ledger/accounts/" + account)
                        .statusCode(200)
                        .extract()
                        .path("$");
        assertEquals(
                expected,
                of(balance, "creditsPosted")
                        - of(balance, "debitsPosted")
                        - of(balance, "debitsPending"));
    }

    private void debit(String account, long expected) {
        Map<String, Object> balance =
                auditor.get("/api/v1/ledger/accounts/" + account)
                        .statusCode(200)
                        .extract()
                        .path("$");
        assertEquals(expected, of(balance, "debitsPosted") - of(balance, "creditsPosted"));
    }

    private static long of(Map<String, Object> balance, String column) {
        return Long.parseLong(String.valueOf(balance.get(column)));
    }

    private static long earnedBy(Map<String, Object> charge, LocalDate day) {
        LocalDate from = LocalDate.parse(String.valueOf(charge.get("startsOn")));
        long days = Long.parseLong(String.valueOf(charge.get("days")));
        long fee = Long.parseLong(String.valueOf(charge.get("fee")));
        return fee * ChronoUnit.DAYS.between(from, day) / days;
    }
}
