package kr.jangbu.input;

import static kr.jangbu.input.SpoiltBodies.LEFT_OUT;
import static kr.jangbu.input.WrongValues.NULL;

import java.util.stream.Stream;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;

/** Good requests to change a product's terms by notice. */
final class TermChangeRequests {
    private static final String OPTIONAL = "may be left out";

    private TermChangeRequests() {}

    static Stream<GoodRequest> of(Scenario house) {
        Client officer = house.as("demo-officer");
        return Stream.of(
                GoodRequest.of(
                                "POST /api/v1/term-changes",
                                officer,
                                """
                                {"programmeId":"%s","term":"TERM_MONTHS",
                                 "purpose":"WORKING_CAPITAL","value":"72","from":"%s","to":"%s",
                                 "source":"Notice of the day",
                                 "sourceUrl":"https://example.org/notice",
                                 "sourcePublished":"2026-01-05","confidence":"HIGH"}
                                """
                                        .formatted(
                                                Scenario.YOUTH,
                                                house.today().plusYears(1),
                                                house.today().plusYears(2)))
                        .legal("to", OPTIONAL, NULL, LEFT_OUT)
                        .legal("sourceUrl", OPTIONAL, NULL, LEFT_OUT)
                        .legal("sourcePublished", OPTIONAL, NULL, LEFT_OUT),
                GoodRequest.of(
                        "POST /api/v1/term-changes/{id}/rejection",
                        officer,
                        "{\"reason\":\"공고와 다름\"}"));
    }
}
