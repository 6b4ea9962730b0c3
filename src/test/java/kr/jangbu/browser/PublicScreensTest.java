package kr.jangbu.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kr.jangbu.house.Screens;
import kr.jangbu.journey.TheService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What anybody sees, and what each kind of person may open. */
class PublicScreensTest {
    private static final List<String> PEOPLE =
            List.of(
                    "startup2",
                    "officer",
                    "auditor",
                    "fundmanager",
                    "operator",
                    "admin",
                    "reviewer");

    /** By page, what each of {@link #PEOPLE} is answered. */
    private static final Map<String, List<Integer>> PAGES =
            Map.ofEntries(
                    Map.entry("/", List.of(200, 200, 200, 200, 200, 200, 200)),
                    Map.entry("/public/budget", List.of(200, 200, 200, 200, 200, 200, 200)),
                    Map.entry("/public/designations", List.of(200, 200, 200, 200, 200, 200, 200)),
                    Map.entry("/certificates", List.of(200, 200, 200, 200, 200, 200, 200)),
                    Map.entry("/certificates/{number}", List.of(404, 404, 404, 404, 404, 404, 404)),
                    Map.entry("/designation", List.of(200, 403, 403, 403, 403, 403, 403)),
                    Map.entry("/designations/{id}", List.of(404, 404, 404, 403, 403, 403, 403)),
                    Map.entry("/office/designations", List.of(403, 200, 200, 403, 403, 403, 403)),
                    Map.entry("/support", List.of(200, 403, 403, 403, 403, 403, 403)),
                    Map.entry("/support/offers/{id}", List.of(404, 404, 404, 403, 403, 403, 403)),
                    Map.entry("/support/requests/{id}", List.of(404, 404, 404, 403, 403, 403, 403)),
                    Map.entry("/provider", List.of(403, 403, 403, 403, 403, 403, 403)),
                    Map.entry("/office/support", List.of(403, 200, 200, 403, 403, 403, 403)),
                    Map.entry("/problems", List.of(200, 200, 200, 200, 200, 200, 200)),
                    Map.entry("/problems/{slug}", List.of(404, 404, 404, 404, 404, 404, 404)),
                    Map.entry("/acting-for", List.of(200, 200, 200, 200, 200, 200, 200)),
                    Map.entry("/loans", List.of(200, 403, 403, 403, 403, 403, 403)),
                    Map.entry("/loans/new", List.of(303, 403, 403, 403, 403, 403, 403)),
                    Map.entry("/loans/{id}", List.of(404, 404, 404, 403, 403, 403, 403)),
                    Map.entry("/guarantees", List.of(200, 403, 403, 403, 403, 403, 403)),
                    Map.entry("/guarantees/new", List.of(303, 403, 403, 403, 403, 403, 403)),
                    Map.entry("/guarantees/{id}", List.of(404, 404, 404, 403, 403, 403, 403)),
                    Map.entry("/exceptions", List.of(403, 200, 403, 403, 403, 403, 403)),
                    Map.entry("/office/guarantees", List.of(403, 200, 200, 403, 403, 403, 403)),
                    Map.entry("/letters/{number}", List.of(404, 404, 404, 404, 404, 404, 404)),
                    Map.entry("/grants", List.of(200, 403, 403, 403, 403, 403, 403)),
                    Map.entry("/grants/{id}", List.of(404, 404, 404, 403, 403, 403, 403)),
                    Map.entry("/office/grants", List.of(403, 200, 200, 403, 403, 403, 403)),
                    Map.entry("/firm", List.of(200, 403, 403, 403, 403, 403, 403)),
                    Map.entry("/firm/record", List.of(403, 403, 403, 403, 403, 403, 403)),
                    Map.entry("/office/firms", List.of(403, 200, 200, 403, 403, 403, 403)),
                    Map.entry("/office/firms/{id}", List.of(403, 404, 404, 403, 403, 403, 403)),
                    Map.entry("/documents", List.of(403, 200, 403, 403, 403, 403, 403)),
                    Map.entry("/documents/{id}", List.of(404, 404, 404, 403, 403, 403, 404)),
                    Map.entry("/notices", List.of(200, 200, 200, 200, 200, 200, 200)),
                    Map.entry("/reconsiderations", List.of(403, 200, 200, 403, 403, 403, 403)),
                    Map.entry("/reconsiderations/new", List.of(404, 403, 403, 403, 403, 403, 403)),
                    Map.entry("/reconsiderations/{id}", List.of(404, 404, 404, 403, 403, 403, 403)),
                    Map.entry("/audit/access", List.of(403, 403, 200, 403, 403, 200, 403)),
                    Map.entry("/calls", List.of(200, 200, 200, 200, 200, 200, 200)),
                    Map.entry("/calls/{id}", List.of(404, 404, 404, 404, 404, 404, 404)),
                    Map.entry(
                            "/calls/{id}/eligibility", List.of(404, 403, 403, 403, 403, 403, 403)),
                    Map.entry("/applications", List.of(200, 403, 403, 403, 403, 403, 403)),
                    Map.entry("/applications/{id}", List.of(404, 404, 404, 403, 403, 403, 403)),
                    Map.entry("/selection/calls", List.of(403, 200, 200, 403, 403, 403, 403)),
                    Map.entry("/selection/calls/{id}", List.of(403, 404, 404, 403, 403, 403, 403)),
                    Map.entry(
                            "/selection/calls/{id}/applications",
                            List.of(403, 404, 404, 403, 403, 403, 403)),
                    Map.entry("/reviews", List.of(403, 403, 403, 403, 403, 403, 200)),
                    Map.entry("/reviews/{id}", List.of(403, 403, 403, 403, 403, 403, 404)),
                    Map.entry(
                            "/selection/calls/{id}/panel",
                            List.of(403, 404, 404, 403, 403, 403, 403)),
                    Map.entry(
                            "/selection/calls/{id}/ranking",
                            List.of(403, 404, 404, 403, 403, 403, 403)),
                    Map.entry("/selection/reviewers", List.of(403, 200, 200, 403, 403, 403, 403)),
                    Map.entry(
                            "/selection/reviewers/{id}",
                            List.of(403, 404, 404, 403, 403, 403, 403)),
                    Map.entry("/selection/appeals", List.of(403, 200, 200, 403, 403, 403, 403)),
                    Map.entry(
                            "/selection/appeals/{id}", List.of(403, 404, 404, 403, 403, 403, 403)),
                    Map.entry(
                            "/applications/{id}/result",
                            List.of(404, 404, 404, 403, 403, 403, 403)),
                    Map.entry("/office/loans", List.of(403, 200, 200, 403, 403, 403, 403)),
                    Map.entry("/term-changes", List.of(403, 200, 200, 403, 403, 403, 403)),
                    Map.entry("/term-changes/{id}", List.of(403, 404, 404, 403, 403, 403, 403)),
                    Map.entry("/appropriations", List.of(403, 200, 403, 403, 403, 403, 403)),
                    Map.entry("/audit/accounts", List.of(403, 403, 200, 403, 403, 403, 403)),
                    Map.entry("/audit/accounts/{id}", List.of(403, 403, 404, 403, 403, 403, 403)),
                    Map.entry(
                            "/sandbox/business-date", List.of(403, 200, 403, 403, 200, 200, 403)));

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium(TheService.process().baseUrl());

    @Test
    void public_pages_are_readable_by_all_in_both_languages_on_phone_and_desk() {
        Visitor anybody = CHROMIUM.visitor();

        anybody.check("/", "/calls", "/public/budget", "/problems", "/problems/limit-exceeded");
        anybody.check("/nothing/here");
    }

    @Test
    void a_page_that_is_not_for_the_reader_says_so_readably() {
        Visitor fundManager = CHROMIUM.visitor().login("fundmanager");

        fundManager.check("/", "/acting-for", "/appropriations");
    }

    @Test
    void the_chart_is_drawn_from_the_table_beside_it() {
        Visitor anybody = CHROMIUM.visitor();
        anybody.open("/public/budget");

        anybody.page().waitForSelector(".jb-chart canvas");
        assertTrue(anybody.sees("청년전용창업자금"));
        anybody.hadNoTrouble();
    }

    @Test
    void a_phone_opens_the_menu() {
        Visitor anybody = CHROMIUM.visitor();
        anybody.page().setViewportSize(360, 800);
        anybody.open("/");

        anybody.page().click(".jb-menu-button");
        assertTrue(anybody.page().isVisible("nav.jb-nav a[href='/public/budget']"));
    }

    @Test
    void without_scripts_the_menu_and_the_figures_are_there_all_the_same() {
        Visitor anybody = CHROMIUM.withoutScripts();
        anybody.page().setViewportSize(360, 800);
        anybody.open("/public/budget");

        assertTrue(anybody.page().isVisible("nav.jb-nav a[href='/public/budget']"));
        assertTrue(anybody.sees("청년전용창업자금"));
    }

    @Test
    void a_stranger_is_asked_to_log_in_and_comes_to_the_page_that_was_asked_for() {
        Visitor stranger = CHROMIUM.visitor();
        stranger.open("/office/loans");
        assertTrue(stranger.page().isVisible("#username"), "the identity provider's form");

        stranger.page().fill("#username", "officer");
        stranger.page().fill("#password", "demo");
        stranger.page().click("[type=submit]");
        stranger.page().waitForURL(url -> url.endsWith("/office/loans"));
        stranger.hadNoTrouble();
    }

    @Test
    void each_kind_of_person_opens_what_is_theirs_and_nothing_else() {
        for (int i = 0; i < PEOPLE.size(); i++) {
            int column = i;
            Visitor person = CHROMIUM.visitor().login(PEOPLE.get(i));
            PAGES.forEach((page, statuses) ->
                    assertEquals(
                            statuses.get(column),
                            person.statusOf(
                                    page.replaceAll(
                                            "\\{[a-z]+}", "01932b6e-0000-7000-8000-000000000000")),
                            PEOPLE.get(column) + " opens " + page));
        }
    }

    @Test
    void every_page_stands_in_the_table() {
        assertEquals(Screens.paths(), PAGES.keySet());
    }
}
