package kr.jangbu.programmes.appropriate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The catalogue as everybody reads it. */
@QuarkusTest
@QuarkusTestResource(HouseDatabase.class)
class CatalogueOverHttpTest {
    @Test
    void announced_figures_come_with_what_does_not_add_up() {
        given().get("/api/v1/announcements")
                .then()
                .statusCode(200)
                .body("items[0].announcedOn", equalTo("2025-02-20"))
                .body(
                        "items[0].figures.find { it.id == 'innovative-growth' }.value",
                        equalTo("5700000000000"))
                .body(
                        "items[0].checks.find { it.id == 'h100-for-all-developers' }.computed",
                        equalTo("20000"))
                .body(
                        "items[0].checks.find { it.id == 'innovative-growth-share-computed' }.computed",
                        equalTo("0.5816326531"))
                .body("items[0].checks.verdict", hasItems("AGREES", "DIFFERS"));
    }

    @Test
    void a_programme_shows_every_value_with_its_source() {
        given().get("/api/v1/programmes/kosme-youth-startup")
                .then()
                .statusCode(200)
                .body("open", is(true))
                .body("loan.annualRates.FACILITY", equalTo("0.025"))
                .body("loan.rate.annual[0].value", equalTo("0.025"))
                .body("loan.rate.annual[0].from", equalTo("2026-01-05"))
                .body("sources.notice.title", containsString("2026-464"))
                .body("loan.purposes.WORKING_CAPITAL.termMonths[0].value", is(72));
        given().get("/api/v1/programmes/kosme-startup-general")
                .then()
                .body("open", is(false))
                .body("status", equalTo("RATE_NOT_RECORDED"))
                .body("missing", hasItem(containsString("base rate kosme")))
                .body("loan.annualRates", not(hasKey("FACILITY")));
        given().get("/api/v1/programmes/msit-ai-fund")
                .then()
                .body("loan", nullValue())
                .body("announced[0].value", equalTo("3000000000000"));
        given().get("/api/v1/programmes/no-such").then().statusCode(404);
        given().get("/api/v1/programmes/kosme-youth-startup/budget?year=soon")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("year"));
    }

    @Test
    void the_catalogue_is_read_page_by_page() {
        String cursor =
                given().get("/api/v1/programmes?limit=10")
                        .then()
                        .body("items.size()", is(10))
                        .extract()
                        .path("nextCursor");

        given().get("/api/v1/programmes?limit=20&cursor=" + cursor)
                .then()
                .body("items.size()", is(13))
                .body("nextCursor", nullValue());
    }
}
