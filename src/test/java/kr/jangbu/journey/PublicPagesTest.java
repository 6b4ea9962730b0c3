package kr.jangbu.journey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;

/** What anybody sees without logging in, in both languages. */
class PublicPagesTest {
    private final Scenario house = TheService.scenario();

    @Test
    void the_landing_page_speaks_korean_first_and_english_on_request() {
        page("/", "ko").statusCode(200).body(containsString("AI 스타트업 금융"));
        page("/", "en").statusCode(200).body(containsString("AI startup finance"));
    }

    @Test
    void the_public_figures_set_announced_against_appropriated_granted_and_paid() {
        int year = house.today().getYear();

        page("/public/budget?year=" + year, "ko").statusCode(200).body(containsString("청년전용창업자금"));
        house.nobody()
                .get("/api/v1/public/budget?year=" + year)
                .statusCode(200)
                .body("year", equalTo(year));
        house.nobody().get("/api/v1/announcements").statusCode(200).body("size()", greaterThan(0));
    }

    @Test
    void pages_of_members_send_strangers_to_the_login() {
        RestAssured.given()
                .baseUri(TheService.process().baseUrl())
                .redirects()
                .follow(false)
                .accept("text/html")
                .get("/loans")
                .then()
                .statusCode(302)
                .header("Location", startsWith("http"));
    }

    private static ValidatableResponse page(String path, String language) {
        return RestAssured.given()
                .baseUri(TheService.process().baseUrl())
                .accept("text/html")
                .cookie("lang", language)
                .get(path)
                .then();
    }
}
