package kr.jangbu.browser;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The loan from door to door on screens; only the bank, which has none, calls the interface. */
class BrowserJourney {
    private static final long AMOUNT = 20_000_000L;
    private static final int UNUSED_NUMBER = 7_654_321;
    private static final String LOAN_PAGE = ".*/loans/[0-9a-f-]{36}$";

    private static final String LEFT_OPEN = "CLOSED";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium(TheService.process().baseUrl());

    private final Scenario house = TheService.scenario();

    @Test
    void a_startup_registers_applies_is_paid_and_repays_on_screen() {
        Visitor startup = visitor("startup");
        register(startup);
        String loan = apply(startup);
        decide(loan);
        confirmHolder(loan);
        signAndAskForTheMoney(loan);

        bankPays(loan);
        Client.until(
                () -> house.as("startup").get("/api/v1/loans/" + loan),
                a -> a.body("state", equalTo("ACTIVE")));
        startup.open("/loans/" + loan);
        assertTrue(startup.sees("상환 계획") && startup.sees("다음 납기"));

        String due = firstInstallment(loan, "dueOn");
        long interest = Long.parseLong(firstInstallment(loan, "total"));
        moveTheDate(due);
        house.receive("demo-bank-003", loan, interest, "SCREEN-" + loan);
        Client.until(
                () -> house.as("startup").get("/api/v1/loans/" + loan + "/repayments"),
                a -> a.body("items.size()", equalTo(1)));
        startup.open("/loans/" + loan);
        assertTrue(startup.sees("완납") && startup.sees("상환 내역"));
        assertTrue(startup.sees("장부 기록"));

        auditorFindsTheMoney(loan);
        startup.hadNoTrouble();
        startup.check("/", "/firm", "/loans", "/loans/new", "/loans/" + loan);
        completeTheRecord(startup);
        officerLooksIntoTheFirm();
        assertEquals(404, visitor("startup2").open("/loans/" + loan), "another firm's loan");
        house.booksBalance();
    }

    private static void register(Visitor startup) {
        startup.check("/", "/loans", "/firm");
        startup.open("/firm");
        startup.fill("businessRegistrationNumber", "123-45-67890");
        startup.fill("name", "Screen Robotics");
        startup.fill("foundedOn", "2025-05-02");
        startup.fill("ksicCode", "27215");
        startup.choose("region", "NON_CAPITAL");
        startup.choose("sizeClass", "SMALL");
        startup.fill("representative", "Hong Gildong");
        startup.choose("youthFounder", "yes");
        startup.fill("bankCode", "003");
        startup.fill("account", "01012345678901");
        startup.fill("holder", "Screen Robotics");
        startup.press("등록하기");

        // The check digit is wrong: the field says so, and nothing typed is lost.
        startup.isToldThatIsWrong("businessRegistrationNumber");
        assertEquals("Screen Robotics", startup.filled("name"));
        startup.fill("businessRegistrationNumber", Scenario.number(UNUSED_NUMBER));
        startup.press("등록하기");
        assertTrue(startup.sees("Screen Robotics"));
    }

    /** A year's figures, an owner and a document; what is wrong is said beside its field. */
    private static void completeTheRecord(Visitor startup) {
        startup.open("/firm/record");
        startup.fill("year", "2025");
        startup.fill("revenue", "many");
        startup.press("연도 저장");
        startup.isToldThatIsWrong("revenue");
        startup.fill("revenue", "1,200,000,000");
        startup.fill("debt", "600,000,000");
        startup.fill("equity", "400,000,000");
        startup.press("연도 저장");
        assertTrue(startup.sees("150.00 %"));

        startup.fill("partyName", "Hong Gildong");
        startup.fill("birthDate", "1990-03-01");
        startup.choose("relation", "OWNER");
        startup.fill("share", "60");
        startup.choose("source", "SHAREHOLDER_REGISTER");
        startup.press("관계인 추가");
        assertTrue(startup.sees("H**********g"));

        startup.open("/documents");
        startup.choose("kind", "SME_CERTIFICATE");
        startup.page()
                .setInputFiles(
                        "[name=file]",
                        new FilePayload(
                                "certificate.pdf",
                                "application/pdf",
                                "%PDF-1.7 small".getBytes(StandardCharsets.UTF_8)));
        startup.press("올리기");
        assertTrue(startup.sees("certificate.pdf"));
        startup.check("/firm", "/firm/record", "/documents", "/notices");
    }

    /** The officer finds the firm, sees who changed what, and must say why to see more. */
    private static void officerLooksIntoTheFirm() {
        Visitor officer = visitor("officer");
        officer.open("/office/firms?text=Screen");
        officer.page().click("text=Screen Robotics");
        officer.page().waitForURL(url -> url.matches(".*/office/firms/[0-9a-f-]{36}$"));
        assertTrue(officer.sees("변경 이력") && officer.sees("재무 2025 매출"));
        officer.fill("reason", "Before the payout");
        officer.press("보기");
        assertTrue(officer.sees("01012345678901"));
        String firm = officer.page().url().replaceAll(".*(/office/firms/[0-9a-f-]{36}).*", "$1");
        officer.check("/office/firms", firm);
        officer.hadNoTrouble();

        Visitor auditor = visitor("auditor");
        auditor.open("/audit/access");
        assertTrue(auditor.sees("Before the payout"));
        auditor.check("/audit/access");
    }

    private static String apply(Visitor startup) {
        startup.open("/loans/new?programme=" + Scenario.YOUTH);
        startup.choose("purpose", "WORKING_CAPITAL");
        startup.fill("amount", "이천만");
        startup.choose("bankCode", "003");
        startup.fill("evidenceNumber", "SCREEN-1");
        startup.fill("description", "Parts of a tester");
        startup.fill("cost", "25,000,000");
        for (var clause : startup.page().querySelectorAll("select[name^=clause-]")) {
            clause.selectOption("no");
        }
        startup.choose("clause-" + LEFT_OPEN, "");
        startup.press("신청하기");

        startup.isToldThatIsWrong("amount");
        startup.openInAnotherTab("/public/budget");
        assertEquals("SCREEN-1", startup.filled("evidenceNumber"));
        startup.fill("amount", "20,000,000");
        startup.press("신청하기");
        startup.page().waitForURL(url -> url.matches(LOAN_PAGE));
        assertTrue(startup.sees("신청을 접수했습니다"));
        String url = startup.page().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private void decide(String loan) {
        Visitor officer = visitor("officer");
        officer.open("/office/loans");
        assertTrue(officer.sees("Screen Robotics"));
        officer.open("/loans/" + loan);
        officer.check("/", "/office/loans", "/appropriations", "/loans/" + loan);
        officer.choose("outcome", "APPROVE");
        officer.fill("reason", "A sound business");
        officer.press("제안하기");

        // A clause is open: the officer is told which, and the reason stays.
        assertTrue(officer.sees("확인 내용을 적지 않은 조항이 있습니다"));
        assertEquals("A sound business", officer.filled("reason"));
        officer.refusedWith(400);
        officer.fill("resolution-" + LEFT_OPEN, "Seen at the tax office today");
        officer.fill("reason", " ");
        officer.press("제안하기");
        officer.isToldThatIsWrong("reason");
        assertEquals("Seen at the tax office today", officer.filled("resolution-" + LEFT_OPEN));
        officer.fill("reason", "A sound business");
        officer.press("제안하기");
        assertTrue(officer.sees("다른 담당자의 확인이 필요합니다"));
        assertFalse(officer.page().isVisible("button:text-is(\"확인\")"), "four eyes");
        officer.hadNoTrouble();
        confirmingByAForgedFormIsRefused(officer, loan);

        Visitor second = visitor("officer2");
        second.check("/loans/" + loan);
        second.open("/loans/" + loan);
        second.press("확인");
        assertTrue(second.sees("결정을 확인했습니다") && second.sees("승인"));
        second.hadNoTrouble();
    }

    private void confirmingByAForgedFormIsRefused(Visitor officer, String loan) {
        String confirmation = "/office/loans/" + loan + "/decision/confirmation";
        officer.open("/appropriations");

        assertEquals(403, officer.forge(confirmation, null).status(), "four eyes");
        assertEquals(400, officer.forge(confirmation, "another").status(), "the form's token");
        house.as("demo-officer")
                .get("/api/v1/loans/" + loan)
                .body("state", equalTo("DECISION_PROPOSED"));
    }

    private void confirmHolder(String loan) {
        String firm = house.as("startup").get("/api/v1/loans/" + loan).extract().path("firmId");
        house.confirmHolder(new Scenario.Firm(firm, house.as("startup")));
        house.as("startup")
                .getUntil(
                        "/api/v1/loans/" + loan,
                        a -> a.body("payoutNameCheck", equalTo("MATCHES")));
    }

    /** On a browser without scripts. */
    private static void signAndAskForTheMoney(String loan) {
        Visitor startup = CHROMIUM.withoutScripts().login("startup");
        startup.open("/loans/" + loan);
        startup.press("약정 체결");
        startup.press("지급 요청");
        assertTrue(startup.sees("은행에 지급을 요청했습니다"));
    }

    private void bankPays(String loan) {
        String payment =
                house.as("startup").get("/api/v1/loans/" + loan).extract().path("paymentId");
        house.pay("demo-bank-003", payment, AMOUNT);
    }

    private String firstInstallment(String loan, String field) {
        Map<String, Object> first =
                house.as("startup")
                        .get("/api/v1/loans/" + loan + "/schedule")
                        .extract()
                        .path("installments[0]");
        return String.valueOf(first.get(field));
    }

    private void moveTheDate(String due) {
        visitor("operator").check("/", "/sandbox/business-date");
        Visitor operator = CHROMIUM.withoutScripts().login("operator");
        operator.open("/sandbox/business-date");
        operator.page().fill("input[type=date]", due);
        operator.press("옮기기");
        Client.until(
                () -> house.nobody().get("/api/v1/business-date"),
                a -> a.body("businessDate", equalTo(due)));
        operator.hadNoTrouble();
    }

    private void auditorFindsTheMoney(String loan) {
        Visitor auditor = visitor("auditor");
        auditor.open("/audit/accounts");
        int year =
                house.as("demo-auditor")
                        .get("/api/v1/loans/" + loan)
                        .extract()
                        .<Integer>path("budgetYear");
        auditor.fill("id", "ceiling:" + Scenario.YOUTH + ":" + year);
        auditor.press("열기");
        assertTrue(auditor.sees("loan/" + loan));
        assertTrue(auditor.sees("잔액"));
        assertTrue(
                (Boolean)
                        auditor.page()
                                .evaluate(
                                        "[...document.querySelectorAll('.jb-table')].every(t => t.scrollWidth <= t.clientWidth)"),
                "on a desk the balances stand beside the entries");
        auditor.open("/audit/accounts?id=ceiling:" + Scenario.YOUTH);
        assertTrue(auditor.sees("찾은 계정"));
        assertTrue(auditor.sees("ceiling:" + Scenario.YOUTH + ":" + year + ":used"));
        auditor.open("/loans/" + loan);
        auditor.page().click("a:has-text(\"loan:" + loan + ":principal\") >> nth=0");
        assertTrue(auditor.sees("20,000,000"));
        auditor.hadNoTrouble();
        auditor.check(
                "/",
                "/audit/accounts",
                "/audit/accounts?id=loan:" + loan + ":principal",
                "/audit/accounts?id=ceiling:");
    }

    private static Visitor visitor(String person) {
        return CHROMIUM.visitor().login(person);
    }
}
