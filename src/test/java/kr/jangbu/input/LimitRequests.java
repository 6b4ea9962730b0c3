package kr.jangbu.input;

import java.util.stream.Stream;
import kr.jangbu.testing.Scenario;

/** Good requests about the limits of firms. */
final class LimitRequests {
    private LimitRequests() {}

    static Stream<GoodRequest> of(Scenario house) {
        return Stream.of(
                GoodRequest.of(
                        "POST /api/v1/exceptions",
                        house.as("demo-officer"),
                        """
                        {"programmeId":"%s","firmId":"%s","kind":"LIMIT",
                         "lifts":"kosme-outstanding","amountFrom":6000000000,
                         "amountTo":8000000000,"mostUses":1,"reason":"수출 계약 이행",
                         "document":"여신심사위원회 2026-31","expiresOn":"%s"}
                        """
                                .formatted(
                                        Scenario.TRADE,
                                        house.firm().id(),
                                        house.today().plusMonths(3))),
                GoodRequest.of(
                        "POST /api/v1/exceptions/{number}/rejection",
                        house.as("demo-officer"),
                        "{\"reason\":\"근거 부족\"}"));
    }
}
