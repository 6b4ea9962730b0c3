package kr.jangbu.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that are wrong in one place each, for every operation that takes one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputTest {
    private static final Scenario HOUSE = TheService.scenario();
    private static final List<GoodRequest> GOOD = GoodRequests.of(HOUSE);
    private static final String BOOKS_BEFORE = totals();

    static List<GoodRequest> requests() {
        return GOOD;
    }

    @Test
    void every_operation_with_a_body_stands_in_the_table() {
        Set<String> offered =
                OpenApi.of(HOUSE.nobody())
                        .operations()
                        .filter(OpenApi.Operation::hasBody)
                        .map(OpenApi.Operation::name)
                        .collect(Collectors.toCollection(TreeSet::new));

        Set<String> tested =
                GOOD.stream()
                        .map(GoodRequest::operation)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(offered, tested);
    }

    @Test
    void every_request_of_the_table_is_right_before_it_is_spoilt() {
        List<String> faults =
                Crowd.faults(GOOD, good -> good.send(good.body()).faultUnlessUnderstood());

        assertEquals("", String.join("\n", faults));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void every_spoilt_field_is_refused_by_name(GoodRequest good) {
        List<SpoiltBodies.Spoilt> spoilt = SpoiltBodies.of(good.body());
        assertEquals(List.of(), good.idleExceptions(spoilt));

        List<String> faults =
                Crowd.faults(
                        spoilt,
                        s -> {
                            Answer answer = good.send(s.body());
                            return good.allows(s)
                                    ? answer.faultUnlessUnderstood()
                                    : answer.faultUnlessNaming(s.field());
                        });

        assertEquals("", String.join("\n", faults));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void none_of_it_left_a_trace_in_the_books() {
        assertEquals(BOOKS_BEFORE, totals());
    }

    private static String totals() {
        return HOUSE.as("demo-auditor")
                .get("/api/v1/ledger/trial-balance")
                .statusCode(200)
                .extract()
                .path("totals")
                .toString();
    }
}
