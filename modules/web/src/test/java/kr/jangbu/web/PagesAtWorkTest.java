package kr.jangbu.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kr.jangbu.web.trial.TrialDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TrialDatabase.class)
class PagesAtWorkTest {
    @Test
    void a_page_is_korean_first() {
        given().get("/trial")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("신청하기"));
    }
}
