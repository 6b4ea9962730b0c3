package kr.jangbu.journey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;

/**
 * What firms record of themselves decides in calls: their figures, what the tax office says, and
 * their owners, by whom firms are one group and reviewers are excluded.
 */
class ToldFirmsJourney {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String BORN = "1980-01-01";

    private final Scenario house = TheService.scenario();
    private final CallDesk desk = new CallDesk(house);
    private final Client officer = desk.officer();
    private final String call = desk.open(CallDesk.DESIGNATION, HOUR);

    /** Nobody else's owner in books that many tests share. */
    private final String owner = "김지배 " + UUID.randomUUID();

    @Test
    void figures_and_the_tax_office_answer_clauses_that_were_unknown() {
        Scenario.Firm firm = oldFirm();
        Client.until(
                () -> asked(firm),
                a ->
                        a.statusCode(200)
                                .body(severity("DEBT_RATIO"), equalTo("UNKNOWN"))
                                .body(severity("TAX_STATUS"), equalTo("UNKNOWN"))
                                .body(severity("RELATED_GROUP"), equalTo("UNKNOWN")));

        tell(firm, "financial-years", Map.of("years", List.of(year(1_300_000_000L, 100_000_000L))));
        firm.owner().post(record(firm) + "/tax-office-check").statusCode(200);
        owns(firm, "0.6");

        // The table of limits is an assumption, so a person looks at what lies beyond it.
        Client.until(
                () -> asked(firm),
                a ->
                        a.body(severity("DEBT_RATIO"), equalTo("NEEDS_REVIEW"))
                                .body(message("DEBT_RATIO"), containsString("1300"))
                                .body(severity("IMPAIRED_CAPITAL"), equalTo("INFO"))
                                .body(severity("TAX_STATUS"), equalTo("INFO"))
                                .body(severity("RELATED_GROUP"), equalTo("INFO")));

        tell(firm, "financial-years", Map.of("years", List.of(year(900_000_000L, 600_000_000L))));
        Client.until(() -> asked(firm), a -> a.body(severity("DEBT_RATIO"), equalTo("INFO")));
    }

    @Test
    void a_firm_whose_capital_is_gone_applies_and_is_found_blocked() {
        Scenario.Firm firm = oldFirm();
        tell(firm, "financial-years", Map.of("years", List.of(year(900_000_000L, -5_000_000L))));
        Client.until(
                () -> asked(firm), a -> a.body(severity("IMPAIRED_CAPITAL"), equalTo("BLOCK")));

        String application = desk.saved(firm, call);
        desk.submit(firm, application);

        officer.get("/api/v1/applications/" + application)
                .statusCode(200)
                .body(severity("IMPAIRED_CAPITAL"), equalTo("BLOCK"))
                .body(severity("DEBT_RATIO"), equalTo("UNKNOWN"));
    }

    @Test
    void a_sister_firm_finds_the_place_taken_and_the_owner_never_reads() {
        Scenario.Firm firm = oldFirm();
        Scenario.Firm sister = oldFirm();
        owns(firm, "0.6");
        owns(sister, "0.7");
        knownToSelection(firm);
        knownToSelection(sister);
        String application = desk.saved(firm, call);
        desk.submit(firm, application);

        // 1. One application for all that one owner controls.
        String second = desk.saved(sister, call);
        sister.owner()
                .post("/api/v1/applications/" + second + "/submission")
                .statusCode(409)
                .body("detail", containsString("under the same control"));

        // 2. The owner, seated as a reviewer, is excluded by law, and the reason names the source.
        String reviewer = ownerAsReviewer();
        String panel = "/api/v1/calls/" + call + "/panel";
        officer.post(panel + "/members", Map.of("reviewerIds", List.of(reviewer))).statusCode(200);
        officer.post(panel + "/conflicts").statusCode(200).body("found", equalTo(1));
        officer.get("/api/v1/objections?callId=" + call)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].way", equalTo("EXCLUSION"))
                .body("items[0].reviewerId", equalTo(reviewer))
                .body("items[0].applicationId", equalTo(application))
                .body(
                        "items[0].reason",
                        containsString("OWNER (SHAREHOLDER_REGISTER, 2020-01-01)"));

        // 3. Officers see the tie beside their own records.
        officer.get("/api/v1/ties?party=brn:" + number(firm))
                .statusCode(200)
                .body("items", hasSize(0))
                .body("told", hasSize(1))
                .body("told[0].other", startsWith("person:"))
                .body("told[0].source", equalTo("SHAREHOLDER_REGISTER"))
                .body("told[0].from", equalTo("2020-01-01"));
    }

    /** Founded long ago: the debt ratio counts. */
    private Scenario.Firm oldFirm() {
        Map<String, Object> details = house.firmDetails();
        details.put("foundedOn", house.today().minusYears(10).toString());
        String id =
                house.as("demo-startup")
                        .post("/api/v1/firms", details)
                        .statusCode(201)
                        .extract()
                        .path("id");
        return house.actingFor("demo-startup", id);
    }

    private io.restassured.response.ValidatableResponse asked(Scenario.Firm firm) {
        return firm.owner()
                .post(
                        "/api/v1/calls/" + call + "/eligibility-checks",
                        Map.of("declarations", Map.of()));
    }

    private void knownToSelection(Scenario.Firm firm) {
        Client.until(() -> asked(firm), a -> a.body(severity("RELATED_GROUP"), equalTo("INFO")));
    }

    private void owns(Scenario.Firm firm, String share) {
        tell(firm, "related-parties", Map.of("relatedParties", List.of(owner(share))));
    }

    private Map<String, Object> owner(String share) {
        Map<String, Object> party = new HashMap<>();
        party.put("name", owner);
        party.put("birthDate", BORN);
        party.put("relation", "OWNER");
        party.put("share", share);
        party.put("from", "2020-01-01");
        party.put("source", "SHAREHOLDER_REGISTER");
        return party;
    }

    /** Name and birth date give the key that the firm's record gave; the birth date is not kept. */
    private String ownerAsReviewer() {
        Map<String, Object> details = new HashMap<>();
        details.put("name", owner);
        details.put("fields", List.of("MES"));
        details.put("parties", List.of());
        details.put("mostReadings", 10);
        details.put("state", "ACTIVE");
        details.put("birthDate", BORN);
        return officer.post(
                        "/api/v1/reviewers",
                        Map.of("person", "reviewer " + UUID.randomUUID(), "details", details))
                .statusCode(201)
                .body("parties", hasItem(startsWith("person:")))
                .extract()
                .path("id");
    }

    private static void tell(Scenario.Firm firm, String part, Map<String, Object> body) {
        firm.owner().put(record(firm) + "/" + part, body).statusCode(200);
    }

    private static String record(Scenario.Firm firm) {
        return "/api/v1/firms/" + firm.id();
    }

    private static String number(Scenario.Firm firm) {
        String written =
                firm.owner().get(record(firm)).extract().path("businessRegistrationNumber");
        return written.replace("-", "");
    }

    private static Map<String, Object> year(long debt, long equity) {
        return Map.of("year", 2025, "debt", debt, "equity", equity, "assets", debt + equity);
    }

    private static String severity(String code) {
        return "findings.find { it.code == '" + code + "' }.severity";
    }

    private static String message(String code) {
        return "findings.find { it.code == '" + code + "' }.message";
    }
}
