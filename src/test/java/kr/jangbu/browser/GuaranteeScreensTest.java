package kr.jangbu.browser;

import static kr.jangbu.journey.GuaranteeDesk.BANK;
import static kr.jangbu.journey.GuaranteeDesk.KIBO;
import static kr.jangbu.journey.GuaranteeDesk.at;
import static kr.jangbu.journey.GuaranteeDesk.number;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kr.jangbu.journey.GuaranteeDesk;
import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A guarantee on screen: applied for, examined, signed, claimed and owed by people. */
class GuaranteeScreensTest {
    private static final long LOAN = 100_000_000L;
    private static final Scenario HOUSE = TheService.scenario();
    private static final GuaranteeDesk DESK = GuaranteeDesk.of(HOUSE);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium(TheService.process().baseUrl());

    @BeforeAll
    static void theOfficersWorkForTheFund() {
        DESK.people("officer", "officer2").forEach((person, membership) -> act(person, membership));
    }

    @AfterAll
    static void andThenForTheirOwnAgencyAgain() {
        for (String person : List.of("officer", "officer2")) {
            act(person, HOUSE.as(person).get("/api/v1/me").extract().path("memberships[0].id"));
        }
    }

    private static void act(String person, String membership) {
        HOUSE.as(person)
                .put("/api/v1/me/acting-for", Map.of("membershipId", membership))
                .statusCode(200);
    }

    @Test
    void a_guarantee_from_the_application_to_what_is_owed() {
        Scenario.Firm firm = firmOf("startup2");
        Visitor owner = CHROMIUM.visitor().login("startup2");
        String page = apply(owner);
        String id = page.substring(page.lastIndexOf('/') + 1);
        Visitor officer = CHROMIUM.visitor().login("officer");
        Visitor officer2 = CHROMIUM.visitor().login("officer2");
        examine(officer, page);
        officer2.open(page);
        officer2.press("결정 확인");
        assertTrue(officer2.sees("결정을 확인했습니다"));

        owner.open(page);
        owner.press("약정 체결");
        assertTrue(owner.sees("보증료를 납부해 주십시오"));
        DESK.pay("GUARANTEE_FEE", id, number(firm.owner().get(at(id, "")), "feeDue"));
        String letter =
                firm.owner()
                        .getUntil(at(id, ""), a -> a.body("state", equalTo("LETTER_ISSUED")))
                        .extract()
                        .path("letters[0].number");
        owner.check("/guarantees", page);
        Visitor anybody = CHROMIUM.visitor();
        anybody.open("/letters/" + letter);
        assertTrue(anybody.sees("유효"));
        anybody.check("/letters/" + letter);

        DESK.execute(id, LOAN).statusCode(200);
        DESK.accident(id, 70).statusCode(200);
        DESK.claim(id, LOAN * 85 / 100, 0).statusCode(200);
        claimed(officer, officer2, page);
        var paying = HOUSE.as("officer").get(at(id, "")).statusCode(200);
        HOUSE.pay(
                BANK,
                paying.extract().path("paymentId"),
                number(paying, "claims[0].allowed.total"));
        firm.owner().getUntil(at(id, ""), a -> a.body("state", equalTo("RECOVERY")));
        owner.check(page);
        officer.open(page);
        assertTrue(officer.sees("구상채무"));
        officer.check(page);
        List.of(owner, officer, officer2, anybody).forEach(Visitor::hadNoTrouble);
        HOUSE.booksBalance();
    }

    private static String apply(Visitor owner) {
        owner.open("/guarantees");
        owner.open("/guarantees/new?programme=" + KIBO);
        owner.choose("purpose", "WORKING_CAPITAL");
        owner.choose("bankCode", "003");
        owner.fill("loanAmount", "일억");
        owner.fill("percent", "85");
        owner.fill("termMonths", "12");
        owner.page().click("label[for=factor-AI-yes]");
        owner.press("신청하기");
        owner.isToldThatIsWrong("loanAmount");
        owner.fill("loanAmount", "100,000,000");
        owner.press("신청하기");
        assertTrue(owner.sees("보증 신청을 접수했습니다"));
        owner.check("/guarantees/new");
        return owner.page().url().replaceFirst("^https?://[^/]+", "");
    }

    private static void examine(Visitor officer, String page) {
        officer.open("/office/guarantees");
        officer.open(page);
        officer.fill("note", "사업 계획 상담");
        officer.press("상담 기록");
        officer.fill("note", "현장 방문");
        officer.press("신용조사 기록");
        officer.choose("grade", "AAA");
        officer.press("등급 결정");
        assertTrue(officer.sees("사유를 적어야 합니다"));
        officer.choose("grade", "AAA");
        officer.fill("reason", "특허와 수주 반영");
        officer.press("등급 결정");
        assertTrue(officer.sees("등급을 정했습니다"));
        officer.page().fill("[name^=resolution-]", "서류로 확인함");
        officer.choose("outcome", "APPROVE");
        officer.fill("decisionReason", "보증 적정");
        officer.check("/office/guarantees", page);
        officer.press("제안하기");
        assertTrue(officer.sees("결정을 제안했습니다"));
    }

    private static void claimed(Visitor officer, Visitor officer2, String page) {
        officer.open(page);
        officer.choose("examined", "REFUSE");
        officer.fill("examinedReason", "약관 제8조");
        officer.press("심사 결과 제안");
        officer.refusedWith(400);
        officer.choose("examined", "PAY");
        officer.press("심사 결과 제안");
        assertTrue(officer.sees("제안했습니다"));
        officer2.open(page);
        officer2.check(page);
        officer2.press("심사 결과 확인");
        assertTrue(officer2.sees("확인했습니다"));
    }

    /** The firm for which the person acts; one of its own where there is none. */
    private static Scenario.Firm firmOf(String person) {
        Client who = HOUSE.as(person);
        List<Map<String, String>> memberships =
                who.get("/api/v1/me").statusCode(200).extract().path("memberships");
        String id =
                memberships.isEmpty()
                        ? who.post("/api/v1/firms", HOUSE.firmDetails())
                                .statusCode(201)
                                .extract()
                                .path("id")
                        : String.valueOf(memberships.getFirst().get("party"));
        return HOUSE.actingFor(person, id);
    }
}
