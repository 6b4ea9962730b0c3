package kr.jangbu.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import kr.jangbu.web.trial.TrialDatabase;
import org.junit.jupiter.api.Test;

/** Every way to be wrong over HTTP ends in a problem that says how. */
@QuarkusTest
@QuarkusTestResource(TrialDatabase.class)
class ProblemsAtWorkTest {
    private static final String ORDERS = "/api/v1/trial/orders";

    @Test
    void a_wrong_type_names_its_field() {
        order("{\"lines\":[{\"name\":\"a\",\"amount\":1},{\"name\":\"b\",\"amount\":\"2\"}]}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid"))
                .body("title", equalTo("The input is not valid"))
                .body("status", equalTo(400))
                .body("instance", equalTo(ORDERS))
                .body("violations[0].field", equalTo("lines[1].amount"))
                .body("violations[0].message", equalTo("must be a whole number"));
    }

    @Test
    void broken_constraints_name_their_fields_without_java_names() {
        order("{\"lines\":[{\"name\":\"\",\"amount\":-1}],\"remark\":null}")
                .statusCode(400)
                .body("violations.field", hasItems("lines[0].name", "lines[0].amount", "unit"))
                .body("violations.message", hasItem("must be greater than 0"));
    }

    @Test
    void titles_and_messages_follow_the_language_asked_for() {
        given().contentType("application/json")
                .header("Accept-Language", "ko")
                .body("{\"lines\":[],\"unit\":\"KRW\"}")
                .post(ORDERS)
                .then()
                .statusCode(400)
                .body("title", equalTo("입력값이 올바르지 않습니다"))
                .body("violations[0].message", equalTo("비어 있을 수 없습니다"));
    }

    @Test
    void unknown_fields_duplicates_trailing_tokens_and_empty_bodies_are_refused() {
        order("{\"lins\":[]}").statusCode(400).body("violations[0].field", equalTo("lins"));
        order("{\"unit\":\"KRW\",\"unit\":\"SEAT\"}")
                .statusCode(400)
                .body("type", equalTo("/problems/malformed"));
        order("{\"lines\":[{\"name\":\"a\",\"amount\":1}],\"unit\":\"KRW\"} []").statusCode(400);
        order("").statusCode(400).body("detail", containsString("needs a body"));
        order("null").statusCode(400).body("detail", containsString("needs a body"));
        order("   ").statusCode(400);
        order("{").statusCode(400).body("detail", containsString("line 1"));
        order("[]").statusCode(400).body("detail", containsString("must be an object"));
    }

    @Test
    void bytes_that_are_no_text_are_no_json() {
        byte most = (byte) 0xff;
        for (byte[] bytes :
                new byte[][] {
                    {'{', '"', most, '"', ':', '1', '}'},
                    {0, 0, 0, '{', most, most, most, most},
                    {0, 0, 0, '{', 0, 0},
                    {0, 0, '{', 0, 0, 0, '}', 0},
                }) {
            given().contentType("application/json")
                    .body(bytes)
                    .post(ORDERS)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/malformed"));
        }
    }

    @Test
    void long_strings_and_deep_nests_are_refused() {
        order("{\"remark\":\"" + "a".repeat(150_000) + "\"}")
                .statusCode(400)
                .body("violations[0].field", equalTo("remark"));
        order("[".repeat(10_000)).statusCode(400);
    }

    @Test
    void what_is_told_again_is_never_half_a_character() {
        order("{\"a\\ud800b\":1}").statusCode(400).body("type", startsWith("/problems/"));
        order("{\"" + "n".repeat(79) + "😀n\":1}")
                .statusCode(400)
                .body("violations[0].field", containsString("n😀…"));
        given().queryParam("limit", "n".repeat(39) + "😀n")
                .get("/api/v1/trial/things")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("n😀…"));
    }

    @Test
    void an_oversized_body_is_413_and_says_the_limit() {
        order("{\"remark\":\"" + "a".repeat(400_000) + "\"}")
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"))
                .body("maxBytes", equalTo(300_000));
    }

    @Test
    void what_is_right_passes() {
        order("{\"lines\":[{\"name\":\"a\",\"amount\":1,\"on\":\"2026-01-15\"}],\"unit\":\"SEAT\"}")
                .statusCode(200)
                .body("lines", equalTo(1));
    }

    @Test
    void bad_parameters_of_the_query_are_400_and_of_the_path_404() {
        for (String query :
                new String[] {"limit=x", "limit=0", "limit=501", "limit=99999999999", "cursor=x"}) {
            given().get("/api/v1/trial/things?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations[0].field", equalTo(query.split("=", 2)[0]));
        }
        given().get("/api/v1/trial/things?unit=KWR")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("must be one of KRW, SEAT"));
        for (String time :
                new String[] {"yesterday", "9999-12-31T00:00:00Z", "-0044-03-15T12:00:00Z"}) {
            given().get("/api/v1/trial/things?asOf=" + time)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("asOf"))
                    .body("violations[0].message", containsString("years 1850 to 2199"));
        }
        given().get("/api/v1/trial/things/no-uuid")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void what_no_database_keeps_is_400_in_the_query_and_404_in_the_path() {
        for (String query : new String[] {"nothing=a%00b", "limit=5&nothing=&nothing=%00"}) {
            encoded("/api/v1/trial/things?" + query)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations[0].field", equalTo("nothing"));
        }
        encoded("/api/v1/trial/things?not%00hing=1").statusCode(400);
        encoded("/api/v1/trial/things?nothing=%2500").statusCode(200);
        for (String path : new String[] {"/api/v1/trial/things%00", "/problems/a%00b"}) {
            encoded(path).statusCode(404).contentType("application/problem+json");
        }
        encoded("/assets/%00").statusCode(404);
    }

    @Test
    void lists_go_on_by_link() {
        given().get("/api/v1/trial/things?limit=50&asOf=2026-01-15T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(50))
                .header(
                        "Link",
                        matchesPattern("</api/v1/trial/things\\?.*cursor=.+>; rel=\"next\""));
        String cursor = given().get("/api/v1/trial/things?limit=100").path("nextCursor");
        given().queryParam("cursor", cursor)
                .get("/api/v1/trial/things")
                .then()
                .body("items[0]", equalTo(101))
                .body("nextCursor", nullValue())
                .header("Link", nullValue());
    }

    @Test
    void a_stale_tag_is_412() {
        String thing = "/api/v1/trial/things/01932b6e-0000-7000-8000-000000000000";
        given().get(thing).then().statusCode(200).header("ETag", equalTo("\"7\""));
        given().header("If-Match", "\"6\"")
                .get(thing)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"))
                .body("currentETag", equalTo("\"7\""));
        given().get("/api/v1/trial/overtaken").then().statusCode(412);
    }

    @Test
    void the_protocol_s_own_refusals_are_problems() {
        given().get("/api/v1/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("instance", equalTo("/api/v1/nowhere"));
        given().delete(ORDERS)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/method-not-allowed"));
        given().contentType("text/csv").body("a;b").post(ORDERS).then().statusCode(415);
        given().contentType("application/x-www-form-urlencoded")
                .body("{}")
                .post(ORDERS)
                .then()
                .statusCode(415)
                .body("detail", containsString("application/json"));
        given().config(
                        RestAssuredConfig.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .encodeContentTypeAs("nonsense", ContentType.TEXT)))
                .contentType("nonsense")
                .body("{}")
                .post(ORDERS)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().accept("image/png")
                .get("/api/v1/trial/things")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void an_unforeseen_fault_is_500_with_an_incident_and_no_secrets() {
        given().get("/api/v1/trial/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/internal"))
                .body("incident", matchesPattern("[0-9a-f-]{36}"))
                .body(not(containsString("secret")));
    }

    @Test
    void a_stranger_is_401() {
        given().contentType("text/plain")
                .body("a")
                .post("/api/v1/trial/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    @TestSecurity(user = "lp", roles = "lp")
    void another_role_is_403() {
        given().contentType("text/plain")
                .body("a")
                .post("/api/v1/trial/notes")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void browsers_get_a_page_outside_of_the_api() {
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("찾을 수 없습니다"));
        given().accept("text/html")
                .get("/api/v1/nowhere")
                .then()
                .contentType("application/problem+json");
    }

    @Test
    void every_kind_of_problem_has_a_page_and_json() {
        given().accept("text/html")
                .get("/problems/limit-exceeded")
                .then()
                .statusCode(200)
                .body(containsString("한도를 넘습니다"))
                .body(containsString("The limit does not cover this"));
        given().accept("application/json")
                .get("/problems/limit-exceeded")
                .then()
                .statusCode(200)
                .body("status", equalTo(409))
                .body("remedy.en", containsString("ask for less"));
        given().accept("text/html")
                .get("/problems")
                .then()
                .statusCode(200)
                .body(containsString("/problems/stale"));
        given().accept("application/json").get("/problems/none").then().statusCode(404);
    }

    /** REST Assured would write {@code %00} as {@code %2500}. */
    private static ValidatableResponse encoded(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }

    private static ValidatableResponse order(String json) {
        return given().contentType("application/json").body(json).post(ORDERS).then();
    }
}
