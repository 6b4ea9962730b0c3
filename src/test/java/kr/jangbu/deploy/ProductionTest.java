package kr.jangbu.deploy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.config.SSLConfig;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kr.jangbu.testing.Checkout;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Realm;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The production shape at work; at the end parts of it are taken away. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionTest {
    private static final long AMOUNT = 50_000_000L;

    @TempDir static Path folder;
    private static ProductionHouse house;
    private static Scenario people;

    @BeforeAll
    static void open() throws Exception {
        house = ProductionHouse.start(folder);
        people = house.scenario().officers().appropriate(Scenario.YOUTH, 100 * AMOUNT);
    }

    @AfterAll
    static void shut() {
        house.close();
    }

    @Test
    void a_loan_goes_from_application_to_repayment_through_two_replicas() {
        Scenario.Firm firm = people.firm();
        String loan = people.activeLoan(firm, Scenario.YOUTH, AMOUNT);
        String receipt = people.receive("demo-bank-003", loan, 1_000, "P-" + loan);

        people.as("demo-bank-003")
                .getUntil(
                        "/api/v1/bank/receipts/" + receipt,
                        a -> a.body("application.unapplied", equalTo(1_000)));
        firm.owner()
                .get("/api/v1/loans/" + loan)
                .body("outstanding", equalTo((int) AMOUNT))
                .body("unapplied", equalTo(1_000));
        people.booksBalance();
    }

    @Test
    void the_business_date_follows_the_calendar_and_nobody_moves_it() {
        people.as("admin")
                .post(
                        "/api/v1/sandbox/business-date",
                        Map.of("date", people.today().plusDays(1).toString()))
                .statusCode(409);
    }

    @Test
    void a_token_that_the_demo_marked_counts_for_nothing() {
        people.as("auditor").get("/api/v1/ledger/trial-balance").statusCode(200);
        people.as("marked").get("/api/v1/ledger/trial-balance").statusCode(401);
        Client.of(house.replica(0).baseUrl(), Realm.DEMO, "demo-auditor")
                .get("/api/v1/ledger/trial-balance")
                .statusCode(401);
    }

    @Test
    void the_proxy_ends_tls_and_the_login_comes_back_to_the_public_address() {
        through()
                .get("/")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", startsWith("max-age"));
        through()
                .redirects()
                .follow(false)
                .get("/loans")
                .then()
                .statusCode(302)
                .header(
                        "Location",
                        containsString(
                                "redirect_uri="
                                        + house.proxy()
                                                .url()
                                                .replace(":", "%3A")
                                                .replace("/", "%2F")));
        RestAssured.given()
                .redirects()
                .follow(false)
                .get(house.proxy().plainUrl() + "/loans")
                .then()
                .statusCode(308)
                .header("Location", startsWith("https://"));
    }

    @Test
    void the_proxy_keeps_inner_matters_inside() {
        through().get("/q/metrics").then().statusCode(404);
        through().get("/q/health/ready").then().statusCode(404);
        through().header("Host", "elsewhere.test").get("/").then().statusCode(421);
        through()
                .header("Host", Proxy.LOGIN_HOST)
                .get("/realms/production/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .body("issuer", equalTo(Realm.PRODUCTION.issuer()));
        through().header("Host", Proxy.LOGIN_HOST).get("/admin/").then().statusCode(404);
    }

    @Test
    void what_wakes_somebody_is_measured_by_the_service() throws Exception {
        String metrics = RestAssured.get(house.replica(0).baseUrl() + "/q/metrics").asString();
        String alerts =
                Files.readString(Checkout.root().resolve("config/deploy/prometheus/alerts.yml"));

        Pattern.compile("\\b(?:jangbu|http)_[a-z_]+")
                .matcher(alerts)
                .results()
                .forEach(m ->
                        assertTrue(
                                metrics.lines().anyMatch(l -> l.matches(m.group() + "[{ ].*")),
                                m.group()));
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void one_broker_may_be_away() {
        house.kafka().stop(0);

        people.activeLoan(people.firm(), Scenario.YOUTH, AMOUNT);
        people.booksBalance();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void one_replica_may_die_and_the_other_goes_on() {
        house.replica(0).kill9();

        for (int i = 0; i < 20; i++) {
            through().get("/api/v1/business-date").then().statusCode(200);
        }
        Scenario rest = new Scenario(List.of(house.replica(1).baseUrl()), Realm.PRODUCTION);
        rest.activeLoan(rest.firm(), Scenario.YOUTH, AMOUNT);
        rest.booksBalance();
    }

    private static RequestSpecification through() {
        return RestAssured.given()
                .config(
                        RestAssured.config()
                                .sslConfig(SSLConfig.sslConfig().trustStore(house.proxy().trust())))
                .accept("*/*")
                .baseUri(house.proxy().url());
    }
}
