package kr.jangbu.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Seoul;
import kr.jangbu.journey.CallDesk;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;

/** A call on screens: drafted and proposed by an officer, applied to by a firm, gone through. */
final class CallScreens {
    private static final String CALL_PAGE = ".*/selection/calls/[0-9a-f-]{36}$";
    private static final String APPLICATION_PAGE = ".*/applications/[0-9a-f-]{36}$";

    private final Chromium chromium;
    private final Scenario house;
    private final CallDesk desk;

    CallScreens(Chromium chromium, Scenario house) {
        this.chromium = chromium;
        this.house = house;
        this.desk = new CallDesk(house);
    }

    /** The person {@code startup} acts for a firm already. */
    void tour() {
        String usual = house.as("officer").get("/api/v1/me").extract().path("memberships[0].id");
        actFor(ministryMembership());
        try {
            Visitor officer = chromium.visitor().login("officer");
            String call = draft(officer);
            desk.officer2()
                    .post("/api/v1/calls/" + call + "/publication/confirmation")
                    .statusCode(200);
            officer.check("/selection/calls/" + call, "/selection/calls");

            String application = apply(call);

            officer.open("/selection/calls/" + call + "/applications");
            officer.open("/applications/" + application);
            assertTrue(officer.sees("요건별 확인 결과"));
            officer.hadNoTrouble();
            officer.check(
                    "/calls/" + call,
                    "/selection/calls/" + call + "/applications",
                    "/applications/" + application);
        } finally {
            actFor(usual);
        }
    }

    private String ministryMembership() {
        String found = ministry();
        if (found == null) {
            house.as("admin")
                    .post(
                            "/api/v1/memberships",
                            Map.of(
                                    "person", "officer",
                                    "kind", "AGENCY",
                                    "party", "MSS",
                                    "capacity", "OFFICER",
                                    "grade", "DIVISION_HEAD"))
                    .statusCode(201);
        }
        return ministry();
    }

    private String ministry() {
        return house.as("officer")
                .get("/api/v1/me")
                .statusCode(200)
                .extract()
                .path("memberships.find { it.party == 'MSS' }.id");
    }

    private void actFor(String membership) {
        house.as("officer")
                .put("/api/v1/me/acting-for", Map.of("membershipId", UUID.fromString(membership)))
                .statusCode(200);
    }

    private static String draft(Visitor officer) {
        officer.open("/selection/calls");
        officer.choose("templateId", CallDesk.DESIGNATION);
        officer.press("공고안 만들기");
        officer.page().waitForURL(url -> url.matches(CALL_PAGE));
        String url = officer.page().url();
        String call = url.substring(url.lastIndexOf('/') + 1);
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
        officer.hadNoTrouble();
        return call;
    }

    private static String seoul(Instant at) {
        return LocalDateTime.ofInstant(at, Seoul.ZONE).withSecond(0).withNano(0).toString();
    }

    private String apply(String call) {
        Visitor startup = chromium.visitor().login("startup");
        startup.check("/calls", "/calls/" + call);
        Client.until(
                () ->
                        house.as("startup")
                                .post(
                                        "/api/v1/calls/" + call + "/eligibility-checks",
                                        Map.of("declarations", Map.of())),
                a -> a.statusCode(200));
        startup.check("/calls/" + call + "/eligibility");
        startup.open("/calls/" + call);
        startup.press("신청서 작성");
        startup.page().waitForURL(url -> url.matches(APPLICATION_PAGE));
        String url = startup.page().url();
        String application = url.substring(url.lastIndexOf('/') + 1);
        startup.check("/applications/" + application);

        startup.page().check("input[name=fields][value=MES]");
        for (String question : List.of("CAPABILITY", "TRACK_RECORD", "PLAN", "EFFECT")) {
            startup.page().fill("[id=\"answers." + question + "\"]", "우리 답변 " + question);
        }
        for (var declaration : startup.page().querySelectorAll("select[name^=declarations]")) {
            declaration.selectOption("no");
        }
        fileDocuments(startup);
        startup.press("저장");
        assertTrue(startup.sees("아직 제출되지 않았습니다"));
        startup.press("제출하기");
        assertTrue(startup.sees("접수증"));
        assertEquals(200, startup.open("/applications"));
        startup.hadNoTrouble();
        startup.check("/applications", "/applications/" + application);
        return application;
    }

    private static void fileDocuments(Visitor startup) {
        for (String code :
                List.of(
                        "BUSINESS_REGISTRATION",
                        "SME_CERTIFICATE",
                        "FINANCIAL_STATEMENTS",
                        "TAX_CLEARANCE")) {
            startup.page().fill("[id=\"documents." + code + "\"]", Ids.next().toString());
            startup.page().fill("[id=\"sha256." + code + "\"]", "ab".repeat(32));
        }
    }
}
