package kr.jangbu.browser;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.journey.Selection;
import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A grant on screen: signed, confirmed, asked for, spent and settled by people. */
class GrantScreensTest {
    private static final long MONEY = 20_000_000L;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium(TheService.process().baseUrl());

    private final Scenario house = TheService.scenario();

    @Test
    void a_grant_from_the_signature_to_its_settlement() {
        String firm = firmOf("startup2");
        house.confirmHolder(new Scenario.Firm(firm, house.as("startup2")));
        UUID award = new Selection(house.today()).grant(Scenario.YOUTH, firm, MONEY);
        String grant = grantOf(award);
        Visitor owner = CHROMIUM.visitor().login("startup2");

        owner.open("/grants");
        assertTrue(owner.sees("협약 대기"));
        owner.open("/grants/" + grant);
        owner.check("/grants", "/grants/" + grant);
        sign(owner);

        Visitor officer = CHROMIUM.visitor().login("officer");
        Visitor officer2 = CHROMIUM.visitor().login("officer2");
        decide(officer, officer2, grant);
        assertTrue(officer2.sees("수행 중"));

        owner.open("/grants/" + grant);
        owner.press("지급 신청");
        assertTrue(owner.sees("연구비 지급을 신청했습니다"));
        decide(officer, officer2, grant);
        pay(grant);

        String paper = Scenario.document(house.as("startup2"), "COST_EVIDENCE", "급여명세");
        owner.open("/grants/" + grant);
        report(owner, paper);
        moveAndSettle(owner, grant);

        officer.open("/grants/" + grant);
        officer.check("/office/grants", "/grants/" + grant);
        officer.page().fill("[name^=disallowed-]", "1,000,000");
        officer.choose("outcome", "APPROVE");
        officer.fill("reason", "비용 확인");
        officer.press("제안하기");
        // What does not count needs a reason, and what was typed stays.
        assertTrue(officer.sees("불인정 사유를 적어 주십시오"));
        officer.refusedWith(400);
        officer.page().fill("[name^=why-]", "협약 전 계약");
        officer.press("제안하기");
        assertTrue(officer.sees("결정을 제안했습니다"));
        officer2.open("/grants/" + grant);
        officer2.check("/grants/" + grant);
        officer2.press("확인");
        assertTrue(officer2.sees("반납 대기"));

        Visitor auditor = CHROMIUM.visitor().login("auditor");
        auditor.open("/office/grants");
        auditor.open("/grants/" + grant);
        assertTrue(auditor.sees("감사 자료 내려받기"));
        auditor.check("/office/grants", "/grants/" + grant);
        owner.check("/grants/" + grant);
        List.of(owner, officer, officer2, auditor).forEach(Visitor::hadNoTrouble);
        house.booksBalance();
    }

    private static void sign(Visitor owner) {
        owner.choose("openness", "OPEN");
        owner.choose("bankCode", "003");
        owner.fill("line-PERSONNEL", "이천만");
        owner.press("서명하기");
        owner.isToldThatIsWrong("line-PERSONNEL");
        owner.fill("line-PERSONNEL", "15,000,000");
        owner.fill("line-COMPUTING", "5,000,000");
        owner.press("서명하기");
        assertTrue(owner.sees("협약에 서명했습니다"));
    }

    private static void report(Visitor owner, String paper) {
        owner.page().click("summary:has-text(\"비용 보고\")");
        owner.choose("category", "PERSONNEL");
        owner.fill("incurredOn", "2001-01-01");
        owner.fill("amount", "3,000,000");
        owner.fill("payee", "김 연구원");
        owner.fill("description", "삼월 인건비");
        owner.fill("evidenceNumber", "PAY-1-" + UUID.randomUUID());
        owner.choose("document", paper);
        owner.press("보고하기");
        owner.isToldThatIsWrong("incurredOn");
        owner.fill("incurredOn", TheService.scenario().today().toString());
        owner.press("보고하기");
        assertTrue(owner.sees("비용을 보고했습니다"));
    }

    private static void moveAndSettle(Visitor owner, String grant) {
        owner.page().click("summary:has-text(\"비목 변경\")");
        owner.choose("from", "COMPUTING");
        owner.choose("to", "PERSONNEL");
        owner.fill("moved", "1,000,000");
        owner.fill("moveReason", "인력 충원");
        owner.press("비목 변경");
        assertTrue(owner.sees("비목 변경을 처리했습니다"));
        owner.check("/grants/" + grant);
        owner.page().click("summary:has-text(\"정산 신청\")");
        owner.choose("kind", "FINAL");
        owner.fill("interestEarned", "120");
        owner.press("정산 신청");
        assertTrue(owner.sees("정산을 신청했습니다"));
    }

    private static void decide(Visitor officer, Visitor officer2, String grant) {
        officer.open("/grants/" + grant);
        officer.choose("outcome", "APPROVE");
        officer.fill("reason", "서류 확인");
        officer.press("제안하기");
        assertTrue(officer.sees("결정을 제안했습니다"));
        officer2.open("/grants/" + grant);
        officer2.press("확인");
        assertTrue(officer2.sees("결정을 확인했습니다"));
    }

    private void pay(String grant) {
        String payment =
                house.as("officer")
                        .get("/api/v1/grants/" + grant)
                        .extract()
                        .path("instalments[0].paymentId");
        house.pay("demo-bank-003", payment, MONEY / 2);
        house.as("officer")
                .getUntil(
                        "/api/v1/grants/" + grant,
                        a -> a.body("instalments.findAll { it.state == 'PAID' }", hasSize(1)));
    }

    private String grantOf(UUID award) {
        return house.as("startup2")
                .getUntil(
                        "/api/v1/grants",
                        a -> a.body("items.findAll { it.awardId == '" + award + "' }", hasSize(1)))
                .extract()
                .path("items.find { it.awardId == '" + award + "' }.id");
    }

    /** The firm for which the person acts; one of its own where there is none. */
    private String firmOf(String person) {
        Client who = house.as(person);
        List<Map<String, String>> memberships =
                who.get("/api/v1/me").statusCode(200).extract().path("memberships");
        return memberships.isEmpty()
                ? who.post("/api/v1/firms", house.firmDetails())
                        .statusCode(201)
                        .extract()
                        .path("id")
                : Objects.requireNonNull(memberships.getFirst().get("party"));
    }
}
