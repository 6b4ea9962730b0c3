package kr.jangbu.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Every operation asks who calls, but for those that are meant for all. */
class RightsTest {
    private static final Scenario HOUSE = TheService.scenario();

    /** What anybody may read without logging in. */
    private static final Set<String> PUBLIC =
            Set.of(
                    "GET /api/v1/announcements",
                    "GET /api/v1/business-date",
                    "GET /api/v1/calendar/business-days",
                    "GET /api/v1/calls",
                    "GET /api/v1/calls/{id}",
                    "GET /api/v1/calls/{id}/versions/{number}",
                    "GET /api/v1/certificates/{number}",
                    "GET /api/v1/letters/{number}",
                    "GET /api/v1/programmes",
                    "GET /api/v1/programmes/{id}",
                    "GET /api/v1/programmes/{id}/budget",
                    "GET /api/v1/public/budget",
                    "GET /api/v1/public/designations",
                    "GET /api/v1/public/designations/counts",
                    "POST /api/v1/guarantees/fee-quotes",
                    "POST /api/v1/loans/schedules");

    /** What everybody who is logged in may do, about himself alone. */
    private static final Set<String> OWN =
            Set.of(
                    "GET /api/v1/me",
                    "PUT /api/v1/me/acting-for",
                    "GET /api/v1/notices",
                    "POST /api/v1/notices/{id}/reading");

    @Test
    void without_a_token_only_what_is_public_answers() {
        assertEquals("", faults(HOUSE.nobody(), PUBLIC, 401));
    }

    @Test
    void a_role_that_no_part_of_the_house_serves_yet_is_refused_everywhere_else() {
        assertEquals("", faults(HOUSE.as("demo-fundmanager"), union(PUBLIC, OWN), 403));
    }

    private static String faults(Client who, Set<String> open, int refusal) {
        return OpenApi.of(HOUSE.nobody())
                .operations()
                .filter(operation -> operation.name().contains(" /api/"))
                .filter(operation -> !open.contains(operation.name()))
                .map(operation -> fault(who, operation, refusal))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> fault(Client who, OpenApi.Operation asked, int refusal) {
        String path = asked.path().replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        return send(who, asked, path)
                .faultUnlessProblem(refusal)
                .map(fault -> asked.name() + " " + fault);
    }

    private static Answer send(Client who, OpenApi.Operation asked, String path) {
        if (asked.method().equals("GET")) {
            return Answer.of(who.get(path));
        }
        return asked.takesFile()
                ? Answer.of(who.upload(path, Map.of(), "a.txt", new byte[] {'a'}))
                : Answer.of(
                        who.send(asked.method(), path, "application/json", new byte[] {'{', '}'}));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}
