package kr.jangbu.input;

import java.util.stream.Stream;
import kr.jangbu.journey.DesignatedHouse;
import kr.jangbu.journey.Facts;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Servers;

/** Good requests about designations and the support of designated firms. */
final class DesignationRequests {
    private static final String REASON = "{\"reason\":\"요건 확인\"}";

    private final Client officer;
    private final Client firm;
    private final Client provider;
    private final Scenario house;

    private DesignationRequests(Scenario house) {
        DesignatedHouse ministry =
                new DesignatedHouse(house, new Facts(Servers.kafka().bootstrap()));
        this.house = house;
        this.officer = ministry.officer("officer");
        this.firm = house.firm().owner();
        this.provider = ministry.provider("FAIR");
    }

    static Stream<GoodRequest> of(Scenario house) {
        DesignationRequests all = new DesignationRequests(house);
        return Stream.of(all.designation(), all.offers(), all.requests()).flatMap(s -> s);
    }

    private Stream<GoodRequest> designation() {
        String designation = "POST /api/v1/designations/{id}/";
        return Stream.of(
                GoodRequest.of(
                        designation + "suspension",
                        officer,
                        "{\"reason\":\"점검 미제출\",\"legalBasis\":\"관리지침 제11조\"}"),
                GoodRequest.of(designation + "reinstatement", officer, REASON),
                GoodRequest.of(
                        designation + "decision",
                        officer,
                        """
                        {"decision":"REVOCATION","reason":"허위 신청","legalBasis":"관리지침 제12조"}
                        """),
                GoodRequest.of(designation + "decision/return", officer, REASON),
                GoodRequest.of(designation + "giving-up", firm, REASON),
                GoodRequest.of(
                        "POST /api/v1/annual-checks/{id}/evidence",
                        firm,
                        "{\"evidence\":\"매출 20% 증가\"}"),
                GoodRequest.of(
                        "POST /api/v1/annual-checks/{id}/outcome",
                        officer,
                        "{\"outcome\":\"PASSED\",\"note\":\"요건 충족\"}"));
    }

    private Stream<GoodRequest> offers() {
        return Stream.of(
                GoodRequest.of(
                        "POST /api/v1/support/providers",
                        officer,
                        """
                        {"kind":"BUYER","name":"시험 구매기업","nameEn":"Test buyer",
                         "programmeId":"%s"}
                        """
                                .formatted(DesignatedHouse.PROGRAMME)),
                GoodRequest.of(
                        "POST /api/v1/support/offers",
                        provider,
                        """
                        {"title":"수출 상담회","titleEn":"Export fair","terms":"부스 1개, 이틀",
                         "capacity":3,"startsOn":"%s","lastDay":"%s"}
                        """
                                .formatted(house.today(), house.today().plusDays(30))),
                GoodRequest.of(
                        "POST /api/v1/support/offers/{id}/requests", firm, "{\"wish\":\"상담 5건\"}"));
    }

    private Stream<GoodRequest> requests() {
        String request = "POST /api/v1/support/requests/{id}/";
        return Stream.of(
                GoodRequest.of(request + "acceptance", provider, REASON),
                GoodRequest.of(request + "refusal", provider, REASON),
                GoodRequest.of(request + "withdrawal", firm, REASON),
                GoodRequest.of(
                        request + "report",
                        provider,
                        "{\"outcome\":\"CONTRACT\",\"note\":\"계약 1건\"}"),
                GoodRequest.of(request + "rating", firm, "{\"stars\":5,\"note\":\"매우 도움이 됨\"}"));
    }
}
