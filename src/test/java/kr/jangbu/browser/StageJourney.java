package kr.jangbu.browser;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.jangbu.embedded.Kafka;
import kr.jangbu.journey.CallDesk;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Servers;
import kr.jangbu.testing.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The national team as it went on: three teams win, at the end of a stage a panel judges them
 * again, one of them falls at a gate although its score is high and one at the mark; a replacement
 * call fills the seat that is left; at the next gate nobody passes.
 */
class StageJourney {
    private static final String PROGRAMME = "msit-foundation-model";
    private static final Duration SHORT = Duration.ofSeconds(5);

    /** The template says six, which here would only be more days to move through. */
    private static final int MONTHS = 1;

    private static final List<String> PANEL = List.of("demo-reviewer", "reviewer");

    private static final Kafka BROKER = Servers.ownKafka(ScreensHouse.empty());
    private static final ServiceProcess SERVICE =
            ServiceProcess.start(
                    ServiceProcess.Setup.of("stages", Servers.freshDatabase("stages"))
                            .kafka(BROKER.bootstrap()));

    @RegisterExtension static final Chromium CHROMIUM = new Chromium(SERVICE.baseUrl());

    private static Scenario house;
    private static CallDesk desk;
    private static Client officer;
    private static Client officer2;
    private static List<String> panel;

    /** A firm and the plan that it will hand in. */
    private record Ready(Scenario.Firm firm, Scenario.Filed plan) {}

    /** A team and its application. */
    private record Team(Scenario.Firm firm, String application) {}

    /** What a reviewer thinks of a team. */
    private record Opinion(String benchmark, boolean original) {}

    @BeforeAll
    static void start() {
        house = new Scenario(SERVICE.baseUrl()).officers();
        desk = new CallDesk(house, "MSIT");
        officer = desk.officer();
        officer2 = desk.officer2();
        panel = PANEL.stream().map(StageJourney::reviewer).toList();
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
        BROKER.close();
    }

    @Test
    void teams_are_judged_stage_after_stage_and_some_or_all_leave() {
        grantSeats(3);
        List<Ready> ready = List.of(ready(startups()), ready(house.firm()), ready(house.firm()));
        String call = desk.draft("national-ai-team");
        open(call, firstTerms(call));
        List<Team> teams = ready.stream().map(r -> apply(r, call)).toList();
        decide(call, teams, good(), good(), good());
        officer.getUntil("/api/v1/awards?callId=" + call, a -> a.body("items", hasSize(3)));

        // 1. Not before its last day, not by another agency, not the second before the first.
        String stages = "/api/v1/calls/" + call + "/stages";
        String due = house.today().plusMonths(MONTHS).toString();
        officer.get(stages)
                .statusCode(200)
                .body("items.state", equalTo(List.of("PLANNED", "PLANNED")))
                .body("items[0].dueOn", equalTo(due))
                .body("items.teams", equalTo(List.of(3, 0)));
        officer.post(stages + "/1/review").statusCode(409).body("dueOn", equalTo(due));
        house.as("demo-officer").post(stages + "/1/review").statusCode(404);
        officer.post(stages + "/9/review").statusCode(404);
        teams.getFirst().firm().owner().post(stages + "/1/review").statusCode(403);
        Visitor onScreen = tooEarlyOnScreen(call);
        String report = report(teams);
        house.moveTo(house.today().plusMonths(MONTHS));
        officer.post(stages + "/2/review").statusCode(409);

        // 2. The review is a call about the three awards.
        String review =
                officer.post(stages + "/1/review")
                        .statusCode(201)
                        .body("role", equalTo("STAGE"))
                        .body("firstCallId", equalTo(call))
                        .body("stage", equalTo(1))
                        .body("state", equalTo("CLOSED"))
                        .body("terms.review.rule.passTotal", equalTo("60"))
                        .extract()
                        .path("id");
        officer.post(stages + "/1/review").statusCode(409);
        officer.get("/api/v1/calls/" + call).body("state", equalTo("FINAL"));
        officer.get(stages).body("items[0].state", equalTo("UNDER_REVIEW"));
        List<Team> entrants = entrants(review, teams);

        // 3. Its reviewers read what the first team filed for this stage, and nobody files more.
        share(review);
        read(entrants.getFirst(), report);
        file(teams.getFirst(), Scenario.filed(owner(teams.getFirst()), "OTHER", "늦은 보고"))
                .statusCode(409);

        // 4. The second has the best score and fails the gate; the third is below the mark.
        judge(review, entrants, good(), new Opinion("40", false), new Opinion("5", true));
        officer.getUntil(stages, a -> a.body("items[0].state", equalTo("CLOSED")));
        officer.get("/api/v1/calls/" + review + "/ranking/places")
                .body("items[0].verdict", equalTo("NOT_SELECTED"))
                .body("items[0].reasons.kind", hasItem("GATE"));
        assertAward(teams.get(0), "ACTIVE", 2, null);
        assertAward(teams.get(1), "ENDED", 1, "ELIMINATED");
        assertAward(teams.get(2), "ENDED", 1, "ELIMINATED");
        told(teams.get(0), "passed the review of stage 1");
        told(teams.get(1), "the award ended, reason code ELIMINATED");
        teams.get(1)
                .firm()
                .owner()
                .get("/api/v1/applications/" + entrants.get(1).application() + "/result")
                .statusCode(200)
                .body("placed.reasons.kind", hasItem("GATE"));

        onScreen.open("/selection/calls/" + call);
        assertTrue(onScreen.sees("빈 자리의 대체 공모 만들기"));
        onScreen.check("/selection/calls/" + call);

        // 5. Two may go on, one does: a call for the seat that is left.
        Team joined = replace(call);
        assertAward(joined, "ACTIVE", 2, null);
        officer.get(stages).body("items.teams", equalTo(List.of(0, 2)));

        // 6. At the next gate nobody passes.
        house.moveTo(house.today().plusMonths(MONTHS));
        String last = officer.post(stages + "/2/review").statusCode(201).extract().path("id");
        List<Team> two = List.of(teams.getFirst(), joined);
        share(last);
        judge(last, entrants(last, two), new Opinion("40", false), new Opinion("40", false));
        officer.getUntil(stages, a -> a.body("items[1].state", equalTo("CLOSED")));
        two.forEach(team -> assertAward(team, "ENDED", 2, "ELIMINATED"));
        officer.post("/api/v1/calls/" + call + "/replacement").statusCode(409);
        onScreen.hadNoTrouble();
        house.booksBalance();
    }

    /** An officer on screen. */
    private static Visitor tooEarlyOnScreen(String call) {
        String membership =
                desk.outsider("officer")
                        .get("/api/v1/me")
                        .extract()
                        .path("memberships.find { it.party == 'MSIT' }.id");
        house.as("officer")
                .put("/api/v1/me/acting-for", Map.of("membershipId", membership))
                .statusCode(200);
        Visitor visitor = CHROMIUM.visitor().login("officer");
        visitor.open("/selection/calls/" + call);
        visitor.page().click("button:has-text('단계 평가 열기') >> nth=0");
        assertTrue(visitor.sees("전에는 평가할 수 없습니다."));
        visitor.refusedWith(400);
        return visitor;
    }

    /** The first team files a report, on screen; gives the document. */
    private static String report(List<Team> teams) {
        Team team = teams.getFirst();
        Scenario.Filed filed = Scenario.filed(owner(team), "MILESTONE_REPORT", "학습 결과");
        file(team, new Scenario.Filed(filed.id(), "0".repeat(64))).statusCode(400);
        file(teams.get(1), filed).statusCode(400);
        owner(teams.get(1)).get(reports(team)).statusCode(404);

        Visitor startup = CHROMIUM.visitor().login("startup");
        startup.open("/applications/" + team.application());
        startup.choose("documentId", filed.id());
        startup.fill("note", "1단계 학습 결과 보고");
        startup.press("보고 제출");
        assertTrue(startup.sees("단계 보고를 제출했습니다."));
        startup.check("/applications/" + team.application());
        startup.hadNoTrouble();
        file(team, filed).statusCode(409);
        return filed.id();
    }

    private static void read(Team entrant, String report) {
        Client reviewer = house.as("reviewer");
        reviewer.get(reports(entrant))
                .statusCode(200)
                .body("items.documentId", equalTo(List.of(report)))
                .body("items.stage", equalTo(List.of(1)));
        reviewer.get("/api/v1/documents/" + report).statusCode(200);
        house.as("demo-reviewer3").get("/api/v1/documents/" + report).statusCode(404);
        String review =
                reviewer.get("/api/v1/reviews?limit=500")
                        .extract()
                        .path(
                                "items.find { it.applicationId == '%s' }.id"
                                        .formatted(entrant.application()));
        Visitor visitor = CHROMIUM.visitor().login("reviewer");
        visitor.open("/reviews/" + review);
        assertTrue(visitor.sees("1단계 학습 결과 보고"));
        visitor.check("/reviews/" + review);
        visitor.hadNoTrouble();
    }

    private static ValidatableResponse file(Team team, Scenario.Filed document) {
        return owner(team)
                .post(
                        reports(team),
                        Map.of(
                                "documentId",
                                document.id(),
                                "sha256",
                                document.sha256(),
                                "note",
                                "단계 보고"));
    }

    private static String reports(Team team) {
        return "/api/v1/applications/" + team.application() + "/stage-reports";
    }

    private static Client owner(Team team) {
        return team.firm().owner();
    }

    /** A firm of the person who sits before the browser. */
    private static Scenario.Firm startups() {
        String id =
                house.as("startup")
                        .post("/api/v1/firms", house.firmDetails())
                        .statusCode(201)
                        .extract()
                        .path("id");
        return house.actingFor("startup", id);
    }

    /** Two bid for the one seat; one of them passes. */
    private static Team replace(String call) {
        String path = "/api/v1/calls/" + call + "/replacement";
        String replacement =
                officer.post(path)
                        .statusCode(201)
                        .body("role", equalTo("REPLACEMENT"))
                        .body("firstCallId", equalTo(call))
                        .body("state", equalTo("DRAFT"))
                        .body("terms.capacity", equalTo(1))
                        .extract()
                        .path("id");
        officer.post(path).statusCode(409).body("callId", equalTo(replacement));
        List<Ready> ready = List.of(ready(house.firm()), ready(house.firm()));
        open(replacement, asMap(desk.draftTerms(replacement)));
        List<Team> bidders = ready.stream().map(r -> apply(r, replacement)).toList();
        decide(replacement, bidders, new Opinion("40", false), good());
        officer.getUntil("/api/v1/awards?callId=" + replacement, a -> a.body("items", hasSize(1)));
        return bidders.get(1);
    }

    private static void grantSeats(int seats) {
        Map<String, Object> wish =
                Map.of("year", house.today().getYear(), "seats", seats, "document", "정원 배정");
        String grant =
                officer.post("/api/v1/programmes/" + PROGRAMME + "/seat-grants", wish)
                        .statusCode(201)
                        .extract()
                        .path("id");
        officer2.post("/api/v1/seat-grants/" + grant + "/confirmation").statusCode(200);
    }

    /** Three seats, two readers, two stages of which the first lets two through. */
    private static Map<String, Object> firstTerms(String call) {
        Map<String, Object> terms = asMap(desk.draftTerms(call));
        terms.put("capacity", 3);
        Map<String, Object> review = asMap(terms.get("review"));
        Map<String, Object> rule = asMap(review.get("rule"));
        rule.putAll(Map.of("minimumReviewers", 2, "dropHighest", 0, "dropLowest", 0));
        review.put("rule", rule);
        terms.put("review", review);
        Map<String, Object> outcome = asMap(terms.get("outcome"));
        List<Object> stages = new ArrayList<>();
        for (Object known :
                ((List<?>) Objects.requireNonNull(outcome.get("stages"))).subList(0, 2)) {
            Map<String, Object> stage = asMap(known);
            stage.put("survivors", 2 - stages.size());
            stage.put("passTotal", "60");
            stage.put("months", MONTHS);
            stages.add(stage);
        }
        outcome.put("stages", stages);
        terms.put("outcome", outcome);
        return terms;
    }

    private static void open(String call, Map<String, Object> terms) {
        Instant now = CallDesk.now();
        terms.put(
                "window",
                Map.of("opensAt", now.toString(), "closesAt", now.plus(SHORT).toString()));
        officer.put("/api/v1/calls/" + call + "/draft", terms).statusCode(200);
        desk.publish(call);
    }

    private static Ready ready(Scenario.Firm firm) {
        return new Ready(firm, Scenario.filed(firm.owner(), "TECHNICAL_PROPOSAL", "연구개발계획서"));
    }

    private static Team apply(Ready ready, String call) {
        Scenario.Filed plan = ready.plan();
        String application = desk.begin(ready.firm(), call);
        desk.save(
                ready.firm(),
                application,
                Map.of(
                        "fields",
                        List.of("LANGUAGE"),
                        "answers",
                        Map.of(
                                "GOAL", "목표",
                                "ORIGINALITY", "처음부터 학습",
                                "RELEASE", "공개",
                                "RESOURCES", "B200 768"),
                        "declarations",
                        Map.of("LEASES_GPUS_TO_STATE", false, "RESEARCH_SANCTION", false),
                        "documents",
                        List.of(
                                Map.of(
                                        "code", "RESEARCH_PLAN",
                                        "documentId", plan.id(),
                                        "sha256", plan.sha256()))));
        desk.submit(ready.firm(), application);
        return new Team(ready.firm(), application);
    }

    private static Opinion good() {
        return new Opinion("30", true);
    }

    private static void decide(String call, List<Team> teams, Opinion... opinions) {
        desk.awaitClosed(call);
        teams.forEach(team -> desk.admit(team.application()));
        share(call);
        judge(call, teams, opinions);
    }

    /** Seats the panel and shares out. */
    private static void share(String call) {
        String path = "/api/v1/calls/" + call;
        officer.post(path + "/panel/members", Map.of("reviewerIds", panel)).statusCode(200);
        officer.post(path + "/panel/assignment")
                .statusCode(200)
                .body("outcome", equalTo("COMPLETE"));
    }

    /** Scores, ranks; two officers make it the result. */
    private static void judge(String call, List<Team> teams, Opinion... opinions) {
        String path = "/api/v1/calls/" + call;
        for (int i = 0; i < teams.size(); i++) {
            score(call, teams.get(i), opinions[i]);
        }
        officer.post(path + "/ranking").body("counts.applications", equalTo(teams.size()));
        officer.post(path + "/ranking/proposal").statusCode(200);
        officer2.post(path + "/ranking/confirmation").statusCode(200);
    }

    private static void score(String call, Team team, Opinion opinion) {
        List<String> readings =
                officer.get("/api/v1/reviews?limit=500&callId=" + call)
                        .statusCode(200)
                        .extract()
                        .path(
                                "items.findAll { it.applicationId == '%s' }.id"
                                        .formatted(team.application()));
        assertEquals(PANEL.size(), readings.size());
        for (String reading : readings) {
            String path = "/api/v1/reviews/" + reading;
            Client reader =
                    PANEL.stream()
                            .map(house::as)
                            .filter(c -> c.get(path).extract().statusCode() == 200)
                            .findFirst()
                            .orElseThrow();
            reader.put(path + "/sheet", sheet(opinion)).statusCode(200);
            reader.post(path + "/submission").statusCode(200);
        }
    }

    private static Map<String, Object> sheet(Opinion opinion) {
        List<Map<String, String>> marks = new ArrayList<>();
        Map.of("BENCHMARK", opinion.benchmark(), "EXPERT", "30", "USER", "20")
                .forEach((criterion, points) ->
                        marks.add(
                                Map.of(
                                        "criterion", criterion,
                                        "points", points,
                                        "reason", "평가 근거")));
        return Map.of(
                "marks",
                marks,
                "gates",
                List.of(
                        Map.of(
                                "gate", "ORIGINALITY",
                                "met", opinion.original(),
                                "reason", "학습 과정 확인")));
    }

    /** The teams again, with what stands for them in the review of a stage. */
    private static List<Team> entrants(String review, List<Team> teams) {
        List<Map<String, String>> lines =
                officer.get("/api/v1/calls/" + review + "/applications")
                        .statusCode(200)
                        .body("items", hasSize(teams.size()))
                        .extract()
                        .path("items");
        return teams.stream()
                .map(team ->
                        lines.stream()
                                .filter(l -> team.firm().id().equals(l.get("firmId")))
                                .map(l -> new Team(team.firm(), String.valueOf(l.get("id"))))
                                .findFirst()
                                .orElseThrow())
                .toList();
    }

    private static void assertAward(
            Team team, String state, int stage, @org.jspecify.annotations.Nullable String reason) {
        team.firm()
                .owner()
                .get("/api/v1/awards")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo(state))
                .body("items[0].stage", equalTo(stage))
                .body("items[0].reason", equalTo(reason))
                .body("items[0].endedOn", reason == null ? nullValue() : notNullValue());
    }

    private static void told(Team team, String text) {
        team.firm()
                .owner()
                .header("Accept-Language", "en")
                .get("/api/v1/notices?limit=100")
                .body("items.text", hasItem(containsString(text)));
    }

    private static String reviewer(String who) {
        String person = who.startsWith("demo-") ? "service-account-" + who : who;
        return officer.post(
                        "/api/v1/reviewers",
                        Map.of(
                                "person",
                                person,
                                "details",
                                Map.of(
                                        "name",
                                        "위원 " + who,
                                        "fields",
                                        List.of("LANGUAGE"),
                                        "parties",
                                        List.of(),
                                        "mostReadings",
                                        100,
                                        "state",
                                        "ACTIVE")))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A copy that can be changed. */
    private static Map<String, Object> asMap(@org.jspecify.annotations.Nullable Object value) {
        Map<String, Object> copy = new HashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(value))
                .forEach((key, item) -> copy.put(String.valueOf(key), item));
        return copy;
    }
}
