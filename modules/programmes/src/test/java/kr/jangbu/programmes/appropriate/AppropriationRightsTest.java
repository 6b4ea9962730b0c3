package kr.jangbu.programmes.appropriate;

import static io.restassured.RestAssured.given;
import static kr.jangbu.programmes.appropriate.Desk.EOK;
import static kr.jangbu.programmes.appropriate.Desk.body;
import static kr.jangbu.programmes.appropriate.Desk.json;
import static kr.jangbu.programmes.appropriate.Desk.proposing;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may propose, read and decide, and what is not even well formed. */
@QuarkusTest
@QuarkusTestResource(HouseDatabase.class)
class AppropriationRightsTest {
    @Inject Desk desk;

    @Test
    @TestSecurity(user = "han", roles = "officer")
    void another_agency_s_programme_is_not_there() {
        String id = desk.proposedBy("kim", "kosme-startup-general", 2026, EOK);

        proposing("kosme-startup-general", body(2026, EOK, "not mine")).statusCode(404);
        given().get("/api/v1/programmes/kosme-startup-general/appropriations")
                .then()
                .statusCode(404);
        given().get("/api/v1/appropriations/" + id).then().statusCode(404);
        json().post("/api/v1/appropriations/" + id + "/confirmation").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "auditor", roles = "auditor")
    void an_auditor_reads_every_agency_s_and_decides_none() {
        String id = desk.proposedBy("kim", "kosme-startup-general", 2027, EOK);

        given().get("/api/v1/programmes/kosme-startup-general/appropriations")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        json().post("/api/v1/appropriations/" + id + "/confirmation").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "startup", roles = "startup")
    void a_firm_proposes_nothing() {
        proposing("kosme-youth-startup", body(2026, EOK, "please")).statusCode(403);
    }

    @Test
    void a_stranger_reads_the_catalogue_and_nothing_else() {
        given().get("/api/v1/programmes").then().statusCode(200).body("items.size()", is(23));
        given().get("/api/v1/programmes/kosme-youth-startup/appropriations").then().statusCode(401);
        proposing("kosme-youth-startup", body(2026, EOK, "please")).statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"budgetYear\":2026,\"amount\":-1,\"document\":\"d\"}",
                "{\"budgetYear\":2026,\"amount\":0,\"document\":\"d\"}",
                "{\"budgetYear\":2026,\"amount\":9223372036854775807,\"document\":\"d\"}",
                "{\"budgetYear\":2026,\"amount\":9223372036854775808,\"document\":\"d\"}",
                "{\"budgetYear\":2026,\"amount\":1.5,\"document\":\"d\"}",
                "{\"budgetYear\":2026,\"amount\":\"1\",\"document\":\"d\"}",
                "{\"budgetYear\":1850,\"amount\":1,\"document\":\"d\"}",
                "{\"budgetYear\":2029,\"amount\":1,\"document\":\"d\"}",
                "{\"budgetYear\":-2147481622,\"amount\":1,\"document\":\"d\"}",
                "{\"budgetYear\":-2147483648,\"amount\":1,\"document\":\"d\"}",
                "{\"budgetYear\":2147483647,\"amount\":1,\"document\":\"d\"}",
                "{\"budgetYear\":2026,\"amount\":1,\"document\":\" \"}",
                "{\"budgetYear\":2026,\"amount\":1}",
                "{\"budgetYear\":2026,\"amount\":1,\"document\":\"d\",\"more\":1}",
                "{\"budgetYear\":2026,",
                "[]"
            })
    @TestSecurity(user = "kim", roles = "officer")
    void nonsense_is_refused_with_the_field_named(String body) {
        proposing("kosme-youth-startup", body)
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
