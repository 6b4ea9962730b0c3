package kr.jangbu.input;

import static kr.jangbu.input.SpoiltBodies.LEFT_OUT;
import static kr.jangbu.input.WrongValues.EMPTY_LIST;
import static kr.jangbu.input.WrongValues.NO_SUCH_WORD;
import static kr.jangbu.input.WrongValues.NULL;
import static kr.jangbu.input.WrongValues.OVER_A_TRILLION;
import static kr.jangbu.input.WrongValues.ZERO;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;

/**
 * One good request for each operation that takes a body, with every field filled in. What may
 * change and still be right stands with it, with the reason.
 */
final class GoodRequests {
    private static final String OPTIONAL = "may be left out";

    private final Scenario house;
    private final Client officer;
    private final Client bank;

    private GoodRequests(Scenario house) {
        this.house = house;
        this.officer = house.as("demo-officer");
        this.bank = house.as("demo-bank-003");
    }

    static List<GoodRequest> of(Scenario house) {
        GoodRequests all = new GoodRequests(house);
        return Stream.of(
                        all.firm(),
                        FirmRequests.of(house),
                        all.loan(),
                        all.schedule(),
                        LoanLifeRequests.of(house),
                        all.decision(),
                        all.payment(),
                        all.receipts(),
                        all.budget(),
                        TermChangeRequests.of(house),
                        LimitRequests.of(house),
                        GuaranteeRequests.of(house),
                        GrantRequests.of(house),
                        all.office(),
                        RecourseRequests.of(house),
                        all.parkedMail(),
                        CallRequests.of(house),
                        PanelRequests.of(house),
                        DesignationRequests.of(house),
                        LedgerRequests.of(house.as("demo-ledger-operator")))
                .flatMap(s -> s)
                .toList();
    }

    private Stream<GoodRequest> firm() {
        return Stream.of(
                GoodRequest.of(
                                "POST /api/v1/firms",
                                house.as("demo-startup"),
                                """
                                {"businessRegistrationNumber":"%s","name":"시험 기업","nameEn":"Test firm",
                                 "corporateNumber":"110111-0062432","representative":"홍 길동",
                                 "youthFounder":true,"foundedOn":"%s","ksicCode":"27215",
                                 "ksicVersion":11,"region":"NON_CAPITAL","sizeClass":"SMALL",
                                 "payoutAccount":
                                   {"bankCode":"003","account":"01012345678901","holder":"시험 기업"}}
                                """
                                        .formatted(
                                                house.firmDetails()
                                                        .get("businessRegistrationNumber"),
                                                house.today().minusMonths(18)))
                        .legal("nameEn", OPTIONAL, NULL, LEFT_OUT)
                        .legal("corporateNumber", "a sole proprietor has none", NULL, LEFT_OUT));
    }

    private Stream<GoodRequest> loan() {
        Scenario.Firm firm = house.firm();
        house.apply(firm, house.wish(Scenario.YOUTH, 10_000_000L));
        String wish =
                """
                {"programmeId":"%s","purpose":"WORKING_CAPITAL","amount":10000000,"bankCode":"003",
                 "costItem":{"evidenceNumber":"Q 1 of %s","description":"부품 매입","cost":10000000},
                 "declarations":{"TAX_ARREARS":false}}
                """
                        .formatted(Scenario.YOUTH, firm.id());
        return Stream.of("POST /api/v1/loans", "POST /api/v1/loans/eligibility")
                .map(operation ->
                        GoodRequest.of(operation, firm.owner(), wish)
                                .legal(
                                        "declarations",
                                        "what is not declared is unknown",
                                        NULL,
                                        LEFT_OUT)
                                .legal(
                                        "declarations.TAX_ARREARS",
                                        "what is not declared is unknown",
                                        LEFT_OUT));
    }

    private Stream<GoodRequest> schedule() {
        return Stream.of(
                GoodRequest.of(
                                "POST /api/v1/loans/schedules",
                                house.as("demo-startup"),
                                """
                                {"principal":100000000,"annualRate":"0.035",
                                 "disbursedOn":"2026-01-15","firstDueOn":"2026-02-15",
                                 "periods":60,"period":{"every":1,"unit":"MONTHS"},
                                 "gracePeriods":24,"method":"EQUAL_INSTALLMENT",
                                 "dayCount":"ACT_365F","businessDays":"NONE",
                                 "rounding":"HALF_UP","installmentMultiple":1,
                                 "remainderTo":"LAST"}
                                """)
                        .legal("firstDueOn", OPTIONAL, NULL, LEFT_OUT)
                        .legal("gracePeriods", "there is none", ZERO));
    }

    private Stream<GoodRequest> decision() {
        return Stream.of(
                GoodRequest.of(
                                "POST /api/v1/loans/{id}/decision",
                                officer,
                                """
                                {"outcome":"APPROVE","reason":"사업성 인정",
                                 "resolutions":[{"code":"TAX_ARREARS","note":"서류로 확인함"}]}
                                """)
                        .legal("resolutions", OPTIONAL, NULL, LEFT_OUT, EMPTY_LIST)
                        .legal(
                                "resolutions[0].code",
                                "which findings are open shows with the loan",
                                NO_SUCH_WORD),
                GoodRequest.of(
                        "POST /api/v1/loans/{id}/decision/return",
                        officer,
                        "{\"reason\":\"다시 검토\"}"),
                GoodRequest.of(
                        "POST /api/v1/loans/{id}/cancellation",
                        house.as("demo-startup"),
                        "{\"reason\":\"계획 변경\"}"));
    }

    private Stream<GoodRequest> payment() {
        return Stream.of(
                GoodRequest.of(
                        "POST /api/v1/bank/disbursements/{id}/confirmation",
                        bank,
                        """
                        {"bankReference":"paid today","valueDate":"%s","amount":10000000}
                        """
                                .formatted(house.today())),
                GoodRequest.of(
                        "POST /api/v1/bank/disbursements/{id}/rejection",
                        bank,
                        """
                        {"reasonCode":"AC04","reason":"Account closed"}
                        """));
    }

    private Stream<GoodRequest> receipts() {
        return Stream.of(
                GoodRequest.of(
                                "POST /api/v1/bank/receipts",
                                bank,
                                """
                                {"receipts":[{"reference":"%s","amount":10000000,"valueDate":"%s",
                                 "bankReference":"came in today","purpose":"LOAN_REPAYMENT"}]}
                                """
                                        .formatted(UUID.randomUUID(), house.today()))
                        .legal(
                                "receipts[0].reference",
                                "a receipt for nothing known is answered REFUSED, the others stand",
                                NO_SUCH_WORD));
    }

    private Stream<GoodRequest> budget() {
        return Stream.of(
                GoodRequest.of(
                                "POST /api/v1/programmes/{programmeId}/appropriations",
                                officer,
                                """
                                {"budgetYear":%d,"amount":1000000,"document":"Budget document %s"}
                                """
                                        .formatted(house.today().getYear(), UUID.randomUUID()))
                        .legal("amount", "a year's budget may be larger", OVER_A_TRILLION),
                GoodRequest.of(
                        "POST /api/v1/appropriations/{id}/rejection",
                        officer,
                        "{\"reason\":\"문서 불일치\"}"),
                GoodRequest.of(
                        "POST /api/v1/programmes/{programmeId}/seat-grants",
                        officer,
                        "{\"year\":%d,\"seats\":1,\"document\":\"Seats document\"}"
                                .formatted(house.today().getYear())),
                GoodRequest.of(
                        "POST /api/v1/seat-grants/{id}/rejection",
                        officer,
                        "{\"reason\":\"문서 불일치\"}"));
    }

    private Stream<GoodRequest> office() {
        String membership =
                officer.get("/api/v1/me").statusCode(200).extract().path("memberships[0].id");
        return Stream.of(
                GoodRequest.of(
                        "POST /api/v1/sandbox/business-date",
                        house.as("operator"),
                        "{\"date\":\"%s\"}".formatted(house.today())),
                GoodRequest.of(
                        "PUT /api/v1/me/acting-for",
                        officer,
                        "{\"membershipId\":\"%s\"}".formatted(membership)),
                GoodRequest.of(
                        "POST /api/v1/memberships",
                        house.as("admin"),
                        """
                        {"person":"some clerk","kind":"AGENCY","party":"KOSME",
                         "capacity":"OFFICER","grade":"DIVISION_HEAD"}
                        """));
    }

    private Stream<GoodRequest> parkedMail() {
        String parked = "/api/v1/events/parked/{id}";
        return Stream.of(
                GoodRequest.of(
                        "PUT " + parked + "/payload",
                        officer,
                        "{\"payload\":\"{ \\\"a\\\": 1 }\"}"),
                GoodRequest.of("POST " + parked + "/replay", officer, "{\"note\":\"고친 뒤 다시\"}"),
                GoodRequest.of("POST " + parked + "/discard", officer, "{\"note\":\"효과 없음\"}"));
    }
}
