package kr.jangbu.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A refused loan on screen: what its firm is told, what it asks for, and who answers. */
class RecourseScreensTest {
    private static final long AMOUNT = 20_000_000L;
    private static final String PERSON = "startup";
    private static final Scenario HOUSE = TheService.scenario();
    private static Scenario.Firm firm = new Scenario.Firm("", HOUSE.nobody());
    private static List<String> before = List.of();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium(TheService.process().baseUrl());

    /** Of its own: other tests look at what the person's first firm has. */
    @BeforeAll
    static void theOwnerActsForAFirm() {
        before = HOUSE.as(PERSON).get("/api/v1/me").extract().path("memberships.id");
        String id =
                HOUSE.as(PERSON)
                        .post("/api/v1/firms", HOUSE.firmDetails())
                        .statusCode(201)
                        .extract()
                        .path("id");
        firm = HOUSE.actingFor(PERSON, id);
        act(
                HOUSE.as(PERSON)
                        .get("/api/v1/me")
                        .extract()
                        .path("memberships.find { it.party == '" + id + "' }.id"));
    }

    @AfterAll
    static void andThenForTheFirstAgain() {
        before.stream().findFirst().ifPresent(RecourseScreensTest::act);
    }

    private static void act(String membership) {
        HOUSE.as(PERSON)
                .put("/api/v1/me/acting-for", Map.of("membershipId", membership))
                .statusCode(200);
    }

    @Test
    void a_refused_firm_asks_again_and_another_officer_answers() {
        String loan = refused();
        Scenario.document(firm.owner(), "TAX_CLEARANCE", "납세증명서");
        Visitor owner = CHROMIUM.visitor().login(PERSON);
        owner.open("/loans/" + loan);
        assertTrue(owner.sees("부결 통지"));
        assertTrue(owner.sees("납세증명서를 제출"));
        owner.check("/loans/" + loan);
        owner.page().click("a:text-is('재심의 신청')");
        owner.fill("grounds", "체납 세금을 모두 납부했습니다.");
        owner.page().selectOption("[name=evidence]", new SelectOption().setIndex(1));
        owner.check("/reconsiderations/new?kind=LOAN&subject=" + loan);
        owner.press("신청하기");
        assertTrue(owner.sees("재심의를 신청했습니다"));
        String page = owner.page().url().replaceFirst("^https?://[^/]+", "");
        owner.check("/reconsiderations", page);

        Visitor officer = CHROMIUM.visitor().login("officer");
        officer.open("/reconsiderations");
        officer.open(page);
        officer.check("/reconsiderations", page);
        officer.choose("outcome", "GRANT");
        officer.fill("reason", "납세를 확인함");
        officer.press("결정하기");
        assertTrue(officer.sees("재심의를 결정했습니다"));
        officer.check("/loans/" + loan);
        List.of(owner, officer).forEach(Visitor::hadNoTrouble);
    }

    private static String refused() {
        Map<String, Object> wish = HOUSE.wish(Scenario.YOUTH, AMOUNT);
        Map<String, Boolean> answers = Scenario.allClear();
        answers.put("TAX_ARREARS", true);
        wish.put("declarations", answers);
        String loan = HOUSE.apply(firm, wish);
        Client officer = HOUSE.as("demo-officer");
        officer.post(
                        "/api/v1/loans/" + loan + "/decision",
                        Map.of("outcome", "REJECT", "reason", "세금 체납"))
                .statusCode(200);
        HOUSE.as("demo-officer2")
                .post("/api/v1/loans/" + loan + "/decision/confirmation")
                .statusCode(200);
        return loan;
    }
}
