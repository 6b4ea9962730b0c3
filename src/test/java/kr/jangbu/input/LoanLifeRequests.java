package kr.jangbu.input;

import static kr.jangbu.input.SpoiltBodies.LEFT_OUT;
import static kr.jangbu.input.WrongValues.EMPTY_LIST;
import static kr.jangbu.input.WrongValues.NULL;
import static kr.jangbu.input.WrongValues.ZERO;

import java.util.stream.Stream;
import kr.jangbu.testing.Scenario;

/** Good requests about loans that run. */
final class LoanLifeRequests {
    private static final String NOT_FOR_ITS_KIND = "its kind does not need it";

    private LoanLifeRequests() {}

    static Stream<GoodRequest> of(Scenario house) {
        return Stream.of(
                GoodRequest.of(
                                "POST /api/v1/loans/{id}/measures",
                                house.as("demo-officer"),
                                """
                                {"kind":"ACCELERATE","countsOn":"2026-02-15","amount":1000,
                                 "morePeriods":12,"moreGrace":6,"arrears":"STAY",
                                 "until":"2026-08-15","reason":"매출 감소"}
                                """)
                        .legal("amount", NOT_FOR_ITS_KIND, NULL, LEFT_OUT)
                        .legal("morePeriods", NOT_FOR_ITS_KIND, NULL, LEFT_OUT, ZERO)
                        .legal("moreGrace", NOT_FOR_ITS_KIND, NULL, LEFT_OUT, ZERO)
                        .legal("arrears", NOT_FOR_ITS_KIND, NULL, LEFT_OUT)
                        .legal("until", NOT_FOR_ITS_KIND, NULL, LEFT_OUT),
                GoodRequest.of(
                        "POST /api/v1/loans/{id}/measures/{measure}/return",
                        house.as("demo-officer"),
                        "{\"reason\":\"다시 검토\"}"),
                GoodRequest.of(
                                "POST /api/v1/loans/{id}/early-repayments",
                                house.as("demo-startup"),
                                "{\"amount\":1000000,\"keep\":\"TERM\"}")
                        .legal("amount", "the whole loan", NULL, LEFT_OUT),
                GoodRequest.of(
                                "POST /api/v1/loans/{id}/drawdowns",
                                house.as("demo-startup"),
                                """
                                {"amount":1000000,"evidence":["01932b6e-0000-7000-8000-000000000001"]}
                                """)
                        .legal("evidence", "not for working capital", NULL, LEFT_OUT, EMPTY_LIST),
                GoodRequest.of(
                        "POST /api/v1/bank/receipts/{id}/reversal",
                        house.as("demo-bank-003"),
                        "{\"bankReference\":\"Reversal 1\",\"reason\":\"잘못 입금\"}"));
    }
}
