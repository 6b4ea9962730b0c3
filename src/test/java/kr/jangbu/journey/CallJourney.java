package kr.jangbu.journey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;

/**
 * An agency writes a call, two officers let it out, firms apply until the bell, an officer goes
 * through what the clauses said: the call from its draft to the list that reviewers get, and each
 * way in which somebody is refused.
 */
class CallJourney {
    private static final Duration HOUR = Duration.ofHours(1);

    /** Long enough to write and hand in, short enough to wait for. */
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final Scenario house = TheService.scenario();
    private final CallDesk desk = new CallDesk(house);
    private final Client officer = desk.officer();
    private final Client officer2 = desk.officer2();

    @Test
    void a_call_is_written_by_one_let_out_by_another_and_stands_from_then_on() {
        // 1. A draft is a copy of a template, and nobody outside the agency sees it.
        String call = desk.draft(CallDesk.DESIGNATION);
        house.nobody().get("/api/v1/calls/" + call).statusCode(404);
        house.firm().owner().get("/api/v1/calls/" + call).statusCode(404);

        // 2. The officer edits it, and a second hand with an old copy is stopped.
        Map<String, Object> terms = desk.draftTerms(call);
        terms.put("capacity", 3);
        Instant now = CallDesk.now();
        terms.put(
                "window", Map.of("opensAt", now.toString(), "closesAt", now.plus(HOUR).toString()));
        String tag = officer.get("/api/v1/calls/" + call).extract().header("ETag");
        officer.header("If-Match", tag)
                .put("/api/v1/calls/" + call + "/draft", terms)
                .statusCode(200)
                .body("draft.terms.capacity", equalTo(3));
        officer.header("If-Match", tag)
                .put("/api/v1/calls/" + call + "/draft", terms)
                .statusCode(412);

        // 3. The one who proposes cannot confirm; the second officer can.
        officer.post("/api/v1/calls/" + call + "/publication").statusCode(200);
        officer.put("/api/v1/calls/" + call + "/draft", terms).statusCode(409);
        officer.post("/api/v1/calls/" + call + "/publication/confirmation")
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
        officer2.post("/api/v1/calls/" + call + "/publication/confirmation")
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("version", equalTo(1))
                .body("takesApplications", equalTo(true));

        // 4. Everybody sees it, and no word of it changes any more.
        house.nobody()
                .get("/api/v1/calls?limit=500")
                .statusCode(200)
                .body("items.id", hasItem(call));
        house.nobody()
                .get("/api/v1/calls/" + call)
                .statusCode(200)
                .body("terms.fields.code", nullValue())
                .body("terms.entry.fields.code", hasItem("DIGITAL_TWIN"))
                .body("draft", nullValue());
        officer.put("/api/v1/calls/" + call + "/draft", terms).statusCode(409);

        // 5. A later deadline is a new version; an earlier one is refused.
        officer.post("/api/v1/calls/" + call + "/versions", Map.of("reason", "접수 기간 연장"))
                .statusCode(200)
                .body("draft.number", equalTo(2));
        terms.put(
                "window",
                Map.of(
                        "opensAt",
                        now.toString(),
                        "closesAt",
                        now.plus(HOUR).minusSeconds(1).toString()));
        officer.put("/api/v1/calls/" + call + "/draft", terms)
                .statusCode(400)
                .body("violations.field", hasItem("window.closesAt"));
        desk.setWindow(call, now, now.plus(HOUR.multipliedBy(2)));
        desk.publish(call);
        house.nobody()
                .get("/api/v1/calls/" + call)
                .body("version", equalTo(2))
                .body("versions.state", equalTo(List.of("SUPERSEDED", "PUBLISHED")))
                .body("versions[1].reason", equalTo("접수 기간 연장"))
                .body("terms.window.closesAt", equalTo(now.plus(HOUR.multipliedBy(2)).toString()));
        house.nobody()
                .get("/api/v1/calls/" + call + "/versions/1")
                .statusCode(200)
                .body("window.closesAt", equalTo(now.plus(HOUR).toString()));
        house.nobody().get("/api/v1/calls/" + call + "/versions/3").statusCode(404);
    }

    @Test
    void a_draft_that_does_not_add_up_is_refused_by_name() {
        String call = desk.draft(CallDesk.DESIGNATION);
        Map<String, Object> terms = desk.draftTerms(call);
        Map<String, Object> review = new HashMap<>(reviewOf(terms));
        review.put(
                "criteria",
                List.of(
                        Map.of(
                                "code", "ONE",
                                "name", Map.of("ko", "하나", "en", "One"),
                                "weight", "1",
                                "maximum", "90")));
        review.put("ties", List.of());
        terms.put("review", review);

        officer.put("/api/v1/calls/" + call + "/draft", terms)
                .statusCode(400)
                .body("violations.field", hasItem("review.criteria"));
    }

    @SuppressWarnings("unchecked") // a JSON object is a map
    private static Map<String, Object> reviewOf(Map<String, Object> terms) {
        return (Map<String, Object>) Objects.requireNonNull(terms.get("review"));
    }

    @Test
    void an_officer_of_another_agency_neither_drafts_nor_sees_it() {
        Client stranger = house.as("demo-officer");
        stranger.post("/api/v1/calls", Map.of("templateId", CallDesk.DESIGNATION)).statusCode(403);

        String call = desk.draft(CallDesk.DESIGNATION);
        stranger.get("/api/v1/calls/" + call).statusCode(404);
        stranger.post("/api/v1/calls/" + call + "/publication").statusCode(404);
    }

    @Test
    void a_firm_asks_writes_hands_in_and_hands_in_anew_until_the_bell() {
        String call = desk.open(CallDesk.DESIGNATION, HOUR);
        Scenario.Firm firm = house.firm();

        // 1. It asks before it applies; what it does not swear and we do not know is not clear.
        Client.until(
                        () ->
                                firm.owner()
                                        .post(
                                                "/api/v1/calls/" + call + "/eligibility-checks",
                                                Map.of(
                                                        "declarations",
                                                        Map.of("TAX_ARREARS", true))),
                        a -> a.statusCode(200))
                .body("findings.find { it.code == 'SIZE_CLASS' }.severity", equalTo("INFO"))
                .body("findings.find { it.code == 'TAX_ARREARS' }.severity", equalTo("BLOCK"))
                .body("findings.find { it.code == 'MISUSE' }.severity", equalTo("UNKNOWN"))
                .body("findings.find { it.code == 'RELATED_GROUP' }.severity", equalTo("UNKNOWN"))
                .body("findings.citation", not(hasItem("")));

        // 2. It begins, saves bit by bit, and is told what is missing.
        String application = desk.begin(firm, call);
        String path = "/api/v1/applications/" + application;
        Map<String, Object> unfinished = desk.completeContent(firm);
        unfinished.put("documents", List.of());
        desk.save(firm, application, unfinished);
        firm.owner()
                .post(path + "/submission")
                .statusCode(400)
                .body("violations.field", hasItems("documents.SME_CERTIFICATE"))
                .body("violations.field", not(hasItem("documents.REFERENCES")));
        firm.owner().post("/api/v1/applications", Map.of("callId", call)).statusCode(409);

        // 3. Complete, it is handed in and gets its receipt.
        desk.save(firm, application, desk.completeContent(firm));
        desk.submit(firm, application);
        String digest =
                firm.owner()
                        .get(path + "/receipts")
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .body("items[0].receiptNumber", matchesPattern("R\\d{4}-\\d{6}"))
                        .body("items[0].contentSha256", matchesPattern("[0-9a-f]{64}"))
                        .body("items[0].receivedAt", notNullValue())
                        .extract()
                        .path("items[0].contentSha256");

        // 4. What it saves after that is its own until it hands it in anew.
        Map<String, Object> better = desk.completeContent(firm);
        better.put("fields", List.of("MES", "DIGITAL_TWIN"));
        desk.save(firm, application, better);
        firm.owner().get(path).body("unsentChanges", equalTo(true));
        officer.get(path)
                .statusCode(200)
                .body("content.fields", equalTo(List.of("MES")))
                .body("missing", empty());
        desk.submit(firm, application);
        firm.owner()
                .get(path + "/receipts")
                .body("items", hasSize(2))
                .body("items[0].contentSha256", equalTo(digest))
                .body("items[1].contentSha256", not(equalTo(digest)));
        officer.get(path).body("content.fields", equalTo(List.of("MES", "DIGITAL_TWIN")));

        // 5. It takes it back, and may start over.
        firm.owner()
                .post(path + "/withdrawal", Map.of("reason", "계획 변경"))
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        firm.owner().post(path + "/submission").statusCode(409);
        String second = desk.saved(firm, call);
        desk.submit(firm, second);
        officer.get("/api/v1/calls/" + call + "/applications")
                .statusCode(200)
                .body("items.id", equalTo(List.of(application, second)));
        officer.get("/api/v1/calls/" + call + "/applications?state=SUBMITTED&findings=UNRESOLVED")
                .statusCode(200)
                .body("items.id", equalTo(List.of(second)));
    }

    @Test
    void what_the_call_does_not_ask_for_is_not_kept() {
        String call = desk.open(CallDesk.DESIGNATION, HOUR);
        Scenario.Firm firm = house.firm();
        String application = desk.begin(firm, call);
        Map<String, Object> content = desk.completeContent(firm);
        content.put("fields", List.of("COOKING"));

        firm.owner()
                .put("/api/v1/applications/" + application + "/content", content)
                .statusCode(400)
                .body("violations.field", hasItem("fields"))
                .body("violations.message", hasItem(containsString("COOKING")));
    }

    @Test
    void documents_are_filed_ones_of_the_firm_with_the_content_that_it_says() {
        String call = desk.open(CallDesk.DESIGNATION, HOUR);
        Scenario.Firm firm = house.firm();
        String content = "/api/v1/applications/" + desk.begin(firm, call) + "/content";

        Map<String, Object> another = desk.completeContent(house.firm());
        firm.owner()
                .put(content, another)
                .statusCode(400)
                .body("violations.field", hasItems("documents.SME_CERTIFICATE"))
                .body("violations.message", hasItem(containsString("file it first")));

        Map<String, Object> changed = desk.completeContent(firm);
        Scenario.Filed filed = Scenario.filed(firm.owner(), "OTHER", "another text");
        changed.put(
                "documents",
                List.of(
                        Map.of(
                                "code", "TAX_CLEARANCE",
                                "documentId", filed.id(),
                                "sha256", "ab".repeat(32))));
        firm.owner()
                .put(content, changed)
                .statusCode(400)
                .body("violations.field", equalTo(List.of("documents.TAX_CLEARANCE")))
                .body("violations.message", hasItem(containsString("SHA-256")));
    }

    @Test
    void another_firm_and_an_officer_see_nothing_of_a_draft() {
        String call = desk.open(CallDesk.DESIGNATION, HOUR);
        Scenario.Firm firm = house.firm();
        String application = desk.saved(firm, call);

        house.firm().owner().get("/api/v1/applications/" + application).statusCode(404);
        officer.get("/api/v1/applications/" + application).statusCode(404);
        officer.get("/api/v1/calls/" + call + "/applications").body("items", empty());
    }

    @Test
    void after_the_bell_nothing_comes_in_and_an_officer_goes_through_the_findings() {
        Scenario.Firm fine = house.firm();
        Scenario.Firm barred = house.firm();
        Scenario.Firm late = house.firm();
        Map<String, Object> fineContent = desk.completeContent(fine);
        Map<String, Object> lateContent = desk.completeContent(late);
        String call = desk.open(CallDesk.DESIGNATION, SHORT);
        String good = desk.saved(fine, call, fineContent);
        desk.submit(fine, good);
        String bad = desk.begin(barred, call);
        desk.save(barred, bad, sworn(barred, "TAX_ARREARS"));
        desk.submit(barred, bad);
        String tooLate = desk.saved(late, call, lateContent);
        officer.post(
                        "/api/v1/applications/" + good + "/resolutions",
                        Map.of("code", "TAX_STATUS", "note", "이르다"))
                .statusCode(409);

        desk.awaitClosed(call);

        late.owner()
                .post("/api/v1/applications/" + tooLate + "/submission")
                .statusCode(409)
                .body("closesAt", notNullValue());
        late.owner()
                .put("/api/v1/applications/" + tooLate + "/content", lateContent)
                .statusCode(409);
        officer.post("/api/v1/calls/" + call + "/versions", Map.of("reason", "늦은 연장"))
                .statusCode(409);

        // What is open is resolved in writing; what blocks is not.
        officer.post("/api/v1/applications/" + good + "/admission")
                .statusCode(409)
                .body("findings", hasItems("TAX_STATUS", "SIZE_CERTIFICATE"));
        desk.admit(good);
        officer.get("/api/v1/applications/" + good)
                .body(
                        "findings.find { it.code == 'TAX_STATUS' }.resolvedBy",
                        equalTo("service-account-demo-officer"));
        officer.post(
                        "/api/v1/applications/" + bad + "/resolutions",
                        Map.of("code", "TAX_ARREARS", "note", "봐주기"))
                .statusCode(400);
        officer.post("/api/v1/applications/" + bad + "/admission").statusCode(409);
        officer.post(
                        "/api/v1/applications/" + bad + "/exclusion",
                        Map.of("reason", "세금 체납을 서약으로 밝힘"))
                .statusCode(200)
                .body("state", equalTo("INELIGIBLE"));
        barred.owner()
                .header("Accept-Language", "ko")
                .get("/api/v1/notices")
                .body("items.text", hasItem(containsString("제외되었습니다. 사유: 세금 체납을")))
                .body("items.href", hasItem("/applications/" + bad));
        appealAgainstExclusion(barred, bad);
        officer.post("/api/v1/calls/" + call + "/admissions")
                .statusCode(200)
                .body("admitted", equalTo(0));
        List<String> handedIn =
                officer.get("/api/v1/calls/" + call + "/applications").extract().path("items.id");
        assertFalse(handedIn.contains(tooLate));
    }

    /** Two officers who had no hand in the exclusion find that the firm is right. */
    private void appealAgainstExclusion(Scenario.Firm firm, String application) {
        String file = "/api/v1/applications/" + application + "/appeals";
        Map<String, String> grounds = Map.of("grounds", "체납은 제출 전에 납부하였습니다.");
        String appeal =
                firm.owner()
                        .post(file, grounds)
                        .statusCode(201)
                        .body("against", equalTo("ELIGIBILITY"))
                        .body("dueOn", notNullValue())
                        .extract()
                        .path("id");
        firm.owner().post(file, grounds).statusCode(409);
        String decision = "/api/v1/appeals/" + appeal + "/decision";
        Map<String, String> upheld = Map.of("outcome", "UPHELD", "reason", "납부 확인");
        officer.post(decision, upheld).statusCode(403).body("type", equalTo("/problems/four-eyes"));
        officer2.post(decision, upheld).statusCode(200).body("state", equalTo("PROPOSED"));
        officer2.post(decision + "/confirmation").statusCode(403);
        officer.post(decision + "/confirmation").statusCode(403);
        desk.outsider("officer").post(decision + "/confirmation").statusCode(200);
        officer.get("/api/v1/applications/" + application)
                .body("state", equalTo("ELIGIBLE"))
                .body("findings.find { it.code == 'TAX_ARREARS' }.resolution", equalTo("납부 확인"));
        firm.owner()
                .header("Accept-Language", "en")
                .get("/api/v1/notices")
                .body("items.text", hasItem(containsString("the appeal is upheld")));
    }

    private Map<String, Object> sworn(Scenario.Firm firm, String yes) {
        Map<String, Object> content = desk.completeContent(firm);
        Map<String, Boolean> declarations = new HashMap<>();
        for (String code :
                List.of(
                        "TAX_ARREARS",
                        "CREDIT_REGISTER",
                        "MISUSE",
                        "SOCIAL_HARM",
                        "RESEARCH_SANCTION",
                        "LISTED")) {
            declarations.put(code, code.equals(yes));
        }
        content.put("declarations", declarations);
        return content;
    }
}
