package kr.jangbu.failures;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kr.jangbu.journey.CallDesk;
import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Many hand in around the bell: whoever got a receipt is in, and no receipt is after the bell. */
class DeadlineUnderLoadTest {
    private static final int FIRMS = 40;
    private static final Duration TO_PREPARE = Duration.ofSeconds(25);
    private static final Duration AROUND = Duration.ofMillis(1_200);

    /** One firm and the application that it is about to hand in. */
    private record Applicant(Scenario.Firm firm, String application) {}

    /** How the service answered a handing-in. */
    private record Answered(Applicant applicant, int status) {}

    private final Scenario house = TheService.scenario();
    private final CallDesk desk = new CallDesk(house);

    @Test
    void none_that_was_answered_is_lost_and_none_is_accepted_after_the_bell() throws Exception {
        List<Scenario.Firm> firms = new ArrayList<>();
        for (int i = 0; i < FIRMS; i++) {
            firms.add(house.firm());
        }
        Instant bell = CallDesk.now().plus(TO_PREPARE);
        String call = desk.draft(CallDesk.DESIGNATION);
        desk.setWindow(call, CallDesk.now(), bell);
        desk.publish(call);
        List<Applicant> applicants =
                firms.stream().map(f -> new Applicant(f, desk.saved(f, call))).toList();

        List<Answered> answers = handInAround(bell, applicants);
        desk.awaitClosed(call);

        Set<String> accepted = with(answers, 200);
        Set<String> refused = with(answers, 409);
        assertEquals(FIRMS, accepted.size() + refused.size(), answers.toString());
        assertFalse(accepted.isEmpty(), "nobody was in time: the test says nothing");
        assertFalse(refused.isEmpty(), "nobody was late: the test says nothing");
        List<String> listed =
                desk.officer()
                        .get("/api/v1/calls/" + call + "/applications?limit=500")
                        .statusCode(200)
                        .extract()
                        .path("items.id");
        assertEquals(accepted, Set.copyOf(listed));
        for (Applicant applicant : applicants) {
            if (accepted.contains(applicant.application())) {
                assertTrue(receivedAt(applicant).isBefore(bell), applicant.toString());
            } else {
                applicant
                        .firm()
                        .owner()
                        .get("/api/v1/applications/" + applicant.application())
                        .body("state", equalTo("DRAFT"))
                        .body("submission", equalTo(0));
            }
        }
    }

    /** Each hands in once, at instants spread evenly over the time around the bell. */
    private List<Answered> handInAround(Instant bell, List<Applicant> applicants) throws Exception {
        try (ScheduledExecutorService at = Executors.newScheduledThreadPool(FIRMS)) {
            List<Future<Answered>> running = new ArrayList<>();
            for (int i = 0; i < applicants.size(); i++) {
                Applicant applicant = applicants.get(i);
                Duration offset = AROUND.multipliedBy(2L * i - FIRMS).dividedBy(FIRMS);
                Duration wait = Duration.between(CallDesk.now(), bell.plus(offset));
                running.add(
                        at.schedule(
                                () -> handIn(applicant), wait.toMillis(), TimeUnit.MILLISECONDS));
            }
            List<Answered> answers = new ArrayList<>();
            for (Future<Answered> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static Answered handIn(Applicant applicant) {
        return new Answered(
                applicant,
                applicant
                        .firm()
                        .owner()
                        .post("/api/v1/applications/" + applicant.application() + "/submission")
                        .extract()
                        .statusCode());
    }

    private static Set<String> with(List<Answered> answers, int status) {
        return answers.stream()
                .filter(a -> a.status() == status)
                .map(a -> a.applicant().application())
                .collect(Collectors.toSet());
    }

    private static Instant receivedAt(Applicant applicant) {
        return Instant.parse(
                applicant
                        .firm()
                        .owner()
                        .get("/api/v1/applications/" + applicant.application() + "/receipts")
                        .statusCode(200)
                        .extract()
                        .path("items[0].receivedAt"));
    }
}
