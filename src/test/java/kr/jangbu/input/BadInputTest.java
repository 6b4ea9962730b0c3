package kr.jangbu.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final String DEEP = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
    private static final List<GoodRequest> GOOD = GoodRequests.of(HOUSE);

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

    /** The books once everything that is legal was said. */
    private static final class Books {
        static final String BEFORE = totals();
    }

    @Test
    @Order(1)
    void every_request_of_the_table_is_right_before_it_is_spoilt() {
        List<String> faults =
                Crowd.faults(GOOD, good -> good.send(good.body()).faultUnlessUnderstood());

        assertEquals("", String.join("\n", faults));
    }

    @ParameterizedTest
    @Order(2)
    @MethodSource("requests")
    void what_the_table_calls_legal_is_understood(GoodRequest good) {
        List<SpoiltBodies.Spoilt> spoilt = SpoiltBodies.of(good.body());
        assertEquals(List.of(), good.idleExceptions(spoilt));

        List<String> faults =
                Crowd.faults(
                        spoilt.stream().filter(good::allows).toList(),
                        s -> good.send(s.body()).faultUnlessUnderstood());

        assertEquals("", String.join("\n", faults));
    }

    @ParameterizedTest
    @Order(3)
    @MethodSource("requests")
    void every_spoilt_field_is_refused_by_name(GoodRequest good) {
        assertFalse(Books.BEFORE.isEmpty());

        List<String> faults =
                Crowd.faults(
                        SpoiltBodies.of(good.body()).stream().filter(s -> !good.allows(s)).toList(),
                        s -> good.send(s.body()).faultUnlessNaming(s.field()));

        assertEquals("", String.join("\n", faults));
    }

    @ParameterizedTest
    @Order(4)
    @MethodSource("requests")
    void what_is_no_object_of_json_is_refused(GoodRequest good) {
        List<byte[]> broken =
                Stream.of(
                                "",
                                " ",
                                "null",
                                "[]",
                                "5",
                                "true",
                                "\"text\"",
                                "{",
                                "{\"a\":",
                                "{}x",
                                "{'a':1}",
                                "{\"a\":1,}",
                                DEEP)
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .collect(Collectors.toCollection(ArrayList::new));
        broken.add(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        // Its first bytes look like UTF-32, and what follows is no character of it.
        broken.add(new byte[] {0, 0, 0, '{', (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff});

        List<String> faults =
                Crowd.faults(
                        broken,
                        body -> good.send("application/json", body).faultUnlessProblem(400));

        assertEquals("", String.join("\n", faults));
        assertEquals(
                Optional.empty(),
                good.send("text/plain", "hello".getBytes(StandardCharsets.UTF_8))
                        .faultUnlessProblem(415));
    }

    @Test
    @Order(5)
    void none_of_it_left_a_trace_in_the_books() {
        assertEquals(Books.BEFORE, totals());
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
