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

/** One good request for each operation on grants that takes a body. */
final class GrantRequests {
    private static final String GRANT = "POST /api/v1/grants/{id}";
    private static final String MATTER = GRANT + "/matters/{matterId}";
    private static final String EVIDENCE =
            "{\"name\":\"interim report.pdf\",\"sha256\":\"%s\",\"documentId\":\"%s\"}"
                    .formatted("ab".repeat(32), UUID.randomUUID());

    private GrantRequests() {}

    static Stream<GoodRequest> of(Scenario house) {
        return Stream.concat(firm(house), officer(house.as("demo-officer")));
    }

    private static Stream<GoodRequest> firm(Scenario house) {
        Client owner = house.as("demo-startup");
        return Stream.of(
                GoodRequest.of(
                        GRANT + "/agreement",
                        owner,
                        """
                        {"openness":"OPEN","bankCode":"003",
                         "lines":[{"category":"PERSONNEL","amount":10000000}]}
                        """),
                GoodRequest.of(
                                GRANT + "/instalments/{instalmentId}/request",
                                owner,
                                "{\"evidence\":[%s]}".formatted(EVIDENCE))
                        .legal("evidence", "the first instalment may need none", EMPTY_LIST),
                GoodRequest.of(
                                GRANT + "/costs",
                                owner,
                                """
                                {"category":"PERSONNEL","incurredOn":"%s","amount":1000000,
                                 "payee":"한 사람","description":"삼월 인건비","evidenceNumber":"INV 1",
                                 "evidenceTotal":1000000,"evidence":%s}
                                """
                                        .formatted(house.today(), EVIDENCE))
                        .legal("evidenceTotal", "is the amount", NULL, LEFT_OUT),
                GoodRequest.of(
                        GRANT + "/budget-moves",
                        owner,
                        """
                        {"from":"PERSONNEL","to":"TRAVEL","amount":1000,"reason":"출장 증가"}
                        """),
                GoodRequest.of(
                                GRANT + "/settlements",
                                owner,
                                "{\"kind\":\"YEARLY\",\"interestEarned\":1000}")
                        .legal("interestEarned", "an account may bear none", ZERO));
    }

    private static Stream<GoodRequest> officer(Client officer) {
        return Stream.of(
                GoodRequest.of(
                                MATTER + "/proposal",
                                officer,
                                """
                                {"outcome":"APPROVE","reason":"서류 확인",
                                 "judgements":[{"costId":"%s","disallowed":1000,"reason":"증빙 없음"}]}
                                """
                                        .formatted(UUID.randomUUID()))
                        .legal("judgements", "only a settlement has any", NULL, LEFT_OUT)
                        .legal("judgements", "nothing may be open", EMPTY_LIST)
                        .legal("judgements[0].disallowed", "all of it counts", ZERO)
                        .legal(
                                "judgements[0].reason",
                                "what counts needs none",
                                NULL,
                                LEFT_OUT,
                                EMPTY_TEXT,
                                BLANK),
                GoodRequest.of(MATTER + "/return", officer, "{\"reason\":\"다시 검토\"}"));
    }
}
