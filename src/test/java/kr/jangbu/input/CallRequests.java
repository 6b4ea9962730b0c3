package kr.jangbu.input;

import static kr.jangbu.input.SpoiltBodies.LEFT_OUT;
import static kr.jangbu.input.WrongValues.BLANK;
import static kr.jangbu.input.WrongValues.EMPTY_LIST;
import static kr.jangbu.input.WrongValues.EMPTY_TEXT;
import static kr.jangbu.input.WrongValues.NO_SUCH_WORD;
import static kr.jangbu.input.WrongValues.NULL;
import static kr.jangbu.input.WrongValues.ZERO;

import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.journey.CallDesk;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;

/** Good requests about calls and applications. */
final class CallRequests {
    private static final String NONE = "the call may have none";
    private static final String OPTIONAL = "may be left out";

    private static final String TERMS =
            """
            {"name":{"ko":"시험 공고","en":"A test call"},"about":{"ko":"설명 한 줄","en":"One line"},
             "window":{"opensAt":"2026-01-15T00:00:00Z","closesAt":"2026-02-15T00:00:00Z"},
             "seatYear":2026,"capacity":10,
             "entry":{"onePer":"GROUP","controllingShare":"0.5",
              "eligibility":[{"kind":"SIZE_CLASS","values":["any size"],"citation":"공고 제 3조"}],
              "documents":[{"code":"PLAN_FILE","name":{"ko":"계획서 파일","en":"The plan"},"need":"REQUIRED"}],
              "questions":[{"code":"PLAN","part":{"ko":"사업 계획","en":"The plan"},
                "name":{"ko":"사업 계획","en":"The plan"},"need":"OPTIONAL","longest":1000}],
              "declarations":[{"code":"ARREARS","statement":{"ko":"체납하고 있다","en":"In arrears"},
                "ifTrue":"BLOCK","citation":"공고 제 4조"}],
              "fields":[{"code":"MES","name":{"ko":"생산 관리","en":"Making things"}}]},
             "review":{"criteria":[{"code":"QUALITY","name":{"ko":"기술 수준","en":"How good"},
                "weight":"1","maximum":"100","passMark":"50"}],
              "gates":[{"code":"OWN","name":{"ko":"자체 기술","en":"Its own"},"passed":"BY_ALL"}],
              "bonuses":[{"code":"REGION","name":{"ko":"비수도권 기업","en":"Far away"},
                "holds":"NON_CAPITAL","points":"2"}],
              "rule":{"minimumReviewers":5,"dropHighest":1,"dropLowest":1,"trim":"TOTALS","passTotal":"60",
                "mostBonus":"3"},
              "ties":[{"kind":"CRITERION","criterion":"QUALITY"}]},
             "outcome":{"caps":[{"kind":"REGION","most":5}],"appealDays":10,
              "items":[{"kind":"GPU_BLOCK","quantity":8,"detail":"H200 or more","months":6}],
              "stages":[{"number":1,"name":{"ko":"첫 단계","en":"First stage"},"months":6,
                "survivors":3,"passTotal":"60",
                "gates":[{"code":"OWN","name":{"ko":"자체 기술","en":"Its own"},"passed":"BY_ALL"}],
                "items":[{"kind":"GPU_BLOCK","quantity":8,"detail":"H200 or more","months":6}]}]}}
            """;

    private CallRequests() {}

    static Stream<GoodRequest> of(Scenario house) {
        CallDesk desk = new CallDesk(house);
        Client firm = house.firm().owner();
        return Stream.of(
                GoodRequest.of(
                        "POST /api/v1/calls",
                        desk.officer(),
                        "{\"templateId\":\"manufacturing-ai-designation\"}"),
                terms(desk.officer()),
                reason("POST /api/v1/calls/{id}/publication/return", desk.officer()),
                reason("POST /api/v1/calls/{id}/versions", desk.officer()),
                GoodRequest.of(
                                "POST /api/v1/calls/{id}/eligibility-checks",
                                firm,
                                "{\"declarations\":{\"TAX_ARREARS\":false}}")
                        .legal("declarations.TAX_ARREARS", "not sworn", LEFT_OUT),
                GoodRequest.of(
                        "POST /api/v1/applications",
                        firm,
                        "{\"callId\":\"%s\"}".formatted(UUID.randomUUID())),
                content(firm),
                GoodRequest.of(
                        "POST /api/v1/applications/{id}/stage-reports",
                        firm,
                        "{\"documentId\":\"%s\",\"sha256\":\"%s\",\"note\":\"학습 결과 보고서\"}"
                                .formatted(UUID.randomUUID(), "ab".repeat(32))),
                reason("POST /api/v1/applications/{id}/withdrawal", firm),
                reason("POST /api/v1/applications/{id}/exclusion", desk.officer()),
                GoodRequest.of(
                                "POST /api/v1/applications/{id}/resolutions",
                                desk.officer(),
                                "{\"code\":\"TAX_STATUS\",\"note\":\"서류로 확인함 오늘\"}")
                        .legal(
                                "code",
                                "which findings are open shows with the application",
                                NO_SUCH_WORD));
    }

    private static GoodRequest reason(String operation, Client sender) {
        return GoodRequest.of(operation, sender, "{\"reason\":\"다시 검토\"}");
    }

    private static GoodRequest content(Client firm) {
        return GoodRequest.of(
                        "PUT /api/v1/applications/{id}/content",
                        firm,
                        """
                        {"fields":["MES"],"answers":{"PLAN":"우리 계획"},"declarations":{"ARREARS":false},
                         "documents":[{"code":"PLAN_FILE","documentId":"%s","sha256":"%s"}]}
                        """
                                .formatted(UUID.randomUUID(), "ab".repeat(32)))
                .legal("fields", "not written yet", EMPTY_LIST)
                .legal("answers.PLAN", "not written yet", EMPTY_TEXT, BLANK, LEFT_OUT)
                .legal("declarations.ARREARS", "not sworn yet", LEFT_OUT)
                .legal("documents", "not filed yet", EMPTY_LIST);
    }

    private static GoodRequest terms(Client officer) {
        return GoodRequest.of("PUT /api/v1/calls/{id}/draft", officer, TERMS)
                .legal("entry.eligibility", NONE, EMPTY_LIST)
                .legal("entry.documents", NONE, EMPTY_LIST)
                .legal("entry.questions", NONE, EMPTY_LIST)
                .legal("entry.declarations", NONE, EMPTY_LIST)
                .legal("entry.fields", NONE, EMPTY_LIST)
                .legal("review.criteria[0].passMark", OPTIONAL, NULL, LEFT_OUT)
                .legal("review.gates", NONE, EMPTY_LIST)
                .legal("review.bonuses", NONE, EMPTY_LIST)
                .legal("review.rule.dropHighest", "nothing is dropped", ZERO)
                .legal("review.rule.dropLowest", "nothing is dropped", ZERO)
                .legal("review.rule.trim", OPTIONAL, NULL, LEFT_OUT)
                .legal("review.rule.passTotal", OPTIONAL, NULL, LEFT_OUT)
                .legal("review.rule.mostBonus", OPTIONAL, NULL, LEFT_OUT)
                .legal("review.ties", NONE, EMPTY_LIST)
                .legal("outcome.caps", NONE, EMPTY_LIST)
                .legal("outcome.items[0].detail", OPTIONAL, NULL, LEFT_OUT)
                .legal("outcome.items[0].months", OPTIONAL, NULL, LEFT_OUT)
                .legal("outcome.stages", NONE, EMPTY_LIST)
                .legal("outcome.stages[0].survivors", "it may select none", ZERO)
                .legal("outcome.stages[0].passTotal", OPTIONAL, NULL, LEFT_OUT)
                .legal("outcome.stages[0].gates", NONE, EMPTY_LIST)
                .legal("outcome.stages[0].items", NONE, EMPTY_LIST)
                .legal("outcome.stages[0].items[0].detail", OPTIONAL, NULL, LEFT_OUT)
                .legal("outcome.stages[0].items[0].months", OPTIONAL, NULL, LEFT_OUT);
    }
}
