package kr.jangbu.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Wrong query parameters and paths: 400 with the parameter's name, 404 for what cannot be there.
 */
class BadQueryTest {
    private static final Scenario HOUSE = TheService.scenario();
    private static final int PATIENCE_MILLIS = 10_000;
    private static final List<GoodQuery> GOOD = GoodQuery.of(HOUSE);

    /** A parameter, and what stands in its place. */
    private record Spoilt(String parameter, String value) {}

    static List<GoodQuery> queries() {
        return GOOD;
    }

    @Test
    void every_query_parameter_stands_in_the_table() {
        Set<String> offered =
                OpenApi.of(HOUSE.nobody())
                        .operations()
                        .filter(o -> o.name().startsWith("GET "))
                        .flatMap(o -> o.queryParameters().map(p -> o.name() + " " + p))
                        .collect(Collectors.toCollection(TreeSet::new));

        Set<String> tested =
                GOOD.stream()
                        .flatMap(g ->
                                g.parameters().keySet().stream().map(p -> g.operation() + " " + p))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(offered, tested);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void every_query_of_the_table_is_right_before_it_is_spoilt(GoodQuery good) {
        Answer answer = good.ask();

        assertEquals(200, answer.status(), answer::body);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void every_wrong_parameter_is_refused_by_name(GoodQuery good) {
        List<Spoilt> spoilt =
                good.parameters().keySet().stream()
                        .flatMap(p ->
                                WrongParameters.insteadOf(p).stream()
                                        .map(value -> new Spoilt(p, value)))
                        .toList();

        List<String> faults =
                Crowd.faults(
                        spoilt,
                        s ->
                                good.askWith(s.parameter(), s.value())
                                        .faultUnlessNaming(s.parameter()));

        assertEquals("", String.join("\n", faults));
    }

    @Test
    void a_calendar_without_its_days_is_refused_by_name() {
        String days = "/api/v1/calendar/business-days";

        for (String query : new String[] {"", "?from=", "?to=2026-01-31"}) {
            Answer answer = Answer.of(HOUSE.nobody().getEncoded(days + query));
            assertEquals("", answer.faultUnlessNaming("from").orElse(""), query);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "demo-startup, /api/v1/loans/42",
        "demo-startup, /api/v1/loans/%00",
        "demo-startup, /api/v1/loans/{id}",
        "demo-startup, /api/v1/loans/{id}/schedule",
        "demo-startup, /api/v1/loans/{id}%00",
        "demo-bank-003, /api/v1/bank/disbursements/{id}",
        "demo-bank-003, /api/v1/bank/disbursements/%00",
        "demo-bank-003, /api/v1/bank/receipts/{id}",
        "demo-bank-003, /api/v1/bank/receipts/%00",
        "demo-auditor, /api/v1/ledger/accounts/nobody",
        "demo-auditor, /api/v1/ledger/accounts/%00",
        "demo-auditor, /api/v1/ledger/accounts/a%00b",
        "demo-auditor, /api/v1/ledger/accounts/%00/transfers",
        "demo-auditor, /api/v1/ledger/transfers/{id}",
        "demo-auditor, /api/v1/ledger/transfers/%00",
        "demo-auditor, /api/v1/ledger/transfers/{id}/proof",
        "demo-auditor, /api/v1/ledger/checkpoints/0/consistency?with=1",
        "demo-auditor, /api/v1/ledger/checkpoints/9000000000000/consistency?with=1",
        "demo-auditor, /api/v1/ledger/checkpoints/%00/consistency?with=1",
        "demo-officer, /api/v1/programmes/no-such-programme",
        "demo-officer, /api/v1/programmes/%00",
        "demo-officer, /api/v1/programmes/%00/budget",
        "demo-officer, /api/v1/programmes/%00/appropriations",
        "demo-officer, /api/v1/appropriations/{id}",
        "demo-officer, /api/v1/appropriations/%00",
        "demo-officer, /api/v1/nothing/here",
        "demo-startup, /api/v1/designations/{id}",
        "demo-startup, /api/v1/designations/%00",
        "demo-startup, /api/v1/designations/{id}/certificate",
        "demo-startup, /api/v1/certificates/MAI-2026-000042-09",
        "demo-startup, /api/v1/certificates/%00",
        "demo-startup, /api/v1/support/requests/{id}",
        "demo-officer, /api/v1/%00",
    })
    void what_is_not_there_is_404(String who, String path) {
        Answer answer =
                Answer.of(
                        HOUSE.as(who)
                                .getEncoded(path.replace("{id}", UUID.randomUUID().toString())));

        assertEquals("", answer.faultUnlessProblem(404).orElse(""), path);
    }

    @ParameterizedTest
    @CsvSource({"/%00", "/assets/%00", "/assets/a%00.css", "/problems/%00", "/q/%00"})
    void outside_of_the_interface_too_nothing_is_there(String path) {
        assertEquals(404, Answer.of(HOUSE.nobody().getEncoded(path)).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/api/v1/programmes/%zz",
                "/api/v1/programmes?limit=%zz",
                "/api/v1/programmes?%zz=1",
                "/assets/%zz",
            })
    void an_address_that_cannot_be_decoded_is_no_fault_of_ours(String address) throws IOException {
        String status = statusOf(address);

        assertTrue(status.startsWith("HTTP/1.1 40"), status);
    }

    /** The web server refuses it before any part of the house sees it, so without a problem. */
    @Test
    void an_address_that_is_too_long_is_refused() throws IOException {
        String status = statusOf("/api/v1/programmes?cursor=" + "a".repeat(10_000));

        assertTrue(status.contains(" 414 "), status);
    }

    /** Sent by hand: no client writes such addresses. */
    private static String statusOf(String address) throws IOException {
        URI service = URI.create(TheService.process().baseUrl());
        String request =
                "GET " + address + " HTTP/1.1\r\nHost: jangbu\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
