package kr.jangbu.input;

import java.util.stream.Stream;
import kr.jangbu.testing.Scenario;

/** Good requests about what firms ask for after a decision. */
final class RecourseRequests {
    private RecourseRequests() {}

    static Stream<GoodRequest> of(Scenario house) {
        return Stream.of(
                GoodRequest.of(
                        "POST /api/v1/reconsiderations",
                        house.as("demo-startup"),
                        """
                        {"kind":"LOAN","subject":"01932b6e-0000-7000-8000-000000000001",
                         "grounds":"새로운 증빙",
                         "evidence":["01932b6e-0000-7000-8000-000000000002"]}
                        """),
                GoodRequest.of(
                        "POST /api/v1/reconsiderations/{id}/decision",
                        house.as("demo-officer"),
                        "{\"outcome\":\"GRANT\",\"reason\":\"납세를 확인함\"}"));
    }
}
