package kr.jangbu.journey;

import static org.hamcrest.Matchers.equalTo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.jspecify.annotations.Nullable;

/** The desk of an agency that runs calls: two officers, and what they do again and again. */
public final class CallDesk {
    public static final String DESIGNATION = "manufacturing-ai-designation";

    private final Scenario house;
    private final String agency;
    private final Client officer;
    private final Client officer2;

    public CallDesk(Scenario house) {
        this(house, "MSS");
    }

    /** The desk of another agency. */
    public CallDesk(Scenario house, String agency) {
        this.house = house;
        this.agency = agency;
        this.officer = officer("demo-officer", "DIVISION_HEAD");
        this.officer2 = officer("demo-officer2", "PRESIDENT");
    }

    public Client officer() {
        return officer;
    }

    public Client officer2() {
        return officer2;
    }

    /** A person of the agency, who has no part in what the two officers decide. */
    public Client outsider(String person) {
        return officer(person, person, "DIVISION_HEAD");
    }

    private Client officer(String who, String grade) {
        return officer(who, "service-account-" + who, grade);
    }

    private Client officer(String who, String person, String grade) {
        Client self = house.as(who);
        if (membership(self) == null) {
            house.as("admin")
                    .post(
                            "/api/v1/memberships",
                            Map.of(
                                    "person",
                                    person,
                                    "kind",
                                    "AGENCY",
                                    "party",
                                    agency,
                                    "capacity",
                                    "OFFICER",
                                    "grade",
                                    grade))
                    .statusCode(201);
        }
        return self.actingFor(UUID.fromString(String.valueOf(membership(self))));
    }

    private @Nullable String membership(Client person) {
        return person.get("/api/v1/me")
                .statusCode(200)
                .extract()
                .path("memberships.find { it.party == '" + agency + "' }.id");
    }

    /** Now, in whole milliseconds. */
    public static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A draft from a template; gives the call's id. */
    public String draft(String template) {
        return officer.post("/api/v1/calls", Map.of("templateId", template))
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .extract()
                .path("id");
    }

    /** The terms of what is being written. */
    public Map<String, Object> draftTerms(String call) {
        return officer.get("/api/v1/calls/" + call).statusCode(200).extract().path("draft.terms");
    }

    /** Writes another window into the draft. */
    public void setWindow(String call, Instant opensAt, Instant closesAt) {
        Map<String, Object> terms = draftTerms(call);
        terms.put("window", Map.of("opensAt", opensAt.toString(), "closesAt", closesAt.toString()));
        officer.put("/api/v1/calls/" + call + "/draft", terms).statusCode(200);
    }

    /** Two officers let out what is written. */
    public void publish(String call) {
        officer.post("/api/v1/calls/" + call + "/publication").statusCode(200);
        officer2.post("/api/v1/calls/" + call + "/publication/confirmation")
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));
    }

    /** A call that takes applications from now on, for so long; gives its id. */
    public String open(String template, Duration length) {
        String call = draft(template);
        Instant now = now();
        setWindow(call, now, now.plus(length));
        publish(call);
        return call;
    }

    /**
     * A designation call with so many seats of a year, so many readings of each application and no
     * scores dropped, open from now on for so long; gives its id.
     */
    public String openForPanel(int seatYear, int seats, int readings, Duration length) {
        String call = draft(DESIGNATION);
        Map<String, Object> terms = draftTerms(call);
        terms.put("seatYear", seatYear);
        terms.put("capacity", seats);
        Map<String, Object> review = part(terms, "review");
        Map<String, Object> rule = part(review, "rule");
        rule.putAll(Map.of("minimumReviewers", readings, "dropHighest", 0, "dropLowest", 0));
        review.put("rule", rule);
        terms.put("review", review);
        Instant now = now();
        terms.put(
                "window",
                Map.of("opensAt", now.toString(), "closesAt", now.plus(length).toString()));
        officer.put("/api/v1/calls/" + call + "/draft", terms).statusCode(200);
        publish(call);
        return call;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> of, String name) {
        return new HashMap<>((Map<String, Object>) Objects.requireNonNull(of.get(name)));
    }

    /** So many seats of a year, by two officers; the first cannot do it alone. */
    public void grantSeats(int year, int seats) {
        Map<String, Object> wish = Map.of("year", year, "seats", seats, "document", "정원 배정 문서");
        String grant =
                officer.post("/api/v1/programmes/mss-manufacturing-ai-firms/seat-grants", wish)
                        .statusCode(201)
                        .extract()
                        .path("id");
        officer.post("/api/v1/seat-grants/" + grant + "/confirmation").statusCode(403);
        officer2.post("/api/v1/seat-grants/" + grant + "/confirmation").statusCode(200);
    }

    /** Registers the person as a reviewer, or finds who was registered before. */
    public String reviewer(String who) {
        String person = "service-account-" + who;
        String known =
                officer.get("/api/v1/reviewers?limit=500")
                        .statusCode(200)
                        .extract()
                        .path("items.find { it.person == '" + person + "' }.id");
        return known != null
                ? known
                : officer.post(
                                "/api/v1/reviewers",
                                Map.of("person", person, "details", reviewerDetails(person)))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static Map<String, Object> reviewerDetails(String person) {
        return Map.of(
                "name",
                "위원 " + person,
                "fields",
                List.of("MES"),
                "parties",
                List.of(keyOf(person)),
                "mostReadings",
                200,
                "state",
                "ACTIVE");
    }

    /** A whole sheet of the designation call. */
    public static Map<String, Object> sheet(String technology, boolean met) {
        List<Map<String, String>> marks = new ArrayList<>();
        Map.of("TECHNOLOGY", technology, "RECORD", "15", "BUSINESS", "20", "CONTRIBUTION", "10")
                .forEach((criterion, points) ->
                        marks.add(
                                Map.of(
                                        "criterion", criterion,
                                        "points", points,
                                        "reason", "제출 자료로 확인")));
        return Map.of(
                "marks",
                marks,
                "gates",
                List.of(Map.of("gate", "OWN_TECHNOLOGY", "met", met, "reason", "특허 목록")));
    }

    /** The key of a person among the parties. */
    public static String keyOf(String person) {
        return "person:" + "%016x".formatted(person.hashCode() & 0xffffffffL);
    }

    /** Begins an application as soon as the firm's registration has arrived; gives its id. */
    public String begin(Scenario.Firm firm, String call) {
        return Client.until(
                        () -> firm.owner().post("/api/v1/applications", Map.of("callId", call)),
                        a -> a.statusCode(201))
                .extract()
                .path("id");
    }

    /** Everything that the designation call asks for, all declarations sworn no. */
    public Map<String, Object> completeContent(Scenario.Firm firm) {
        Scenario.Filed filed = Scenario.filed(firm.owner(), "OTHER", "신청 서류");
        Map<String, Boolean> sworn = new HashMap<>();
        for (String code :
                List.of(
                        "TAX_ARREARS",
                        "CREDIT_REGISTER",
                        "MISUSE",
                        "SOCIAL_HARM",
                        "RESEARCH_SANCTION",
                        "LISTED")) {
            sworn.put(code, false);
        }
        Map<String, String> answers = new HashMap<>();
        for (String code : List.of("CAPABILITY", "TRACK_RECORD", "PLAN", "EFFECT")) {
            answers.put(code, "시험 답변 " + code);
        }
        List<Map<String, String>> documents = new ArrayList<>();
        for (String code :
                List.of(
                        "BUSINESS_REGISTRATION",
                        "SME_CERTIFICATE",
                        "FINANCIAL_STATEMENTS",
                        "TAX_CLEARANCE")) {
            documents.add(
                    Map.of(
                            "code", code,
                            "documentId", filed.id(),
                            "sha256", filed.sha256()));
        }
        Map<String, Object> content = new HashMap<>();
        content.put("fields", List.of("MES"));
        content.put("answers", answers);
        content.put("declarations", sworn);
        content.put("documents", documents);
        return content;
    }

    /** Begins and saves a complete application; gives its id. */
    public String saved(Scenario.Firm firm, String call) {
        return saved(firm, call, completeContent(firm));
    }

    /** The same with what was made ready before: for calls that are open for seconds. */
    public String saved(Scenario.Firm firm, String call, Map<String, Object> content) {
        String application = begin(firm, call);
        save(firm, application, content);
        return application;
    }

    public void save(Scenario.Firm firm, String application, Map<String, Object> content) {
        firm.owner()
                .put("/api/v1/applications/" + application + "/content", content)
                .statusCode(200);
    }

    public void submit(Scenario.Firm firm, String application) {
        firm.owner()
                .post("/api/v1/applications/" + application + "/submission")
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
    }

    /** The bell has rung and every submission is in. */
    public void awaitClosed(String call) {
        officer.getUntil("/api/v1/calls/" + call, a -> a.body("state", equalTo("CLOSED")));
    }

    /** Resolves in writing what is open and admits the application. */
    public void admit(String application) {
        List<String> open =
                officer.get("/api/v1/applications/" + application)
                        .statusCode(200)
                        .extract()
                        .path(
                                "findings.findAll { it.severity == 'UNKNOWN' || it.severity =="
                                        + " 'NEEDS_REVIEW' }.code");
        for (String code : open) {
            officer.post(
                            "/api/v1/applications/" + application + "/resolutions",
                            Map.of("code", code, "note", "서류로 확인함"))
                    .statusCode(200);
        }
        officer.post("/api/v1/applications/" + application + "/admission")
                .statusCode(200)
                .body("state", equalTo("ELIGIBLE"));
    }
}
