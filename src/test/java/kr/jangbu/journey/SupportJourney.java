package kr.jangbu.journey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;
import kr.jangbu.journey.DesignatedHouse.Designated;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Servers;
import org.junit.jupiter.api.Test;

/** A designated firm finds people and sales channels: asked, matched, taken up, rated. */
class SupportJourney {
    private final Scenario house = TheService.scenario();
    private final DesignatedHouse ministry =
            new DesignatedHouse(house, new Facts(Servers.kafka().bootstrap()));

    @Test
    void a_firm_asks_is_matched_takes_up_and_rates() {
        Designated d = ministry.designated(null);
        Client firm = d.firm().owner();
        Client fair = ministry.provider("FAIR");
        String offer = ministry.offer(fair, 2, house.today().plusDays(10));

        String id = ask(firm, offer);
        firm.get(d.path()).body("support[4].held", equalTo(1));
        firm.post("/api/v1/support/offers/" + offer + "/requests", wish()).statusCode(409);
        fair.post(request(id) + "/acceptance", why())
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("reason", equalTo("적합"));
        fair.get("/api/v1/support/offers").body("items[0].left", equalTo(1));
        fair.post(request(id) + "/report", report()).statusCode(409);
        firm.post(request(id) + "/take-up").statusCode(200).body("state", equalTo("TAKEN_UP"));
        fair.post(request(id) + "/report", report()).statusCode(200);
        firm.post(request(id) + "/rating", Map.of("stars", 5, "note", "계약으로 이어짐"))
                .statusCode(200)
                .body("state", equalTo("REPORTED"))
                .body("outcome", equalTo("CONTRACT"))
                .body("stars", equalTo(5));

        firm.post(request(id) + "/rating", Map.of("stars", 1, "note", "다시")).statusCode(409);
        firm.get(d.path())
                .body("support[4].used", equalTo(1))
                .body("support[4].held", equalTo(0))
                .body("support[4].available", equalTo(5));
        ministry.officer("officer")
                .get("/api/v1/support/requests?limit=500")
                .body("items.id", hasItem(id));
        house.booksBalance();
    }

    @Test
    void a_refusal_and_a_withdrawal_give_the_piece_back() {
        Designated d = ministry.designated(null);
        Client firm = d.firm().owner();
        Client placement = ministry.provider("PLACEMENT_BODY");
        String offer = ministry.offer(placement, 1, house.today().plusDays(10));

        String refused = ask(firm, offer);
        placement.post(request(refused) + "/refusal", why()).statusCode(200);
        String withdrawn = ask(firm, offer);
        placement.post(request(withdrawn) + "/acceptance", why()).statusCode(200);
        firm.post(request(withdrawn) + "/withdrawal", why()).statusCode(200);

        firm.get(d.path())
                .body("support[3].available", equalTo(24))
                .body("support[3].held", equalTo(0));
        placement.get("/api/v1/support/offers").body("items[0].left", equalTo(1));
        firm.post(request(refused) + "/take-up").statusCode(409);
    }

    @Test
    void a_full_offer_refuses_by_name_and_keeps_the_request_waiting() {
        Client buyer = ministry.provider("BUYER");
        String offer = ministry.offer(buyer, 1, house.today().plusDays(10));
        String first = ask(ministry.designated(null).firm().owner(), offer);
        Client late = ministry.designated(null).firm().owner();
        String second = ask(late, offer);

        buyer.post(request(first) + "/acceptance", why()).statusCode(200);

        buyer.post(request(second) + "/acceptance", why())
                .statusCode(409)
                .body("type", equalTo("/problems/limit-exceeded"))
                .body("limit", startsWith("event:" + offer));
        late.get(request(second)).body("state", equalTo("ASKED"));
    }

    @Test
    void a_firm_whose_budget_is_used_up_is_told_which() {
        Designated d = ministry.designated(null);
        Client firm = d.firm().owner();
        Client fair = ministry.provider("FAIR");
        for (int i = 0; i < 6; i++) {
            ask(firm, ministry.offer(fair, 1, house.today()));
        }

        firm.post(
                        "/api/v1/support/offers/"
                                + ministry.offer(fair, 1, house.today())
                                + "/requests",
                        wish())
                .statusCode(409)
                .body("type", equalTo("/problems/limit-exceeded"))
                .body("limit", equalTo("channel:" + d.firm().id() + ":channel"))
                .body("left", equalTo(0));
    }

    @Test
    void a_firm_without_a_designation_asks_in_vain() {
        Client fair = ministry.provider("FAIR");
        String offer = ministry.offer(fair, 1, house.today());

        house.firm()
                .owner()
                .post("/api/v1/support/offers/" + offer + "/requests", wish())
                .statusCode(409)
                .body("detail", containsString("no designation that counts"));
    }

    @Test
    void what_is_anothers_is_not_there() {
        Client firm = ministry.designated(null).firm().owner();
        Client fair = ministry.provider("FAIR");
        Client other = ministry.provider("FAIR");
        String id = ask(firm, ministry.offer(fair, 1, house.today()));

        other.post(request(id) + "/acceptance", why()).statusCode(404);
        other.get(request(id)).statusCode(404);
        ministry.designated(null).firm().owner().get(request(id)).statusCode(404);
        other.get("/api/v1/support/requests").body("items.id", not(hasItem(id)));
        firm.post(request(id) + "/acceptance", why()).statusCode(403);
    }

    @Test
    void an_offer_has_dates_ahead_of_it_and_a_provider_behind_it() {
        Client fair = ministry.provider("FAIR");

        fair.post("/api/v1/support/offers", ministry.offerOf(1, house.today().minusDays(1)))
                .statusCode(400)
                .body("violations[0].field", equalTo("lastDay"));
        house.as("demo-startup")
                .post("/api/v1/support/offers", ministry.offerOf(1, house.today()))
                .statusCode(403);
        house.as("demo-officer")
                .post(
                        "/api/v1/support/providers",
                        Map.of(
                                "kind", "FAIR",
                                "name", "남의 사업",
                                "nameEn", "Not ours",
                                "programmeId", DesignatedHouse.PROGRAMME))
                .statusCode(400)
                .body("violations[0].field", equalTo("programmeId"));
    }

    @Test
    void what_nobody_took_up_by_the_last_day_returns() {
        Designated d = ministry.designated(null);
        Client firm = d.firm().owner();
        Client fair = ministry.provider("FAIR");
        String offer = ministry.offer(fair, 2, house.today());
        String asked = ask(firm, offer);
        String kept = ask(firm, ministry.offer(fair, 1, house.today().plusDays(30)));

        house.moveTo(house.today().plusDays(1));

        firm.get(request(asked)).body("state", equalTo("LAPSED"));
        firm.get(request(kept)).body("state", equalTo("ASKED"));
        firm.get(d.path()).body("support[4].held", equalTo(1));
        firm.post("/api/v1/support/offers/" + offer + "/requests", wish())
                .statusCode(409)
                .body("detail", containsString("last day"));
        fair.post(request(asked) + "/acceptance", why()).statusCode(409);
        house.booksBalance();
    }

    private static String ask(Client firm, String offer) {
        return firm.post("/api/v1/support/offers/" + offer + "/requests", wish())
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String request(String id) {
        return "/api/v1/support/requests/" + id;
    }

    private static Map<String, String> wish() {
        return Map.of("wish", "수출 상담 5건");
    }

    private static Map<String, String> why() {
        return Map.of("reason", "적합");
    }

    private static Map<String, String> report() {
        return Map.of("outcome", "CONTRACT", "note", "계약 1건 체결");
    }
}
