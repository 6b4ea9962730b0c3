package kr.jangbu.failures;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import kr.jangbu.journey.CallDesk;
import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Seeds;
import org.junit.jupiter.api.Test;

/**
 * Seats are an account: of so many awards at once exactly as many are given as there are seats. All
 * at once they can only come from upheld appeals; {@code -Djangbu.seats=100} for the hundred.
 */
class SeatsUnderLoadTest {
    private static final int SEATS = Integer.getInteger("jangbu.seats", Seeds.cases(12, 100));
    private static final int APPEALS = SEATS + 1;
    private static final Duration TO_APPLY =
            Duration.ofSeconds(3).plus(Duration.ofMillis(250).multipliedBy(APPEALS));

    private final Scenario house = TheService.scenario();
    private final CallDesk desk = new CallDesk(house);
    private final int year = ThreadLocalRandom.current().nextInt(2100, 2200);

    /** A firm and its application. */
    private record Applicant(Scenario.Firm firm, String application) {}

    @Test
    void one_more_award_at_once_than_there_are_seats_gives_as_many_as_there_are() throws Exception {
        desk.grantSeats(year, SEATS);
        Map<Scenario.Firm, Map<String, Object>> ready = new LinkedHashMap<>();
        for (int i = 0; i < APPEALS; i++) {
            Scenario.Firm firm = house.firm();
            ready.put(firm, desk.completeContent(firm));
        }
        String call = desk.openForPanel(year, APPEALS, 1, TO_APPLY);
        List<Applicant> applicants = new ArrayList<>();
        for (Scenario.Firm firm : ready.keySet()) {
            String application = desk.saved(firm, call, ready.getOrDefault(firm, Map.of()));
            desk.submit(firm, application);
            applicants.add(new Applicant(firm, application));
        }
        desk.awaitClosed(call);
        applicants.forEach(a -> desk.admit(a.application()));
        allFailAGate(call);
        List<String> appeals = allAppeal(applicants);

        List<ValidatableResponse> answers = confirmAllAtOnce(appeals);

        List<ValidatableResponse> refused =
                answers.stream().filter(a -> a.extract().statusCode() != 200).toList();
        assertEquals(1, refused.size());
        refused.getFirst()
                .statusCode(409)
                .body("type", equalTo("/problems/limit-exceeded"))
                .body("left", equalTo(0));
        desk.officer()
                .get("/api/v1/awards?limit=500&callId=" + call)
                .statusCode(200)
                .body("items", hasSize(SEATS));
        house.booksBalance();
    }

    private void allFailAGate(String call) {
        desk.officer()
                .post(
                        "/api/v1/calls/" + call + "/panel/members",
                        Map.of("reviewerIds", List.of(desk.reviewer("demo-reviewer"))))
                .statusCode(200);
        desk.officer().post("/api/v1/calls/" + call + "/panel/assignment").statusCode(200);
        Client reviewer = house.as("demo-reviewer");
        List<String> reviews =
                desk.officer()
                        .get("/api/v1/reviews?limit=500&callId=" + call)
                        .statusCode(200)
                        .extract()
                        .path("items.id");
        for (String review : reviews) {
            reviewer.put("/api/v1/reviews/" + review + "/sheet", CallDesk.sheet("30", false))
                    .statusCode(200);
            reviewer.post("/api/v1/reviews/" + review + "/submission").statusCode(200);
        }
        String ranking = "/api/v1/calls/" + call + "/ranking";
        desk.officer().post(ranking).statusCode(200);
        desk.officer().post(ranking + "/proposal").statusCode(200);
        desk.officer2().post(ranking + "/confirmation").statusCode(200);
    }

    private List<String> allAppeal(List<Applicant> applicants) {
        Client third = desk.outsider("officer");
        List<String> appeals = new ArrayList<>();
        for (Applicant applicant : applicants) {
            String appeal =
                    applicant
                            .firm()
                            .owner()
                            .post(
                                    "/api/v1/applications/" + applicant.application() + "/appeals",
                                    Map.of("grounds", "자체 기술이 있습니다."))
                            .statusCode(201)
                            .extract()
                            .path("id");
            third.post(
                            "/api/v1/appeals/" + appeal + "/decision",
                            Map.of("outcome", "UPHELD", "reason", "특허를 확인함"))
                    .statusCode(200);
            appeals.add(appeal);
        }
        return appeals;
    }

    private List<ValidatableResponse> confirmAllAtOnce(List<String> appeals) throws Exception {
        Client fourth = desk.outsider("officer2");
        List<Callable<ValidatableResponse>> calls =
                appeals.stream()
                        .<Callable<ValidatableResponse>>map(appeal ->
                                () ->
                                        fourth.post(
                                                "/api/v1/appeals/"
                                                        + appeal
                                                        + "/decision/confirmation"))
                        .toList();
        List<ValidatableResponse> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(APPEALS)) {
            for (Future<ValidatableResponse> answer : all.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
