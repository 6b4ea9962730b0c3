package kr.jangbu.failures;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kr.jangbu.journey.CallDesk;
import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Seeds;
import org.junit.jupiter.api.Test;

/** Many hand in around the bell: whoever got a receipt is in, and no receipt is after the bell. */
class DeadlineUnderLoadTest {
    private static final int FIRMS =
            Integer.getInteger("jangbu.applicants", Seeds.cases(40, 2_000));
    private static final int MOST_AT_ONCE = 200;
    private static final Duration TO_PREPARE =
            Duration.ofSeconds(5).plus(Duration.ofMillis(100).multipliedBy(FIRMS));

    /** Half before the bell, half after it; with many, 100 a second. */
    private static final Duration AROUND =
            Duration.ofMillis(Math.max(1_200, FIRMS * 1_000L / 100 / 2));

    /** One firm and the application that it is about to hand in. */
    private record Applicant(Scenario.Firm firm, String application) {}

    /** How the service answered a handing-in. */
    private record Answered(Applicant applicant, int status, Duration took) {}

    private final Scenario house = TheService.scenario();
    private final CallDesk desk = new CallDesk(house);

    @Test
    void none_that_was_answered_is_lost_and_none_is_accepted_after_the_bell() throws Exception {
        Map<Scenario.Firm, Map<String, Object>> ready = new LinkedHashMap<>();
        for (int i = 0; i < FIRMS; i++) {
            Scenario.Firm firm = house.firm();
            ready.put(firm, desk.completeContent(firm));
        }
        Instant bell = CallDesk.now().plus(TO_PREPARE);
        String call = desk.draft(CallDesk.DESIGNATION);
        desk.setWindow(call, CallDesk.now(), bell);
        desk.publish(call);
        List<Applicant> applicants =
                ready.entrySet().stream()
                        .map(r ->
                                new Applicant(
                                        r.getKey(), desk.saved(r.getKey(), call, r.getValue())))
                        .toList();

        List<Answered> answers = handInAround(bell, applicants);
        report(answers);
        desk.awaitClosed(call);

        Set<String> accepted = with(answers, 200);
        Set<String> refused = with(answers, 409);
        assertEquals(FIRMS, accepted.size() + refused.size(), answers.toString());
        assertFalse(accepted.isEmpty(), "nobody was in time: the test says nothing");
        assertFalse(refused.isEmpty(), "nobody was late: the test says nothing");
        assertEquals(accepted, listed(call));
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

    private Set<String> listed(String call) {
        Set<String> listed = new HashSet<>();
        String cursor = null;
        do {
            var page =
                    desk.officer()
                            .get(
                                    "/api/v1/calls/%s/applications?limit=500%s"
                                            .formatted(
                                                    call,
                                                    cursor == null ? "" : "&cursor=" + cursor))
                            .statusCode(200)
                            .extract();
            listed.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return listed;
    }

    private static void report(List<Answered> answers) {
        List<Duration> took = answers.stream().map(Answered::took).sorted().toList();
        System.out.printf(
                "%d handed in over %d s, answered within p50 %d ms, p99 %d ms%n",
                took.size(),
                AROUND.multipliedBy(2).toSeconds(),
                took.get(took.size() / 2).toMillis(),
                took.get(took.size() * 99 / 100).toMillis());
    }

    /** Each hands in once, at instants spread evenly over the time around the bell. */
    private List<Answered> handInAround(Instant bell, List<Applicant> applicants) throws Exception {
        try (ScheduledExecutorService at =
                Executors.newScheduledThreadPool(Math.min(FIRMS, MOST_AT_ONCE))) {
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
        long began = System.nanoTime();
        int status =
                applicant
                        .firm()
                        .owner()
                        .send(
                                "POST",
                                "/api/v1/applications/" + applicant.application() + "/submission",
                                "application/json",
                                new byte[0])
                        .statusCode();
        return new Answered(applicant, status, Duration.ofNanos(System.nanoTime() - began));
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
