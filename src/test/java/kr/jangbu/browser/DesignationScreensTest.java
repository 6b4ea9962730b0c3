package kr.jangbu.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import kr.jangbu.journey.DesignatedHouse;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A designation on the screens of the firm, the officers, a provider and anybody. */
class DesignationScreensTest {
    @RegisterExtension static final Chromium CHROMIUM = new Chromium(ScreensHouse.url());

    private final Scenario house = ScreensHouse.HOUSE;
    private static DesignatedHouse.Designated designated;
    private static Client provider;
    private static String offer;

    @BeforeAll
    static void aFirmIsDesignated() {
        DesignatedHouse ministry = ScreensHouse.MINISTRY;
        designated = ministry.designated(null);
        designated
                .firm()
                .owner()
                .post(
                        "/api/v1/memberships",
                        Map.of(
                                "person",
                                "startup",
                                "kind",
                                "FIRM",
                                "party",
                                designated.firm().id(),
                                "capacity",
                                "OWNER"))
                .statusCode(201);
        provider = ministry.provider("FAIR");
        offer = ministry.offer(provider, 3, ScreensHouse.HOUSE.today().plusDays(20));
    }

    @Test
    void support_is_asked_for_matched_and_rated_and_the_designation_suspended_and_revoked() {
        Visitor startup = CHROMIUM.visitor().login("startup");
        startup.open("/designation");
        assertTrue(startup.sees("지정서 내려받기 (PDF)"));
        startup.open("/support/offers/" + offer);
        startup.fill("wish", "수출 상담 5건");
        startup.press("신청하기");
        startup.page().waitForURL(url -> url.contains("/support/requests/"));
        String request = startup.page().url().replaceFirst("^https?://[^/]+", "");

        Visitor fair = CHROMIUM.visitor().login("provider");
        fair.open(request);
        fair.fill("acceptReason", "부스 번호는 따로 안내합니다");
        fair.press("수락");
        assertTrue(fair.sees("수락했습니다."));
        fair.check("/provider", request);

        startup.open(request);
        startup.press("이용 확정");
        assertTrue(startup.sees("이용을 확정했습니다."));
        fair.open(request);
        fair.choose("outcome", "CONTRACT");
        fair.fill("outcomeNote", "계약 1건");
        fair.press("보고");
        assertTrue(fair.sees("결과를 보고했습니다."));
        startup.open(request);
        startup.choose("stars", "5");
        startup.fill("ratingNote", "큰 도움이 됨");
        startup.press("평가 남기기");
        assertTrue(startup.sees("평가를 남겼습니다."));
        startup.check(
                "/designation",
                "/support",
                "/support/offers/" + offer,
                request,
                "/designations/" + designated.id());

        String page = "/designations/" + designated.id();
        Visitor officer = officer("officer");
        officer.check("/office/designations", "/office/support", page, request);
        officer.open(page);
        officer.page().click("summary:text-is('효력 정지')");
        officer.fill("reason", "연차 점검 미제출");
        officer.fill("legalBasis", "관리지침 제11조");
        officer.press("효력 정지");
        assertTrue(officer.sees("효력을 정지했습니다."));
        officer.page().click("summary:text-is('갱신 또는 취소 제안')");
        officer.choose("decision", "REVOCATION");
        officer.fill("decisionReason", "허위 신청");
        officer.press("제안하기");
        officer.isToldThatIsWrong("decisionBasis");
        officer.fill("decisionBasis", "관리지침 제12조");
        officer.press("제안하기");
        assertTrue(officer.sees("다른 담당자의 확인이 필요합니다."));
        officer.check(page);
        Visitor second = officer("officer2");
        second.open(page);
        second.press("확인");
        assertTrue(second.sees("결정을 확인했습니다."));

        startup.open("/designation");
        assertTrue(startup.sees("지정 취소"));
        startup.check("/designation");
        startup.hadNoTrouble();
        fair.hadNoTrouble();
    }

    @Test
    void anybody_sees_who_is_designated_and_whether_a_certificate_counts() {
        DesignatedHouse.Designated other = ScreensHouse.MINISTRY.designated(null);
        String number = other.firm().owner().get(other.path()).extract().path("certificateNumber");
        Visitor anybody = CHROMIUM.visitor();

        anybody.check("/public/designations", "/certificates", "/certificates/" + number);
        anybody.open("/public/designations");
        anybody.fill("number", " " + number.toLowerCase(Locale.ROOT));
        anybody.press("확인");
        assertTrue(anybody.sees("유효합니다"));
        assertEquals(404, anybody.open("/certificates/MAI-2026-000042-10"));
        assertTrue(anybody.sees("그런 번호의 지정서는 없습니다."));
    }

    @Test
    void a_provider_publishes_an_offer_and_is_told_what_is_wrong_with_it() {
        Visitor fair = CHROMIUM.visitor().login("provider");
        fair.open("/provider");
        fair.fill("title", "바이어 상담회");
        fair.fill("titleEn", "Meet the buyers");
        fair.fill("terms", "상담 5건");
        fair.fill("capacity", "3");
        LocalDate yesterday = house.today().minusDays(1);
        fair.fill("startsOn", yesterday.toString());
        fair.fill("lastDay", yesterday.toString());
        fair.press("공개하기");
        fair.isToldThatIsWrong("lastDay");
        fair.fill("lastDay", house.today().plusDays(9).toString());
        fair.press("공개하기");
        assertTrue(fair.sees("제안을 공개했습니다."));
        fair.hadNoTrouble();
    }

    /** Acts for the ministry, the only agency that the person belongs to here. */
    private static Visitor officer(String name) {
        return CHROMIUM.visitor().login(name);
    }
}
