package kr.jangbu.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An officer proposes a change of terms on screen, another sees what it changes and confirms. */
class TermScreensTest {
    private static final Scenario HOUSE = TheService.scenario();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium(TheService.process().baseUrl());

    @Test
    void a_change_is_proposed_looked_at_and_confirmed_by_another() {
        HOUSE.apply(HOUSE.firm(), HOUSE.wish(Scenario.TRADE, 10_000_000L));
        Visitor officer = CHROMIUM.visitor().login("officer");
        officer.open("/term-changes");
        officer.page().selectOption("#programmeId", Scenario.TRADE);
        officer.page().selectOption("#term", "GRACE_MONTHS");
        officer.page().selectOption("#purpose", "WORKING_CAPITAL");
        officer.page().fill("#value", "많이");
        officer.page().fill("#from", HOUSE.today().plusDays(1).toString());
        officer.page().fill("#source", "시험 공고 제1호");
        officer.page().selectOption("#confidence", "HIGH");
        officer.press("올리기");
        officer.isToldThatIsWrong("value");
        officer.page().fill("#value", "30");
        officer.press("올리기");
        assertTrue(officer.sees("바뀌는 신청"));
        String path = officer.page().url().replaceAll(".*(/term-changes/[0-9a-f-]{36}).*", "$1");
        officer.check("/term-changes", path);

        Visitor second = CHROMIUM.visitor().login("officer2");
        second.open(path);
        second.press("확인");
        assertTrue(second.sees("시작일부터 적용됩니다"));
        second.check(path);
        officer.hadNoTrouble();
        second.hadNoTrouble();
    }
}
