package kr.jangbu.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.jangbu.web.trial.Things;
import kr.jangbu.web.trial.TrialDatabase;
import org.junit.jupiter.api.Test;

/** Layout, tags, languages, forms and their guards, as a browser meets them. */
@QuarkusTest
@QuarkusTestResource(TrialDatabase.class)
class PagesAtWorkTest {
    @Inject Things things;

    @Test
    void a_page_is_korean_first_and_english_by_choice() {
        given().get("/trial")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("<html lang=\"ko\">"))
                .body(containsString("57억 3,000만원"))
                .body(containsString("2026. 1. 15.(목) 09:30"));
        given().cookie("lang", "en")
                .get("/trial")
                .then()
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("₩5.73bn"))
                .body(containsString("Needs review"));
    }

    @Test
    void the_switch_of_language_goes_back_within_the_site_only() {
        given().redirects()
                .follow(false)
                .queryParam("to", "en")
                .queryParam("back", "/trial?a=1")
                .get("/language")
                .then()
                .statusCode(303)
                .cookie("lang", "en")
                .header("Location", endsWith("/trial?a=1"));
        given().redirects()
                .follow(false)
                .queryParam("to", "en")
                .queryParam("back", "https://evil.example")
                .get("/language")
                .then()
                .header("Location", not(containsString("evil")));
    }

    @Test
    void a_stranger_sees_the_public_entries_and_the_login() {
        given().get("/trial")
                .then()
                .body(
                        allOf(
                                containsString("지원 현황"),
                                containsString("/login?back=%2Ftrial"),
                                not(containsString("심사 대기")),
                                not(containsString("로그아웃")),
                                not(containsString("공식 전자정부 누리집"))));
    }

    @Test
    @TestSecurity(user = "officer", roles = "officer")
    void an_officer_sees_the_entries_of_officers_and_for_whom_they_act() {
        given().get("/trial")
                .then()
                .body(
                        allOf(
                                containsString("심사 대기"),
                                not(containsString("<a href=\"/trial\">융자 신청</a>")),
                                containsString("<strong>officer</strong>"),
                                containsString("(주)한빛에이아이 대표"),
                                containsString("로그아웃")));
    }

    @Test
    void what_people_typed_is_escaped() {
        Form form = form();
        form.fill(given())
                .formParam("amount", "<script>alert(1)</script>")
                .post("/trial")
                .then()
                .statusCode(400)
                .body(not(containsString("<script>alert")))
                .body(containsString("&lt;script&gt;alert"))
                .body(containsString("금액을 숫자로 입력해 주십시오"))
                .body(containsString("aria-invalid=\"true\""));
    }

    @Test
    @TestSecurity(user = "startup", roles = "startup")
    void a_form_sent_twice_works_once_and_says_so_once() {
        Form form = form();
        for (int i = 0; i < 2; i++) {
            Response sent = send(form, "form-once");
            sent.then()
                    .statusCode(303)
                    .header("Location", endsWith("/trial"))
                    .header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"));
            if (i == 0) {
                String notice = sent.cookie("notice");
                ValidatableResponse next = given().cookie("notice", notice).get("/trial").then();
                next.body(containsString("신청을 접수했습니다")).cookie("notice", "");
            }
        }
        assertTrue(things.has("form-once"));
        given().get("/trial").then().body(not(containsString("신청을 접수했습니다")));
    }

    @Test
    void what_no_database_keeps_is_refused_in_a_form_by_name() {
        form().fill(given())
                .formParam("amount", "1000")
                .formParam("purpose", "a\0b")
                .post("/trial")
                .then()
                .statusCode(400)
                .body(containsString("purpose"))
                .body(containsString("U+0000"));
    }

    @Test
    void a_form_without_its_token_is_refused_with_a_page() {
        form();
        given().accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .formParam("amount", "1")
                .post("/trial")
                .then()
                .statusCode(400)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("요청을 읽을 수 없습니다"));
    }

    @Test
    void another_site_cannot_make_a_browser_send_anything() {
        for (String header :
                new String[] {"Sec-Fetch-Site: cross-site", "Origin: https://evil.example"}) {
            given().cookie("q_session", "x")
                    .header(header.split(": ", 2)[0], header.split(": ", 2)[1])
                    .contentType("application/json")
                    .body("{\"name\":\"forged\",\"amount\":1}")
                    .post("/api/v1/trial/things")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json");
        }
        assertEquals(false, things.has("forged"));
        given().cookie("q_session", "x")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body("{\"name\":\"own-site\",\"amount\":1}")
                .post("/api/v1/trial/things")
                .then()
                .statusCode(201);
    }

    @Test
    void every_answer_carries_the_security_headers() {
        for (String path :
                new String[] {"/trial", "/assets/jangbu.css", "/nowhere", "/api/v1/trial/things"}) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Referrer-Policy", equalTo("same-origin"));
        }
        given().get("/assets/krds/css/component/output.css").then().statusCode(200);
        given().get("/api/v1/trial/things").then().header("Set-Cookie", nullValue());
    }

    private Response send(Form form, String purpose) {
        return form.fill(given())
                .redirects()
                .follow(false)
                .formParam("amount", "1000")
                .formParam("purpose", purpose)
                .post("/trial");
    }

    /** A form as the browser got it. */
    private record Form(String cookie, String token, String key) {
        RequestSpecification fill(RequestSpecification request) {
            return request.accept("text/html")
                    .contentType("application/x-www-form-urlencoded")
                    .cookie("csrf-token", cookie)
                    .formParam("csrf-token", token)
                    .formParam("idempotencyKey", key);
        }
    }

    private static Form form() {
        Response page = given().get("/trial");
        return new Form(
                page.cookie("csrf-token"),
                hidden(page.asString(), "csrf-token"),
                hidden(page.asString(), "idempotencyKey"));
    }

    private static String hidden(String page, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertTrue(field.find(), name);
        return field.group(1);
    }
}
