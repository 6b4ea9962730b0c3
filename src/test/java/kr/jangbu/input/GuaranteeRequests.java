package kr.jangbu.input;

import static kr.jangbu.input.SpoiltBodies.LEFT_OUT;
import static kr.jangbu.input.WrongValues.BLANK;
import static kr.jangbu.input.WrongValues.EMPTY_LIST;
import static kr.jangbu.input.WrongValues.EMPTY_TEXT;
import static kr.jangbu.input.WrongValues.NULL;
import static kr.jangbu.input.WrongValues.ZERO;

import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.journey.GuaranteeDesk;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;

/** One good request for each operation on guarantees that takes a body. */
final class GuaranteeRequests {
    private static final String GUARANTEE = "POST /api/v1/guarantees/{id}";
    private static final String BANK = "POST /api/v1/bank/guarantees/{id}";
    private static final String REASON = "{\"reason\":\"다시 검토\"}";
    private static final String OPTIONAL = "may be left out";

    private GuaranteeRequests() {}

    static Stream<GoodRequest> of(Scenario house) {
        return Stream.of(firm(house), officer(house.as("demo-officer")), bank(house))
                .flatMap(s -> s);
    }

    private static Stream<GoodRequest> firm(Scenario house) {
        Scenario.Firm firm = house.firm();
        GuaranteeDesk desk = GuaranteeDesk.of(house);
        desk.apply(firm, desk.wish(GuaranteeDesk.KIBO, "WORKING_CAPITAL", 10_000_000L));
        return Stream.of(
                GoodRequest.of(
                                "POST /api/v1/guarantees",
                                firm.owner(),
                                """
                                {"programmeId":"%s","purpose":"WORKING_CAPITAL",
                                 "loanAmount":10000000,"ratio":"0.85","bankCode":"003",
                                 "termMonths":12,"factors":["AI"]}
                                """
                                        .formatted(GuaranteeDesk.KIBO))
                        .legal("ratio", "is what is usual", NULL, LEFT_OUT)
                        .legal("factors", OPTIONAL, NULL, LEFT_OUT, EMPTY_LIST),
                GoodRequest.of(
                                "POST /api/v1/guarantees/fee-quotes",
                                house.as("demo-startup"),
                                """
                                {"programmeId":"%s","amount":10000000,"grade":"BB",
                                 "termMonths":12,"factors":["AI"]}
                                """
                                        .formatted(GuaranteeDesk.KIBO))
                        .legal("factors", OPTIONAL, NULL, LEFT_OUT, EMPTY_LIST),
                GoodRequest.of(GUARANTEE + "/cancellation", firm.owner(), REASON),
                GoodRequest.of(
                                GUARANTEE + "/changes",
                                firm.owner(),
                                """
                                {"kind":"EXTENSION","months":12,"amount":1000,
                                 "reason":"대출 연장"}
                                """)
                        .legal("months", "only an extension has any", NULL, LEFT_OUT)
                        .legal("amount", "an extension has none", NULL, LEFT_OUT)
                        .legal("amount", "a settlement may be for nothing", ZERO));
    }

    private static Stream<GoodRequest> officer(Client officer) {
        String change = GUARANTEE + "/changes/{changeId}";
        return Stream.of(
                GoodRequest.of(GUARANTEE + "/consultation", officer, "{\"note\":\"사업 상담\"}"),
                GoodRequest.of(
                                GUARANTEE + "/investigation",
                                officer,
                                "{\"note\":\"현장 방문\",\"documentIds\":[\"%s\"]}"
                                        .formatted(UUID.randomUUID()))
                        .legal("documentIds", OPTIONAL, NULL, LEFT_OUT, EMPTY_LIST),
                GoodRequest.of(
                                GUARANTEE + "/evaluation",
                                officer,
                                "{\"grade\":\"BB\",\"factors\":[\"AI\"],\"reason\":\"기술력 반영\"}")
                        .legal("grade", "is what the model proposes", NULL, LEFT_OUT)
                        .legal("factors", "follow from the record", NULL, LEFT_OUT, EMPTY_LIST)
                        .legal(
                                "reason",
                                "the model's grade needs none",
                                NULL,
                                LEFT_OUT,
                                EMPTY_TEXT,
                                BLANK),
                GoodRequest.of(
                                GUARANTEE + "/decision",
                                officer,
                                """
                                {"outcome":"APPROVE","reason":"보증 적정",
                                 "resolutions":[{"code":"TAX OFFICE","note":"서류로 확인함"}]}
                                """)
                        .legal("resolutions", OPTIONAL, NULL, LEFT_OUT, EMPTY_LIST),
                GoodRequest.of(GUARANTEE + "/decision/return", officer, REASON),
                GoodRequest.of(GUARANTEE + "/letter/revocation", officer, REASON),
                GoodRequest.of(change + "/proposal", officer, REASON),
                GoodRequest.of(change + "/return", officer, REASON),
                GoodRequest.of(change + "/refusal", officer, REASON),
                GoodRequest.of(
                                GUARANTEE + "/claim/examination",
                                officer,
                                """
                                {"outcome":"PAY_PART","refusedPrincipal":1,"refusedInterest":1,
                                 "refusedCosts":1,"grounds":["LATE_NOTICE"],"reason":"통지 지연"}
                                """)
                        .legal("refusedPrincipal", "nothing of it", NULL, LEFT_OUT, ZERO)
                        .legal("refusedInterest", "nothing of it", NULL, LEFT_OUT, ZERO)
                        .legal("refusedCosts", "nothing of it", NULL, LEFT_OUT, ZERO)
                        .legal("grounds", "who pays needs none", NULL, LEFT_OUT, EMPTY_LIST),
                GoodRequest.of(GUARANTEE + "/claim/examination/return", officer, REASON),
                GoodRequest.of(
                        GUARANTEE + "/debts",
                        officer,
                        "{\"what\":\"COSTS\",\"amount\":1000,\"reason\":\"가압류 비용\"}"));
    }

    private static Stream<GoodRequest> bank(Scenario house) {
        Client bank = house.as(GuaranteeDesk.BANK);
        String day = house.today().toString();
        return Stream.of(
                GoodRequest.of(
                        BANK + "/loan-executions",
                        bank,
                        """
                        {"bankReference":"loan of today","amount":1000,"annualRate":"0.0476",
                         "executedOn":"%s","maturesOn":"%s"}
                        """
                                .formatted(day, day)),
                GoodRequest.of(
                                BANK + "/balance-reports",
                                bank,
                                "{\"asOf\":\"%s\",\"outstanding\":1000,\"standing\":\"OPEN\"}"
                                        .formatted(day))
                        .legal("outstanding", "nothing may be drawn", ZERO),
                GoodRequest.of(
                        BANK + "/accident-notices",
                        bank,
                        """
                        {"trigger":"DELINQUENCY","occurredOn":"%s","details":"이자 연체"}
                        """
                                .formatted(day)),
                GoodRequest.of(
                                BANK + "/claims",
                                bank,
                                """
                                {"principal":1000,"interestFrom":"%s","costs":10,
                                 "account":"99900011122",
                                 "documents":[{"name":"claim of today","sha256":"%s"}]}
                                """
                                        .formatted(day, "ab".repeat(32)))
                        .legal("costs", "there may be none", ZERO));
    }
}
