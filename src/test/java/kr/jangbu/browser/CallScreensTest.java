package kr.jangbu.browser;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import kr.jangbu.foundation.Seoul;
import kr.jangbu.journey.CallDesk;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A call on screens, from the draft to the decision on an appeal. */
class CallScreensTest {
    private static final String CALL_PAGE = ".*/selection/calls/[0-9a-f-]{36}$";
    private static final String APPLICATION_PAGE = ".*/applications/[0-9a-f-]{36}$";
    private static final Duration UNTIL_THE_BELL = Duration.ofSeconds(5);

    @RegisterExtension static final Chromium CHROMIUM = new Chromium(ScreensHouse.url());

    private static final List<String> DOCUMENTS =
            List.of(
                    "BUSINESS_REGISTRATION",
                    "SME_CERTIFICATE",
                    "FINANCIAL_STATEMENTS",
                    "TAX_CLEARANCE");

    private static Scenario.Firm firm;

    private final Scenario house = ScreensHouse.HOUSE;
    private final CallDesk desk = new CallDesk(house);

    @BeforeAll
    static void somebodyHasAFirmAndItsDocuments() {
        Scenario house = ScreensHouse.HOUSE;
        String id =
                house.as("startup2")
                        .post("/api/v1/firms", house.firmDetails())
                        .statusCode(201)
                        .extract()
                        .path("id");
        firm = house.actingFor("startup2", id);
        DOCUMENTS.forEach(kind -> Scenario.document(firm.owner(), kind, kind));
    }

    @Test
    void an_officer_writes_a_call_and_a_startup_applies() {
        Visitor officer = CHROMIUM.visitor().login("officer");
        String call = draft(officer);
        Visitor second = CHROMIUM.visitor().login("officer2");
        second.open("/selection/calls/" + call);
        second.press("공고하기");
        assertTrue(second.sees("공고했습니다."));
        officer.check("/selection/calls/" + call, "/selection/calls");

        String application = apply(call);

        officer.open("/selection/calls/" + call + "/applications");
        officer.open("/applications/" + application);
        assertTrue(officer.sees("요건별 확인 결과"));
        officer.check("/selection/calls/" + call + "/applications", "/applications/" + application);
        officer.hadNoTrouble();
    }

    private static String draft(Visitor officer) {
        officer.open("/selection/calls");
        officer.choose("templateId", CallDesk.DESIGNATION);
        officer.press("공고안 만들기");
        officer.page().waitForURL(url -> url.matches(CALL_PAGE));
        String call = lastOf(officer.page().url());
        officer.check("/selection/calls/" + call);

        Instant now = CallDesk.now();
        officer.fill("opensAt", seoul(now.minusSeconds(60)));
        officer.fill("closesAt", seoul(now.minusSeconds(120)));
        officer.press("저장");
        officer.isToldThatIsWrong("closesAt");
        officer.fill("closesAt", seoul(now.plus(Duration.ofHours(2))));
        officer.press("저장");
        assertTrue(officer.sees("공고안을 저장했습니다"));
        officer.press("공고 제안");
        assertTrue(officer.sees("다른 담당자의 확인이 필요합니다"));
        return call;
    }

    private static String lastOf(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static String seoul(Instant at) {
        return LocalDateTime.ofInstant(at, Seoul.ZONE).withSecond(0).withNano(0).toString();
    }

    private String apply(String call) {
        Visitor startup = CHROMIUM.visitor().login("startup2");
        startup.check("/calls", "/calls/" + call);
        Client.until(
                () ->
                        firm.owner()
                                .post(
                                        "/api/v1/calls/" + call + "/eligibility-checks",
                                        Map.of("declarations", Map.of())),
                a -> a.statusCode(200));
        startup.check("/calls/" + call + "/eligibility");
        startup.open("/calls/" + call);
        startup.press("신청서 작성");
        startup.page().waitForURL(url -> url.matches(APPLICATION_PAGE));
        String application = lastOf(startup.page().url());
        startup.check("/applications/" + application);

        startup.page().click("label[for=fields-MES]");
        for (String question : List.of("CAPABILITY", "TRACK_RECORD", "PLAN", "EFFECT")) {
            startup.page().fill("[id=\"answers." + question + "\"]", "우리 답변 " + question);
        }
        for (var declaration : startup.page().querySelectorAll("select[name^=declarations]")) {
            declaration.selectOption("no");
        }
        for (String code : DOCUMENTS) {
            startup.page()
                    .selectOption(
                            "[id=\"documents." + code + "\"]", new SelectOption().setIndex(1));
        }
        startup.press("저장");
        assertTrue(startup.sees("아직 제출되지 않았습니다"));
        startup.press("제출하기");
        assertTrue(startup.sees("접수증"));
        assertEquals(200, startup.open("/applications"));
        startup.check("/applications", "/applications/" + application);
        startup.hadNoTrouble();
        return application;
    }

    @Test
    void a_panel_scores_and_an_appeal_is_decided() {
        Map<String, Object> mineToSay = desk.completeContent(firm);
        Scenario.Firm rival = house.firm();
        Map<String, Object> rivalToSay = desk.completeContent(rival);
        String call = openWithOneSeat();
        String mine = submitted(firm, call, mineToSay);
        String other = submitted(rival, call, rivalToSay);
        desk.awaitClosed(call);
        desk.admit(mine);
        desk.admit(other);
        Visitor officer = CHROMIUM.visitor().login("officer");
        Visitor startup = CHROMIUM.visitor().login("startup2");

        seatAReviewer(officer, call);
        challenge(startup, officer, call, mine);
        officer.press("배정하기");
        assertTrue(officer.sees("평가 2건을 배정했습니다."));
        officer.check("/selection/calls/" + call + "/panel");

        score(call, mine, other);
        officer.open("/applications/" + mine);
        assertTrue(officer.sees("자체 기술이 없음"));
        officer.check("/applications/" + mine);
        rank(officer, call);
        awardedOnScreen(startup, mine);
        String appeal = appeal(startup, mine);
        decide(appeal);
        startup.open("/applications/" + mine + "/result");
        assertTrue(startup.sees("특허를 다시 보아도 근거가 부족함"));
        startup.check("/applications/" + mine + "/result");
        List.of(officer, startup).forEach(Visitor::hadNoTrouble);
        house.booksBalance();
    }

    private String openWithOneSeat() {
        int year = ThreadLocalRandom.current().nextInt(2100, 2200);
        desk.grantSeats(year, 1);
        return desk.openForPanel(year, 1, 1, UNTIL_THE_BELL);
    }

    private String submitted(Scenario.Firm who, String call, Map<String, Object> content) {
        String application = desk.saved(who, call, content);
        desk.submit(who, application);
        return application;
    }

    private void seatAReviewer(Visitor officer, String call) {
        officer.open("/selection/reviewers");
        officer.fill("person", "reviewer");
        officer.fill("name", "위원 김");
        officer.fill("fields", "mes");
        officer.fill("mostReadings", "10");
        officer.press("등록");
        officer.isToldThatIsWrong("fields");
        officer.fill("fields", "MES");
        officer.press("등록");
        assertTrue(officer.sees("평가위원을 등록했습니다."));
        officer.page().click("a:text-is('위원 김')");
        officer.fill("mostReadings", "20");
        officer.press("저장");
        assertTrue(officer.sees("저장했습니다."));
        officer.page().click("a:text-is('위원 김')");
        officer.check(officer.page().url().replaceFirst("^https?://[^/]+", ""));

        officer.open("/selection/calls/" + call + "/panel");
        officer.page().click("summary:text-is('위원 위촉')");
        officer.press("위촉");
        assertTrue(officer.sees("위촉할 위원을 고르십시오."));
        officer.refusedWith(400);
        officer.page().click("label:has-text('위원 김')");
        officer.press("위촉");
        assertTrue(officer.sees("위원 1명을 위촉했습니다."));
        officer.press("이해충돌 찾기");
        assertTrue(officer.sees("이해충돌 0건을 새로 찾았습니다."));
        officer.check("/selection/reviewers");
    }

    /** The firm has doubts about a reviewer, and the officer has none. */
    private static void challenge(
            Visitor startup, Visitor officer, String call, String application) {
        startup.open("/applications/" + application);
        startup.page().click("summary:text-is('평가위원 기피 신청')");
        startup.fill("challengeReason", "경쟁사의 자문을 맡았습니다");
        startup.press("기피 신청");
        assertTrue(startup.sees("기피 신청을 접수했습니다."));
        officer.open("/selection/calls/" + call + "/panel");
        officer.choose("outcome", "DISMISSED");
        officer.fill("reason", "자문 사실이 없음");
        officer.press("결정하기");
        assertTrue(officer.sees("기피 신청을 결정했습니다."));
    }

    /** The first fails a gate, whatever its points; the second wins. */
    private static void score(String call, String loser, String winner) {
        Visitor reviewer = CHROMIUM.visitor().login("reviewer");
        reviewer.open("/reviews");
        reviewer.check("/reviews");
        for (String application : List.of(loser, winner)) {
            reviewer.open("/reviews");
            String number =
                    ScreensHouse.HOUSE
                            .as("reviewer")
                            .get("/api/v1/applications/" + application)
                            .statusCode(200)
                            .extract()
                            .path("number");
            reviewer.page().click("a:text-is('" + number + "')");
            reviewer.page().waitForURL(url -> url.matches(".*/reviews/[0-9a-f-]{36}$"));
            String sheet = reviewer.page().url().replaceFirst("^https?://[^/]+", "");
            boolean loses = application.equals(loser);
            if (loses) {
                reviewer.check(sheet);
                mark(reviewer, "TECHNOLOGY", "41");
                reviewer.press("저장");
                assertTrue(reviewer.sees("0점부터 40점까지 적어 주십시오."));
                reviewer.refusedWith(400);
                mark(reviewer, "TECHNOLOGY", "40");
                reviewer.press("저장");
                assertTrue(reviewer.sees("아직 제출되지 않았습니다."));
                reviewer.press("제출하기");
                assertTrue(reviewer.sees("점수를 적어 주십시오."));
                reviewer.refusedWith(400);
            }
            Map.of("TECHNOLOGY", "36", "RECORD", "15", "BUSINESS", "20", "CONTRIBUTION", "10")
                    .forEach((criterion, points) -> mark(reviewer, criterion, points));
            reviewer.page().selectOption("[id=\"gate.OWN_TECHNOLOGY\"]", loses ? "no" : "yes");
            reviewer.page()
                    .fill("[id=\"reason.OWN_TECHNOLOGY\"]", loses ? "자체 기술이 없음" : "특허 목록을 확인함");
            reviewer.press("제출하기");
            assertTrue(reviewer.sees("평가표를 제출했습니다."));
        }
        reviewer.hadNoTrouble();
        assertEquals(403, reviewer.statusOf("/selection/calls/" + call + "/panel"));
    }

    private static void mark(Visitor reviewer, String criterion, String points) {
        reviewer.page().fill("[id=\"points." + criterion + "\"]", points);
        reviewer.page().fill("[id=\"reason." + criterion + "\"]", "제출 자료로 확인함");
    }

    /** Those who decide the result are not those who decide on appeals against it. */
    private void rank(Visitor officer, String call) {
        officer.open("/selection/calls/" + call + "/ranking");
        officer.press("순위 매기기");
        assertTrue(officer.sees("순위를 매겼습니다."));
        assertTrue(officer.sees("통과 조건 미충족"));
        String ranking = "/api/v1/calls/" + call + "/ranking";
        desk.officer().post(ranking + "/proposal").statusCode(200);
        officer.open("/selection/calls/" + call + "/ranking");
        officer.page().click("summary:text-is('돌려보내기')");
        officer.fill("reason", "점수를 다시 확인할 것");
        officer.press("돌려보내기");
        assertTrue(officer.sees("점수를 다시 확인할 것"));
        officer.check("/selection/calls/" + call + "/ranking");
        desk.officer().post(ranking + "/proposal").statusCode(200);
        desk.officer2().post(ranking + "/confirmation").statusCode(200);
        desk.officer().getUntil("/api/v1/awards?callId=" + call, a -> a.body("items", hasSize(1)));
    }

    private static void awardedOnScreen(Visitor startup, String application) {
        startup.open("/applications/" + application);
        startup.page().click("a:text-is('결과 통지 보기')");
        assertTrue(startup.sees("통과 조건 미충족"));
    }

    private static String appeal(Visitor startup, String application) {
        startup.open("/applications/" + application + "/result");
        startup.fill("grounds", "자체 기술이 있습니다. 특허 목록을 보십시오.");
        startup.press("이의신청하기");
        assertTrue(startup.sees("이의신청을 접수했습니다."));
        return Objects.requireNonNull(
                firm.owner()
                        .get("/api/v1/appeals")
                        .extract()
                        .path("items.find { it.applicationId == '" + application + "' }.id"));
    }

    private static void decide(String appeal) {
        Visitor officer = CHROMIUM.visitor().login("officer");
        officer.open("/selection/appeals");
        officer.open("/selection/appeals/" + appeal);
        officer.check("/selection/appeals", "/selection/appeals/" + appeal);
        officer.choose("outcome", "DISMISSED");
        officer.fill("reason", "특허를 다시 보아도 근거가 부족함");
        officer.press("제안하기");
        assertTrue(officer.sees("결정을 제안했습니다."));
        Visitor second = CHROMIUM.visitor().login("officer2");
        second.open("/selection/appeals/" + appeal);
        second.press("결정 확정");
        assertTrue(second.sees("결정을 확정했습니다."));
        List.of(officer, second).forEach(Visitor::hadNoTrouble);
    }
}
