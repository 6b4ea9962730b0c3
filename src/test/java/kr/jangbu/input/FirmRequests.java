package kr.jangbu.input;

import static kr.jangbu.input.SpoiltBodies.LEFT_OUT;
import static kr.jangbu.input.WrongValues.EMPTY_LIST;
import static kr.jangbu.input.WrongValues.NULL;
import static kr.jangbu.input.WrongValues.OVER_A_TRILLION;
import static kr.jangbu.input.WrongValues.ZERO;

import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;

/** One good request for each part of a firm's record. */
final class FirmRequests {
    private static final String OPTIONAL = "may be left out";
    private static final String NONE = "there may be none";
    private static final String FIRM = "/api/v1/firms/{id}";

    private FirmRequests() {}

    static Stream<GoodRequest> of(Scenario house) {
        Client startup = house.as("demo-startup");
        return Stream.of(
                identity(startup),
                size(startup),
                years(startup),
                related(startup),
                GoodRequest.of(
                        "POST " + FIRM + "/bank-accounts",
                        startup,
                        """
                        {"bankCode":"004","account":"12345678901234","holder":"시험 기업"}
                        """),
                GoodRequest.of(
                        "PUT " + FIRM + "/payout-account",
                        startup,
                        "{\"accountId\":\"%s\"}".formatted(UUID.randomUUID())),
                GoodRequest.of(
                        "POST " + FIRM + "/disclosures",
                        house.as("demo-officer"),
                        """
                        {"what":"BANK_ACCOUNT","itemId":"%s","reason":"지급 전 확인"}
                        """
                                .formatted(UUID.randomUUID())));
    }

    private static GoodRequest identity(Client startup) {
        return GoodRequest.of(
                        "PUT " + FIRM + "/identity",
                        startup,
                        """
                        {"name":"시험 기업","nameEn":"Test firm","corporateNumber":"110111-0062432",
                         "representative":"홍 길동","youthFounder":true,"foundedOn":"2024-05-01",
                         "ksicCode":"27215","ksicVersion":11,
                         "moreIndustries":[{"code":"62010","version":11}],"region":"NON_CAPITAL"}
                        """)
                .legal("nameEn", OPTIONAL, NULL, LEFT_OUT)
                .legal("corporateNumber", "a sole proprietor has none", NULL, LEFT_OUT)
                .legal("moreIndustries", NONE, NULL, LEFT_OUT, EMPTY_LIST);
    }

    private static GoodRequest size(Client startup) {
        return GoodRequest.of(
                        "PUT " + FIRM + "/size",
                        startup,
                        """
                        {"sizeClass":"SMALL","certificate":
                          {"documentId":"%s","validFrom":"2026-04-01","validUntil":"2027-03-31"}}
                        """
                                .formatted(UUID.randomUUID()))
                .legal("certificate", NONE, NULL, LEFT_OUT);
    }

    private static GoodRequest years(Client startup) {
        GoodRequest good =
                GoodRequest.of(
                                "PUT " + FIRM + "/financial-years",
                                startup,
                                """
                                {"years":[{"year":2025,"revenue":900,"rndSpend":90,"employees":9,
                                 "debt":50,"equity":100,"assets":150}]}
                                """)
                        .legal("years", NONE, EMPTY_LIST)
                        .legal("years[0].employees", OPTIONAL, NULL, LEFT_OUT, ZERO)
                        .legal(
                                "years[0].equity",
                                "may be left out, and be below zero",
                                NULL,
                                LEFT_OUT,
                                ZERO,
                                "-1",
                                OVER_A_TRILLION);
        for (String figure : new String[] {"revenue", "rndSpend", "debt", "assets"}) {
            good =
                    good.legal(
                            "years[0]." + figure, OPTIONAL, NULL, LEFT_OUT, ZERO, OVER_A_TRILLION);
        }
        return good;
    }

    private static GoodRequest related(Client startup) {
        GoodRequest good =
                GoodRequest.of(
                                "PUT " + FIRM + "/related-parties",
                                startup,
                                """
                                {"relatedParties":[{"id":"%s",
                                 "businessRegistrationNumber":"123-45-67891","name":"홍 길동",
                                 "birthDate":"1990-03-01","relation":"OWNER","share":"0.5",
                                 "from":"2020-01-01","to":"2021-01-01","source":"DECLARATION"}]}
                                """
                                        .formatted(UUID.randomUUID()))
                        .legal("relatedParties", NONE, EMPTY_LIST);
        for (String field :
                new String[] {
                    "id", "businessRegistrationNumber", "name", "birthDate", "share", "from", "to"
                }) {
            good = good.legal("relatedParties[0]." + field, OPTIONAL, NULL, LEFT_OUT);
        }
        return good;
    }
}
