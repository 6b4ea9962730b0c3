package kr.jangbu.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;

/**
 * From applications to awards and an appeal: reviewers are seated, conflicts found, readings shared
 * out, one steps back, all score blind, two officers make the ranking the result, two seats are
 * given, one is freed and goes to the next, and an appeal is decided by others. Each step with
 * whoever is refused.
 */
class PanelJourney {
    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final int SEATS = 2;
    private static final int READINGS = 2;

    private final Scenario house = TheService.scenario();
    private final CallDesk desk = new CallDesk(house);
    private final Client officer = desk.officer();
    private final Client officer2 = desk.officer2();

    /** Seats of a year of its own: nobody else's awards are counted with ours. */
    private final int year = ThreadLocalRandom.current().nextInt(2100, 2200);

    /** A firm that applied, its number and its application. */
    private record Applicant(Scenario.Firm firm, String number, String application) {}

    @Test
    void a_call_goes_from_applications_to_awards_and_an_appeal() {
        desk.grantSeats(year, SEATS);
        List<Ready> ready = List.of(ready(), ready(), ready(), ready());
        String call = desk.openForPanel(year, SEATS, READINGS, SHORT);
        List<Applicant> applicants = ready.stream().map(r -> applied(r, call)).toList();
        desk.awaitClosed(call);
        applicants.forEach(a -> desk.admit(a.application()));

        List<String> panel = seatedPanel(call);
        findConflicts(call, panel.get(2), applicants.get(3));
        challenge(panel.get(0), applicants);
        assign(call, applicants.getFirst());
        readDocuments(call, applicants.get(1));
        stepBack(call, applicants.getFirst());
        scoreAll(call, applicants);
        rankAndAward(call, applicants);
        told(applicants.getFirst(), "passed the eligibility check");
        told(applicants.getFirst(), "the result is final: rank 1");
        told(applicants.getFirst(), ": selected");
        told(applicants.get(2), "the result is final: not selected");
        freeASeat(call, applicants);
        told(applicants.getFirst(), "the award ended, reason code GIVEN_UP");
        told(applicants.get(3), ": selected");
        appeal(applicants.get(2));
        house.booksBalance();
    }

    /** A firm, its number and what it will hand in. */
    private record Ready(Scenario.Firm firm, String number, Map<String, Object> content) {}

    private Ready ready() {
        Map<String, Object> details = house.firmDetails();
        String id =
                house.as("demo-startup")
                        .post("/api/v1/firms", details)
                        .statusCode(201)
                        .extract()
                        .path("id");
        Scenario.Firm firm = house.actingFor("demo-startup", id);
        return new Ready(
                firm,
                String.valueOf(details.get("businessRegistrationNumber")),
                desk.completeContent(firm));
    }

    private Applicant applied(Ready ready, String call) {
        String application = desk.saved(ready.firm(), call, ready.content());
        desk.submit(ready.firm(), application);
        return new Applicant(ready.firm(), ready.number(), application);
    }

    private List<String> seatedPanel(String call) {
        List<String> panel =
                List.of(
                        desk.reviewer("demo-reviewer"),
                        desk.reviewer("demo-reviewer2"),
                        desk.reviewer("demo-reviewer3"));
        house.as("demo-reviewer")
                .post("/api/v1/calls/" + call + "/panel/members", Map.of("reviewerIds", panel))
                .statusCode(403);
        officer.post("/api/v1/calls/" + call + "/panel/members", Map.of("reviewerIds", panel))
                .statusCode(200)
                .body("members", hasSize(3));
        return panel;
    }

    private void findConflicts(String call, String reviewer, Applicant applicant) {
        officer.post(
                        "/api/v1/ties",
                        Map.of(
                                "one",
                                CallDesk.keyOf("service-account-demo-reviewer3"),
                                "other",
                                "brn:" + applicant.number(),
                                "relation",
                                "OWNER",
                                "source",
                                "주주 명부"))
                .statusCode(201);
        String panel = "/api/v1/calls/" + call + "/panel";
        officer.post(panel + "/conflicts").statusCode(200).body("found", equalTo(1));
        officer.post(panel + "/conflicts").statusCode(200).body("found", equalTo(0));
        officer.get("/api/v1/objections?callId=" + call)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].way", equalTo("EXCLUSION"))
                .body("items[0].reviewerId", equalTo(reviewer))
                .body("items[0].applicationId", equalTo(applicant.application()))
                .body("items[0].reason", containsString("OWNER"));
    }

    /** An applicant challenges a reviewer, and an officer finds no reason for it. */
    private void challenge(String reviewer, List<Applicant> applicants) {
        Applicant applicant = applicants.get(1);
        String path = "/api/v1/applications/" + applicant.application() + "/challenges";
        Map<String, String> wish = Map.of("reviewerId", reviewer, "reason", "경쟁사 자문");
        applicants.get(2).firm().owner().post(path, wish).statusCode(404);
        String objection =
                applicant
                        .firm()
                        .owner()
                        .post(path, wish)
                        .statusCode(201)
                        .body("way", equalTo("CHALLENGE"))
                        .body("state", equalTo("OPEN"))
                        .extract()
                        .path("id");
        String decision = "/api/v1/objections/" + objection + "/decision";
        Map<String, String> dismissed = Map.of("outcome", "DISMISSED", "reason", "자문 사실 없음");
        officer.post(decision, dismissed).statusCode(200).body("state", equalTo("DISMISSED"));
        officer2.post(decision, dismissed).statusCode(409);
    }

    private void assign(String call, Applicant applicant) {
        house.as("demo-reviewer")
                .get("/api/v1/applications/" + applicant.application())
                .statusCode(404);
        String panel = "/api/v1/calls/" + call + "/panel";
        officer.get(panel + "/assignment").statusCode(404);
        officer.post("/api/v1/calls/" + call + "/ranking").statusCode(409);
        officer.post(panel + "/assignment")
                .statusCode(200)
                .body("outcome", equalTo("COMPLETE"))
                .body("pairs", equalTo(8))
                .body("gap", equalTo(0))
                .body("rosterSha256", notNullValue());
        officer.get("/api/v1/calls/" + call).body("state", equalTo("SCORING"));
    }

    /** Who has an application to read reads its documents, for a reason and on record. */
    private void readDocuments(String call, Applicant applicant) {
        List<String> readers = new ArrayList<>();
        livingOf(call, applicant).forEach(r -> readers.add(String.valueOf(r.get("reviewerId"))));
        String application = "/api/v1/applications/" + applicant.application();
        String document =
                "/api/v1/documents/"
                        + applicant
                                .firm()
                                .owner()
                                .get(application)
                                .extract()
                                .path("content.documents[0].documentId");
        int reading = 0;
        for (String who : List.of("demo-reviewer", "demo-reviewer2", "demo-reviewer3")) {
            Client client = house.as(who);
            if (readers.contains(desk.reviewer(who))) {
                reading++;
                client.get(application)
                        .statusCode(200)
                        .body("content.documents.code", hasItem("SME_CERTIFICATE"));
                client.get(document + "/content").statusCode(400);
                client.get(document + "/content?reason=평가").statusCode(200);
            } else {
                client.get(application).statusCode(404);
                client.get(document).statusCode(404);
                client.get(document + "/content?reason=평가").statusCode(404);
            }
        }
        assertEquals(2, reading);
        officer.get(document + "/content?reason=요건 확인").statusCode(200);
        house.as("demo-auditor")
                .get("/api/v1/access-log?party=" + applicant.firm().id())
                .body("items.why", equalTo(List.of("요건 확인", "평가", "평가")));
    }

    /** A reviewer recuses; what was written is discarded and the third reads instead. */
    private void stepBack(String call, Applicant applicant) {
        Map<String, Object> review = livingOf(call, applicant).getFirst();
        String id = String.valueOf(review.get("id"));
        Client reviewer = ownerOf(id);
        reviewer.put("/api/v1/reviews/" + id + "/sheet", CallDesk.sheet("30", true))
                .statusCode(200);
        reviewer.post("/api/v1/reviews/" + id + "/recusal", Map.of("reason", "공동 연구"))
                .statusCode(200)
                .body("state", equalTo("DISCARDED"));
        reviewer.post("/api/v1/reviews/" + id + "/submission").statusCode(409);
        reviewer.get("/api/v1/applications/" + applicant.application()).statusCode(404);
        List<Map<String, Object>> now = livingOf(call, applicant);
        assertEquals(2, now.size());
        assertTrue(
                now.stream()
                        .noneMatch(r ->
                                Objects.equals(r.get("reviewerId"), review.get("reviewerId"))));
    }

    /** The first two win; the best fails a gate; the last waits. */
    private void scoreAll(String call, List<Applicant> applicants) {
        List<String> technology = List.of("38", "30", "40", "25");
        for (int i = 0; i < applicants.size(); i++) {
            for (Map<String, Object> review : livingOf(call, applicants.get(i))) {
                String id = String.valueOf(review.get("id"));
                Client reviewer = ownerOf(id);
                reviewer.get("/api/v1/applications/" + applicants.get(i).application())
                        .statusCode(200)
                        .body("content.answers.PLAN", notNullValue());
                officer.get("/api/v1/reviews/" + id).statusCode(200).body("sheet", nullValue());
                reviewer.post("/api/v1/reviews/" + id + "/submission")
                        .statusCode(409)
                        .body("missing", hasItems("TECHNOLOGY", "OWN_TECHNOLOGY"));
                reviewer.put("/api/v1/reviews/" + id + "/sheet", CallDesk.sheet("41", true))
                        .statusCode(400);
                reviewer.put(
                                "/api/v1/reviews/" + id + "/sheet",
                                CallDesk.sheet(technology.get(i), i != 2))
                        .statusCode(200);
                reviewer.post("/api/v1/reviews/" + id + "/submission")
                        .statusCode(200)
                        .body("state", equalTo("SUBMITTED"));
                reviewer.put("/api/v1/reviews/" + id + "/sheet", CallDesk.sheet("1", true))
                        .statusCode(409);
            }
        }
        String last = String.valueOf(livingOf(call, applicants.getFirst()).getFirst().get("id"));
        officer.get("/api/v1/reviews/" + last).body("sheet.marks", hasSize(4));
    }

    private void rankAndAward(String call, List<Applicant> applicants) {
        String ranking = "/api/v1/calls/" + call + "/ranking";
        Client firm = applicants.get(2).firm().owner();
        firm.get("/api/v1/applications/" + applicants.get(2).application() + "/result")
                .statusCode(404);
        officer.post(ranking)
                .statusCode(200)
                .body("counts.applications", equalTo(4))
                .body("counts.waitlisted", equalTo(1));
        officer.get(ranking + "/places")
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items[3].verdict", equalTo("WAITLISTED"))
                .body(
                        "items.find { it.applicationId == '%s' }.verdict"
                                .formatted(applicants.get(2).application()),
                        equalTo("NOT_SELECTED"));
        String cursor =
                officer.get(ranking + "/places?limit=3")
                        .body("items.place", contains(1, 2, 3))
                        .extract()
                        .path("nextCursor");
        officer.get(ranking + "/places?limit=3&cursor=" + cursor)
                .body("items.place", contains(4))
                .body("nextCursor", nullValue());
        officer.post(ranking + "/confirmation").statusCode(409);
        officer.post(ranking + "/proposal").statusCode(200);
        officer.post(ranking + "/reopening").statusCode(409);
        officer.post(ranking + "/confirmation")
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
        officer2.post(ranking + "/confirmation")
                .statusCode(200)
                .body("confirmedOn", notNullValue());
        officer.getUntil(
                "/api/v1/awards?callId=" + call,
                a -> a.statusCode(200).body("items", hasSize(SEATS)));
        officer.get("/api/v1/awards?callId=" + call)
                .body(
                        "items.applicationId",
                        hasItems(applicants.get(0).application(), applicants.get(1).application()));
        firm.get("/api/v1/applications/" + applicants.get(2).application() + "/result")
                .statusCode(200)
                .body("state", equalTo("NOT_SELECTED"))
                .body("placed.place", equalTo(1))
                .body("placed.rank", nullValue())
                .body("placed.reasons.kind", hasItem("GATE"))
                .body("written.reason", hasItem("특허 목록"))
                .body("appealDaysLeft", greaterThan(0));
        applicants
                .get(3)
                .firm()
                .owner()
                .get("/api/v1/applications/" + applicants.get(2).application() + "/result")
                .statusCode(404);
    }

    /** A firm gives its award up, and the waiting list moves up by itself. */
    private void freeASeat(String call, List<Applicant> applicants) {
        Applicant first = applicants.getFirst();
        String award =
                first.firm()
                        .owner()
                        .get("/api/v1/awards?callId=" + call)
                        .body("items", hasSize(1))
                        .extract()
                        .path("items[0].id");
        applicants
                .get(1)
                .firm()
                .owner()
                .post("/api/v1/awards/" + award + "/renunciation")
                .statusCode(404);
        first.firm()
                .owner()
                .post("/api/v1/awards/" + award + "/renunciation")
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("reason", equalTo("GIVEN_UP"));
        Client next = applicants.get(3).firm().owner();
        next.getUntil(
                "/api/v1/awards?callId=" + call,
                a -> a.body("items", hasSize(1)).body("items[0].rank", equalTo(3)));
    }

    private void appeal(Applicant applicant) {
        Client firm = applicant.firm().owner();
        String file = "/api/v1/applications/" + applicant.application() + "/appeals";
        String appeal =
                firm.post(file, Map.of("grounds", "자체 기술이 있습니다."))
                        .statusCode(201)
                        .body("state", equalTo("FILED"))
                        .body("dueOn", notNullValue())
                        .extract()
                        .path("id");
        firm.post(file, Map.of("grounds", "한 번 더")).statusCode(409);
        String decision = "/api/v1/appeals/" + appeal + "/decision";
        Map<String, String> upheld = Map.of("outcome", "UPHELD", "reason", "특허를 확인함");
        officer.post(decision, upheld).statusCode(403).body("type", equalTo("/problems/four-eyes"));
        Client third = desk.outsider("officer");
        Client fourth = desk.outsider("officer2");
        third.post(decision, upheld).statusCode(200).body("state", equalTo("PROPOSED"));
        firm.get("/api/v1/appeals/" + appeal).statusCode(200).body("outcome", nullValue());
        third.post(decision + "/confirmation").statusCode(403);
        officer2.post(decision + "/confirmation").statusCode(403);
        fourth.post(decision + "/confirmation")
                .statusCode(409)
                .body("type", equalTo("/problems/limit-exceeded"))
                .body("left", equalTo(0));
        fourth.post(decision + "/return", Map.of("reason", "빈 자리가 없음")).statusCode(200);
        third.post(decision, Map.of("outcome", "DISMISSED", "reason", "근거 부족")).statusCode(200);
        fourth.post(decision + "/confirmation")
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("outcome", equalTo("DISMISSED"));
        firm.get("/api/v1/appeals/" + appeal).body("reason", equalTo("근거 부족"));
        told(applicant, "the appeal is dismissed, because: 근거 부족");
    }

    /** The firm reads it on its pages, with the way to the application. */
    private static void told(Applicant applicant, String text) {
        applicant
                .firm()
                .owner()
                .header("Accept-Language", "en")
                .get("/api/v1/notices")
                .statusCode(200)
                .body("items.text", hasItem(containsString(text)))
                .body("items.href", hasItem("/applications/" + applicant.application()));
    }

    private List<Map<String, Object>> livingOf(String call, Applicant applicant) {
        return officer.get("/api/v1/reviews?limit=500&callId=" + call)
                .statusCode(200)
                .extract()
                .path(
                        "items.findAll { it.applicationId == '%s' && it.state != 'DISCARDED' }"
                                .formatted(applicant.application()));
    }

    /** The reviewer whose review it is; to the others it is not there. */
    private Client ownerOf(String review) {
        List<Client> owners = new ArrayList<>();
        for (String who : List.of("demo-reviewer", "demo-reviewer2", "demo-reviewer3")) {
            Client client = house.as(who);
            if (client.get("/api/v1/reviews/" + review).extract().statusCode() == 200) {
                owners.add(client);
            }
        }
        assertEquals(1, owners.size());
        return owners.getFirst();
    }
}
