package kr.jangbu.programmes.appropriate;

import static io.restassured.RestAssured.given;
import static kr.jangbu.programmes.appropriate.Desk.EOK;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import kr.jangbu.foundation.Ids;
import org.junit.jupiter.api.Test;

/** The officers' page. */
@QuarkusTest
@QuarkusTestResource(HouseDatabase.class)
class AppropriationPageTest {
    @Inject Desk desk;

    @Test
    @TestSecurity(user = "lee", roles = "officer")
    void the_page_shows_what_waits_and_confirms_it() {
        String id = desk.proposedBy("kim", "kosme-trade-response", 2026, 11 * EOK);

        given().header("Accept", "text/html")
                .get("/appropriations")
                .then()
                .statusCode(200)
                .body(containsString("예산 배정"))
                .body(containsString("/appropriations/" + id + "/confirmation"));
    }

    @Test
    @TestSecurity(user = "kim", roles = "officer")
    void the_page_s_form_proposes() {
        Response page = given().header("Accept", "text/html").get("/appropriations");

        submit(page, "much").statusCode(400).body(containsString("typed by hand"));
        submit(page, "1,000,000").statusCode(303);

        given().get("/api/v1/programmes/kosme-ax-sprint/appropriations")
                .then()
                .body("items[0].amount", is(1_000_000))
                .body("items[0].document", equalTo("typed by hand"));
    }

    @Test
    @TestSecurity(user = "kim", roles = "officer")
    void the_page_offers_nobody_his_own_proposal() {
        String id = desk.propose("kosme-trade-response", 2026, EOK, "my own on the page");

        given().header("Accept", "text/html")
                .get("/appropriations")
                .then()
                .statusCode(200)
                .body(containsString("my own on the page"))
                .body(not(containsString("/appropriations/" + id + "/confirmation")));
    }

    private static ValidatableResponse submit(Response page, String amount) {
        return given().cookies(page.cookies())
                .redirects()
                .follow(false)
                .header("Accept", "text/html")
                .formParam("csrf-token", hidden(page, "csrf-token"))
                .formParam("idempotencyKey", Ids.next().toString())
                .formParam("programme", "kosme-ax-sprint")
                .formParam("budgetYear", "2026")
                .formParam("amount", amount)
                .formParam("document", "typed by hand")
                .post("/appropriations")
                .then();
    }

    private static String hidden(Response page, String name) {
        return page.htmlPath().getString("**.find { it.@name == '" + name + "' }.@value");
    }
}
