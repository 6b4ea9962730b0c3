package kr.jangbu.failures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;

/** A ceiling is an account: it can't be passed, however many officers confirm at once. */
class CeilingUnderLoadTest {
    private static final int LOANS = 64;
    private static final int FITTING = 10;
    private static final long AMOUNT = 40_000_000L;

    private final Scenario house = TheService.scenario();

    @Test
    void of_64_approvals_at_once_exactly_those_that_the_ceiling_covers_succeed() throws Exception {
        house.appropriate(Scenario.TRADE, FITTING * AMOUNT);
        List<String> loans = new ArrayList<>();
        for (int i = 0; i < LOANS; i++) {
            String loan = house.apply(house.firm(), house.wish(Scenario.TRADE, AMOUNT));
            house.propose(loan);
            loans.add(loan);
        }

        List<ValidatableResponse> answers = confirmAllAtOnce(loans);

        List<ValidatableResponse> refused =
                answers.stream().filter(a -> a.extract().statusCode() == 409).toList();
        assertEquals(
                FITTING, answers.stream().filter(a -> a.extract().statusCode() == 200).count());
        assertEquals(LOANS - FITTING, refused.size());
        for (ValidatableResponse answer : refused) {
            assertEquals("/problems/limit-exceeded", answer.extract().path("type"));
            String limit = answer.extract().path("limit");
            assertTrue(limit.startsWith("ceiling:" + Scenario.TRADE + ":"), limit);
        }
        house.booksBalance();
    }

    private List<ValidatableResponse> confirmAllAtOnce(List<String> loans) throws Exception {
        Client officer = house.as("demo-officer2");
        List<Callable<ValidatableResponse>> calls =
                loans.stream()
                        .<Callable<ValidatableResponse>>map(loan ->
                                () ->
                                        officer.post(
                                                "/api/v1/loans/" + loan + "/decision/confirmation"))
                        .toList();
        List<ValidatableResponse> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(LOANS)) {
            for (Future<ValidatableResponse> answer : all.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
