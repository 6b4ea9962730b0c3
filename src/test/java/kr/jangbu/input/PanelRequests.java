package kr.jangbu.input;

import static kr.jangbu.input.SpoiltBodies.LEFT_OUT;
import static kr.jangbu.input.WrongValues.BLANK;
import static kr.jangbu.input.WrongValues.EMPTY_LIST;
import static kr.jangbu.input.WrongValues.EMPTY_TEXT;
import static kr.jangbu.input.WrongValues.NULL;
import static kr.jangbu.input.WrongValues.ZERO;

import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;

/** One good request for each operation on panels, results, awards and appeals. */
final class PanelRequests {
    private PanelRequests() {}

    static Stream<GoodRequest> of(Scenario house) {
        Client officer = house.as("demo-officer");
        return Stream.of(reviewers(officer), panels(officer), scores(house), results(house))
                .flatMap(s -> s);
    }

    private static Stream<GoodRequest> reviewers(Client officer) {
        String details =
                """
                {"name":"김 평가","fields":["MES"],"parties":["brn:2148639239"],
                 "mostReadings":10,"state":"ACTIVE","birthDate":"1970-05-05"}
                """;
        return Stream.of(
                details(
                        GoodRequest.of(
                                "POST /api/v1/reviewers",
                                officer,
                                "{\"person\":\"a reviewer %s\",\"details\":%s}"
                                        .formatted(UUID.randomUUID(), details)),
                        "details."),
                details(GoodRequest.of("PUT /api/v1/reviewers/{id}", officer, details), ""),
                GoodRequest.of(
                                "POST /api/v1/ties",
                                officer,
                                """
                                {"one":"brn:2148639239","other":"brn:1018100020",
                                 "relation":"AFFILIATE","from":"2020-01-01","to":"2026-01-01",
                                 "source":"a register"}
                                """)
                        .legal("from", "not always known", NULL, LEFT_OUT)
                        .legal("to", "while it goes on", NULL, LEFT_OUT));
    }

    private static GoodRequest details(GoodRequest good, String within) {
        return good.legal(within + "fields", "some know none that is asked", EMPTY_LIST)
                .legal(within + "parties", "some belong to nobody", EMPTY_LIST)
                .legal(within + "mostReadings", "none for now", ZERO)
                .legal(within + "birthDate", "not always known", NULL, LEFT_OUT);
    }

    private static Stream<GoodRequest> panels(Client officer) {
        String panel = "POST /api/v1/calls/{id}/panel";
        UUID any = UUID.randomUUID();
        return Stream.of(
                GoodRequest.of(
                        panel + "/members", officer, "{\"reviewerIds\":[\"%s\"]}".formatted(any)),
                GoodRequest.of(
                        panel + "/departures",
                        officer,
                        "{\"reviewerId\":\"%s\",\"reason\":\"건강 문제\"}".formatted(any)),
                GoodRequest.of(
                        panel + "/exclusions",
                        officer,
                        """
                        {"applicationId":"%s","reviewerId":"%s","reason":"가족 관계"}
                        """
                                .formatted(any, any)),
                GoodRequest.of(
                        "POST /api/v1/objections/{id}/decision",
                        officer,
                        "{\"outcome\":\"UPHELD\",\"reason\":\"사유 인정\"}"));
    }

    private static Stream<GoodRequest> scores(Scenario house) {
        Client reviewer = house.as("demo-reviewer");
        return Stream.of(
                GoodRequest.of(
                        "POST /api/v1/applications/{id}/challenges",
                        house.firm().owner(),
                        "{\"reviewerId\":\"%s\",\"reason\":\"경쟁사 자문\"}"
                                .formatted(UUID.randomUUID())),
                GoodRequest.of(
                                "PUT /api/v1/reviews/{id}/sheet",
                                reviewer,
                                """
                                {"marks":[{"criterion":"TECHNOLOGY","points":"33.6",
                                  "reason":"근거가 뚜렷함"}],
                                 "gates":[{"gate":"OWN_TECHNOLOGY","met":true,
                                  "reason":"특허 확인"}]}
                                """)
                        .legal("marks", "a draft may be empty", EMPTY_LIST)
                        .legal("gates", "a draft may be empty", EMPTY_LIST)
                        .legal("marks[0].reason", "a draft needs none", EMPTY_TEXT, BLANK)
                        .legal("gates[0].reason", "a draft needs none", EMPTY_TEXT, BLANK),
                GoodRequest.of(
                        "POST /api/v1/reviews/{id}/recusal", reviewer, "{\"reason\":\"이해 관계\"}"));
    }

    private static Stream<GoodRequest> results(Scenario house) {
        Client officer = house.as("demo-officer");
        return Stream.of(
                GoodRequest.of(
                        "POST /api/v1/calls/{id}/ranking/return",
                        officer,
                        "{\"reason\":\"다시 확인\"}"),
                GoodRequest.of(
                        "POST /api/v1/applications/{id}/appeals",
                        house.firm().owner(),
                        "{\"grounds\":\"독자 기술 확인\"}"),
                GoodRequest.of(
                        "POST /api/v1/appeals/{id}/decision",
                        officer,
                        "{\"outcome\":\"DISMISSED\",\"reason\":\"근거 부족\"}"),
                GoodRequest.of(
                        "POST /api/v1/appeals/{id}/decision/return",
                        officer,
                        "{\"reason\":\"근거 보완\"}"));
    }
}
