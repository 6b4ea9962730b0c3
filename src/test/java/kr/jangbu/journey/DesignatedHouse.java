package kr.jangbu.journey;

import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.contracts.Fact;
import kr.jangbu.contracts.selection.AwardEnded;
import kr.jangbu.contracts.selection.AwardGranted;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Realm;
import kr.jangbu.testing.Scenario;
import org.jspecify.annotations.Nullable;

/** A service whose ministry designates firms: its officers, a provider, and awards as told. */
public final class DesignatedHouse {
    public static final String PROGRAMME = "mss-manufacturing-ai-firms";
    private static final String AGENCY = "MSS";

    private final Scenario house;
    private final Facts facts;

    public DesignatedHouse(Scenario house, Facts facts) {
        this.house = house;
        this.facts = facts;
        grant("officer", "DIVISION_HEAD");
        grant("officer2", "PRESIDENT");
    }

    /** The ministry's officer; {@code officer} or {@code officer2}. */
    public Client officer(String name) {
        String who = "demo-" + name;
        String membership =
                house.as(who)
                        .get("/api/v1/me")
                        .statusCode(200)
                        .extract()
                        .path("memberships.find { it.party == '" + AGENCY + "' }.id");
        return house.as(who).actingFor(UUID.fromString(membership));
    }

    /** Somebody who acts for a provider of that kind, just registered. */
    public Client provider(String kind) {
        String id =
                officer("officer")
                        .post(
                                "/api/v1/support/providers",
                                Map.of(
                                        "kind",
                                        kind,
                                        "name",
                                        "시험 제공기관",
                                        "nameEn",
                                        "Test provider",
                                        "programmeId",
                                        PROGRAMME))
                        .statusCode(201)
                        .extract()
                        .path("id");
        house.as("admin")
                .post(
                        "/api/v1/memberships",
                        Map.of(
                                "person",
                                "provider",
                                "kind",
                                "PROVIDER",
                                "party",
                                id,
                                "capacity",
                                "STAFF"))
                .statusCode(201);
        String membership =
                house.as("provider")
                        .get("/api/v1/me")
                        .statusCode(200)
                        .extract()
                        .path("memberships.find { it.party == '" + id + "' }.id");
        return house.as("provider").actingFor(UUID.fromString(membership));
    }

    /** An offer of the provider; gives its id. */
    public String offer(Client provider, int capacity, LocalDate lastDay) {
        return provider.post("/api/v1/support/offers", offerOf(capacity, lastDay))
                .statusCode(201)
                .body("left", equalTo(capacity))
                .extract()
                .path("id");
    }

    public Map<String, Object> offerOf(int capacity, LocalDate lastDay) {
        Map<String, Object> offer = new HashMap<>();
        offer.put("title", "수출 상담회 부스");
        offer.put("titleEn", "Stand at an export fair");
        offer.put("terms", "부스 1개, 이틀");
        offer.put("capacity", capacity);
        offer.put("startsOn", house.today().toString());
        offer.put("lastDay", lastDay.toString());
        return offer;
    }

    /** A firm that was just awarded a designation, and is designated. */
    public Designated designated(@Nullable Integer months) {
        Scenario.Firm firm = house.firm();
        AwardGranted award = award(firm, months);
        facts.tell(award);
        String id =
                firm.owner()
                        .getUntil(
                                "/api/v1/designations",
                                a -> a.statusCode(200).body("items.size()", equalTo(1)))
                        .extract()
                        .path("items[0].id");
        return new Designated(firm, id, award);
    }

    /** A firm, its designation and the award. */
    public record Designated(Scenario.Firm firm, String id, AwardGranted award) {
        public String path() {
            return "/api/v1/designations/" + id;
        }
    }

    public AwardGranted award(Scenario.Firm firm, @Nullable Integer months) {
        return new AwardGranted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                PROGRAMME,
                UUID.fromString(firm.id()),
                1,
                1,
                List.of(
                        new AwardGranted.Item("GPU_BLOCK", 8, "H200", null),
                        new AwardGranted.Item("DESIGNATION", 1, null, months)),
                house.today());
    }

    public AwardEnded ended(AwardGranted award, String reason) {
        return new AwardEnded(
                award.awardId(),
                award.applicationId(),
                award.callId(),
                award.programmeId(),
                award.firmId(),
                reason,
                house.today());
    }

    public void tell(Fact fact) {
        facts.tell(fact);
    }

    private void grant(String officer, String grade) {
        for (String who : List.of(officer, "demo-" + officer)) {
            house.as("admin")
                    .post(
                            "/api/v1/memberships",
                            Map.of(
                                    "person",
                                    Realm.DEMO.login(who),
                                    "kind",
                                    "AGENCY",
                                    "party",
                                    AGENCY,
                                    "capacity",
                                    "OFFICER",
                                    "grade",
                                    grade))
                    .statusCode(201);
        }
    }
}
