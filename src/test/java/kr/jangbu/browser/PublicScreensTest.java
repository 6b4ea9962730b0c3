package kr.jangbu.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kr.jangbu.journey.TheService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What anybody sees, and what each kind of person may open. */
class PublicScreensTest {
    private static final List<String> PAGES =
            List.of(
                    "/loans",
                    "/loans/new",
                    "/firm",
                    "/office/loans",
                    "/appropriations",
                    "/audit/accounts",
                    "/sandbox/business-date");

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @Test
    void public_pages_are_readable_by_all_in_both_languages_on_phone_and_desk() {
        Visitor anybody = visitor();

        for (String path :
                List.of("/", "/public/budget", "/problems", "/problems/limit-exceeded")) {
            anybody.check(path);
        }
        assertEquals(List.of(), anybody.complaints());
        anybody.check("/nothing/here");
    }

    @Test
    void the_chart_is_drawn_from_the_table_beside_it() {
        Visitor anybody = visitor();
        anybody.open("/public/budget");

        anybody.page().waitForSelector(".jb-chart canvas");
        assertTrue(anybody.sees("청년전용창업자금"));
    }

    @Test
    void a_phone_opens_the_menu() {
        Visitor anybody = visitor();
        anybody.page().setViewportSize(360, 800);
        anybody.open("/");

        anybody.page().click(".jb-menu-button");
        assertTrue(anybody.page().isVisible("nav.jb-nav a[href='/public/budget']"));
    }

    @Test
    void each_kind_of_person_opens_what_is_theirs_and_nothing_else() {
        assertEquals(List.of(200, 303, 200, 403, 403, 403, 403), statuses("startup2"));
        assertEquals(List.of(403, 403, 403, 200, 200, 403, 200), statuses("officer"));
        assertEquals(List.of(403, 403, 403, 200, 403, 200, 403), statuses("auditor"));
        assertEquals(List.of(403, 403, 403, 403, 403, 403, 403), statuses("fundmanager"));
        assertEquals(List.of(403, 403, 403, 403, 403, 403, 200), statuses("operator"));
        assertEquals(List.of(403, 403, 403, 403, 403, 403, 200), statuses("admin"));
    }

    private static List<Integer> statuses(String person) {
        Visitor visitor = visitor().login(person);
        return PAGES.stream()
                .map(path ->
                        visitor.page()
                                .request()
                                .get(
                                        path,
                                        com.microsoft.playwright.options.RequestOptions.create()
                                                .setHeader("Accept", "text/html")
                                                .setMaxRedirects(0))
                                .status())
                .toList();
    }

    private static Visitor visitor() {
        return chromium.visitor(TheService.process().baseUrl());
    }
}
